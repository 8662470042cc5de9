package keypoints.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "schemaVersion":1             | "schemaVersion":2
          "schemaVersion":1,            | ``
          "version":"0.1.0",            | ``
          "rules":"sha256:              | "rules":"md5:
          "rules":"sha256:0             | "rules":"sha256:
          "rules":"sha256:0             | "rules":"sha256:0A
          "length":76                   | "length":-1
          "length":60                   | "length":0
          "offset":0                    | "offset":-1
          "offset":0                    | "offset":0.5
          "offset":0,                   | ``
          "Utf16CodeUnit"               | "utf8"
          "value":"2022-04-30"          | "value":"30 April"
          "basis":"metadata"            | "basis":"clock"
          "rankScore":0.7001            | "rankScore":1.0001
          "rankScore":0.7001            | "rankScore":"0.7001"
          "confidence":0.9000           | "confidence":-0.1
          "id":"kp-001"                 | "id":"1"
          "kind":"demand"               | "kind":"Demand"
          "country":"SVN"               | "country":"Slovenia"
          "country":"SVN"               | "country":null
          "type":"DATE"                 | "type":"date"
          "role":"event"                | "role":"EVENT"
          "form":"direct"               | "form":"DIRECT"
          "modes":["future"]            | "modes":["future","future"]
          "modes":["future"]            | "modes":null
          "cameo":"106"                 | "cameo":106
          "basis":"implicit"            | "text":"TASS","basis":"implicit"
          "why":[]                      | "why":[""]
          "code":"LANGUAGE"             | "code":"language"
          "warnings":[                  | "extra":1,"warnings":[
          "best":0                      | "best":0,"extra":1
          """)
  void aBrokenDigestIsNone(String part, String broken) {
    var json = DigestJson.text(Samples.full());
    assertThat(json).contains(part);
    int at = json.indexOf(part);
    var changed = json.substring(0, at) + broken + json.substring(at + part.length());
    assertThat(Schema.DIGEST.errors(changed)).isNotEmpty();
  }

  @Test
  void aDigestIsNoAnnotationNorTheOtherWayRound() {
    assertThat(Schema.ANNOTATION.errors(DigestJson.text(Samples.full()))).isNotEmpty();
    assertThat(Schema.DIGEST.errors(AnnotationJson.text(Samples.annotation()))).isNotEmpty();
  }

  @Test
  void aSentenceIsAPairOfOffsetAndLength() {
    var json = AnnotationJson.text(Samples.annotation());
    assertThat(json).contains("[61,15]");
    for (var broken : List.of("[61]", "[61,15,1]", "[61,0]", "[-1,15]", "{}")) {
      assertThat(Schema.ANNOTATION.errors(json.replace("[61,15]", broken))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DIGEST", "KIND"})
  void everyPropertyIsDescribed(Schema file) throws IOException {
    var schema = MAPPER.readTree(file.text());
    List<String> silent = new ArrayList<>();
    undescribed(schema, schema, silent);
    assertThat(silent).isEmpty();
  }

  private static void undescribed(JsonNode schema, JsonNode root, List<String> silent) {
    for (var property : schema.path("properties").properties()) {
      var value = property.getValue();
      if (!value.has("description") && !target(value, root).has("description")) {
        silent.add(property.getKey());
      }
    }
    schema.forEach(child -> undescribed(child, root, silent));
  }

  private static JsonNode target(JsonNode value, JsonNode root) {
    return root.at(value.path("$ref").asText().replace("#", ""));
  }
}
