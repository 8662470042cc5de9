package keypoints.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import keypoints.Digest;
import keypoints.Problem;
import keypoints.summary.SummarySentence;
import keypoints.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Digest> digests() {
    return Stream.of(
        Samples.full(),
        Samples.empty("Nothing."),
        Samples.empty("\ud83d"),
        Samples.empty("😀\0\n"));
  }

  @Test
  void absentMembersAreLeftOutAndListsAreNeverNull() {
    assertThat(DigestJson.text(Samples.empty("Nothing.")))
        .isEqualTo(
            """
            {"schemaVersion":1,"engine":{"version":"0.1.0","rules":"sha256:%s"},\
            "document":{"id":"%s","mediaType":"text/plain","charset":{"name":"UTF-8","basis":"given"},\
            "language":"en","length":8,"stringIndexType":"Utf16CodeUnit","date":{"basis":"none"}},\
            "summary":[],"keyPoints":[],"warnings":[]}\
            """
                .formatted("0a".repeat(32), "A".repeat(26)));
  }

  @Test
  void membersStandInAFixedOrder() {
    var digest = Samples.full();
    assertThat(DigestJson.point(digest, digest.keyPoints().getFirst()))
        .isEqualTo(
            """
            {"id":"kp-001","kind":"demand","confidence":0.9000,\
            "actors":[{"name":"Sylvania","country":"SVN"}],\
            "recipients":[{"name":"Freedonia","basis":"metonym"}],\
            "dates":[{"value":"2022-05-05","type":"DATE","text":"May 5"}],\
            "best":0,"mentions":[{"sentence":0,\
            "text":"“Freedonia must,” Sylvania said on Sunday, “leave by May 5.”","offset":0,"length":60,\
            "cue":{"text":"must","offset":11,"length":4},\
            "content":[{"text":"must","offset":11,"length":4},{"text":"leave","offset":44,"length":5}],\
            "actors":[{"name":"Sylvania","country":"SVN","text":"Sylvania","offset":18,"length":8,\
            "basis":"stated"}],\
            "recipients":[{"name":"Freedonia","text":"Freedonia","offset":1,"length":9,"basis":"metonym"}],\
            "reportedBy":[{"name":"TASS","country":"RUS","basis":"implicit"}],\
            "dates":[{"text":"Sunday","offset":35,"length":6,"type":"DATE","value":"2022-04-24",\
            "role":"statement","resolvedBy":"document date, past tense"},\
            {"text":"May 5","offset":53,"length":5,"type":"DATE","value":"2022-05-05",\
            "role":"event","resolvedBy":"document date"}],\
            "form":"direct","modes":["future"],"codes":{"cameo":"106","plover":"REQUEST"},\
            "why":["frame must"]}]}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "1, 1.0000",
    "0.5, 0.5000",
    "0.12345, 0.1235",
    "0.123449999, 0.1234",
    "0.00005, 0.0001",
    "1e-9, 0.0000"
  })
  void scoresHaveFourDecimalsRoundedHalfUp(double score, String written) {
    var empty = Samples.empty("Nothing.");
    var summary = List.of(new SummarySentence(0, new Span(0, 8), score));
    var digest =
        new Digest(empty.document(), empty.analysis(), summary, List.of(), empty.warnings());
    assertThat(DigestJson.text(digest)).contains("\"rankScore\":" + written + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d",
        "\ude00",
        "a\ud83d",
        "\ude00\ud83d",
        "\ud83d\ud83d\ude00\ude00 \"\\\n\u0000\u2028",
      })
  void anyUtf16ComesBackTheSameFromValidUtf8(String text) throws IOException {
    var empty = Samples.empty(text);
    var summary = List.of(new SummarySentence(0, new Span(0, text.length()), 1));
    var digest = new Digest(empty.document(), empty.analysis(), summary, List.of(), List.of());
    var json = DigestJson.text(digest);
    var bytes = json.getBytes(UTF_8);
    assertThat(new String(bytes, UTF_8)).isEqualTo(json);
    assertThat(MAPPER.readTree(bytes).at("/summary/0/text").textValue()).isEqualTo(text);
    assertThat(throughBytes(digest)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("digests")
  void aDigestKeptInPiecesIsJoinedToTheSameCharacters(Digest digest) {
    var points = digest.keyPoints().stream().map(point -> DigestJson.point(digest, point)).toList();
    assertThat(DigestJson.joined(DigestJson.withoutKeyPoints(digest), points))
        .isEqualTo(DigestJson.text(digest));
  }

  @Test
  void onlyADigestIsJoined() {
    assertThatIllegalArgumentException().isThrownBy(() -> DigestJson.joined("{}", List.of()));
  }

  @ParameterizedTest
  @MethodSource("digests")
  void digestsObeyTheirSchema(Digest digest) {
    Schema.DIGEST.check(DigestJson.text(digest));
    for (var point : digest.keyPoints()) {
      Schema.KEY_POINT.check(DigestJson.point(digest, point));
    }
  }

  @Test
  void annotationsAreDigestsWithLayers() throws IOException {
    var json = AnnotationJson.text(Samples.annotation());
    Schema.ANNOTATION.check(json);
    var digest = DigestJson.text(Samples.full());
    assertThat(json).startsWith(digest.substring(0, digest.length() - 1));
    var tree = MAPPER.readTree(json);
    assertThat(tree.get("sentences").toString()).isEqualTo("[[0,60],[61,15]]");
    assertThat(tree.at("/times/1").toString())
        .isEqualTo(
            """
            {"text":"May 5","offset":53,"length":5,"type":"DATE","value":"2022-05-05",\
            "resolvedBy":"document date"}\
            """);
    assertThat(tree.at("/attributions/0/form").textValue()).isEqualTo("direct");
    assertThat(tree.at("/attributions/1/source")).isEmpty();
  }

  @Test
  void theTextOfASpanIsTheDocumentsOwn() throws IOException {
    List<JsonNode> spans = new ArrayList<>();
    collect(MAPPER.readTree(AnnotationJson.text(Samples.annotation())), spans);
    assertThat(spans).hasSize(20);
    for (var span : spans) {
      int offset = span.get("offset").intValue();
      assertThat(Samples.TEXT.substring(offset, offset + span.get("length").intValue()))
          .isEqualTo(span.get("text").textValue());
    }
  }

  @Test
  void problemsSayWhatToDo() {
    var problem =
        new Problem(Problem.Code.TOO_LARGE, "it has 12 bytes, more than 10", 10L, "Split it.");
    assertThat(ProblemJson.text(problem))
        .isEqualTo(
            """
            {"code":"TOO_LARGE","title":"The document is too large",\
            "detail":"it has 12 bytes, more than 10","limit":10,"hint":"Split it.","retryable":false}\
            """);
    for (var code : Problem.Code.values()) {
      Schema.PROBLEM.check(ProblemJson.text(new Problem(code, "detail", null, "hint")));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> spans) {
    if (node.has("offset")) {
      spans.add(node);
    }
    node.forEach(child -> collect(child, spans));
  }

  private static byte[] throughBytes(Digest digest) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = new JsonFactory().createGenerator(bytes)) {
      DigestJson.write(json, digest);
    }
    return bytes.toByteArray();
  }
}
