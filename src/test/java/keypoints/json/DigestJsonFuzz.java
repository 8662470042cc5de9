package keypoints.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import keypoints.Digester;
import keypoints.Texts;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the text, the JSON of its annotation is JSON, and quotes the text where it says it
/// does.
class DigestJsonFuzz {
  private static final Digester DIGESTER = new Digester();
  private static final ObjectMapper JSON = new ObjectMapper();

  @MethodSource("texts")
  @FuzzTest
  void quotationsAreTheTextsOwn(byte[] bytes) throws JsonProcessingException {
    var text = new String(bytes, UTF_8);
    var document = new Document("ID", text, Metadata.ofText());
    var annotation = DIGESTER.annotate(document, SummaryRequest.DEFAULT);
    quotes(JSON.readTree(AnnotationJson.text(annotation)), text);
  }

  private static void quotes(JsonNode node, String text) {
    if (node.has("text") && node.has("offset")) {
      int offset = node.path("offset").asInt();
      assertThat(node.path("text").asText())
          .isEqualTo(text.substring(offset, offset + node.path("length").asInt()));
    }
    node.forEach(child -> quotes(child, text));
  }

  static Stream<Arguments> texts() {
    var article =
        "Freedonia said on Monday that it \"will not\" sign. Its minister, Jo Doe, demanded talks by"
            + " 3 March 2025; Sylvania denied \u202eit. \ud83d\ude00";
    return Stream.concat(Stream.of(article), Texts.random().limit(20))
        .map(text -> Arguments.of((Object) text.getBytes(UTF_8)));
  }
}
