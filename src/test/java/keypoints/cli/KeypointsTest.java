package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import keypoints.app.DocumentIds;
import keypoints.json.Schema;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeypointsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String input, String... args) {
    var in = new ByteArrayInputStream(input.getBytes(UTF_8));
    var errors = new PrintWriter(err, true);
    return Keypoints.line(new Streams(in, false, out, errors, false, Terminal.PLAIN)).execute(args);
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private List<JsonNode> lines() {
    return printed().lines().map(KeypointsTest::json).toList();
  }

  /// What was printed, which has to obey the schema.
  private static JsonNode json(String text) {
    try {
      var json = JSON.readTree(text);
      if (json.has("error")) {
        Schema.PROBLEM.check(json.get("error").toString());
      } else {
        (json.has("sentences") ? Schema.ANNOTATION : Schema.DIGEST).check(text);
      }
      return json;
    } catch (IOException notJson) {
      throw new AssertionError(text, notJson);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aFileIsListedForAPerson() throws IOException {
    assertThat(run("", "digest", file("news.txt", "NATO offered talks."))).isZero();
    assertThat(printed()).startsWith("── " + folder.resolve("news.txt") + " ──");
  }

  @Test
  void jsonKnowsADocumentByItsText() throws IOException {
    assertThat(run("", "digest", "--json", file("news.txt", "NATO offered “talks”."))).isZero();
    var document = json(printed()).path("document");
    assertThat(document.path("id").asText()).isEqualTo(DocumentIds.ofText("NATO offered “talks”."));
    assertThat(document.has("title")).isFalse();
  }

  @Test
  void theTextThatOffsetsReferToCanBeHad() throws IOException {
    var page = file("a.html", "<p>NATO offered <b>talks</b>.</p><script>x</script>");
    assertThat(run("", "digest", "--text", page)).isZero();
    assertThat(printed()).isEqualTo("NATO offered talks.");
  }

  @Test
  void titleAndDateAreTakenFromTheCommandLine() {
    var text = "NATO offered Russia talks on Thursday.";
    run(text, "annotate", "--json", "--title", "Ein Titel", "--date", "2022-01-12", "-");
    var annotation = json(printed());
    assertThat(annotation.at("/document/title").asText()).isEqualTo("Ein Titel");
    assertThat(annotation.at("/document/date/value").asText()).isEqualTo("2022-01-12");
    assertThat(annotation.at("/document/date/basis").asText()).isEqualTo("metadata");
    assertThat(annotation.at("/times/0/value").asText()).startsWith("2022-01-");
  }

  @Test
  void aLinesOwnTitleAndDateWin() {
    var line = "{\"text\":\"Talks.\",\"title\":\"Own\",\"date\":\"2020-02-29\"}";
    run(line, "digest", "--ndjson", "--title", "Other", "--date", "2022-01-12");
    assertThat(lines().getFirst().at("/document/title").asText()).isEqualTo("Own");
    assertThat(lines().getFirst().at("/document/date/value").asText()).isEqualTo("2020-02-29");
  }

  @Test
  void standardInputIsReadWhenNoFileIsGiven() {
    assertThat(run("Talks.", "digest")).isZero();
    assertThat(printed()).startsWith("── standard input ──");
  }

  @Test
  void aRejectedFileDoesNotKeepTheNextFromBeingPrinted() throws IOException {
    var empty = file("empty.txt", " ");
    var good = file("good.txt", "Talks.");
    assertThat(run("", "digest", empty, good)).isEqualTo(1);
    assertThat(printed()).contains("good.txt");
    assertThat(err.toString())
        .startsWith(
            "keypoints: The document is empty: %s has no characters but white space. Upload a"
                    .formatted(empty)
                + " document with text.\n");
  }

  @Test
  void asJsonARejectedFileHasItsProblemInItsPlace() throws IOException {
    var empty = file("empty.txt", " ");
    assertThat(run("", "digest", "--json", empty)).isEqualTo(1);
    var error = new ObjectMapper().readTree(printed()).required("error");
    assertThat(error.required("code").asText()).isEqualTo("EMPTY");
    assertThat(error.required("detail").asText()).contains(empty);
    assertThat(error.has("title") && error.has("hint") && error.has("retryable")).isTrue();
  }

  @Test
  void aMissingFileIsRejected() {
    assertThat(run("", "digest", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file");
  }

  @Test
  void aFileThatIsTooLargeIsRejectedWithItsLimit() {
    assertThat(run("x".repeat(5 * 1024 * 1024 + 1), "digest", "-")).isEqualTo(1);
    assertThat(err.toString()).contains("5242880");
  }

  @Test
  void whatIsNotUnderstoodIsAUsageError() {
    assertThat(run("", "digest", "--words", "0")).isEqualTo(2);
    assertThat(run("", "digest", "--characters", "0")).isEqualTo(2);
    assertThat(run("", "digest", "--sort", "length")).isEqualTo(2);
    assertThat(run("", "digest", "--date", "yesterday")).isEqualTo(2);
    assertThat(run("", "digest", "--json", "--ndjson")).isEqualTo(2);
    assertThat(run("", "summarise")).isEqualTo(2);
    assertThat(run("")).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }

  @Test
  void aPersonWhoGivesNothingIsToldSo() {
    var in = new ByteArrayInputStream(new byte[0]);
    var errors = new PrintWriter(err, true);
    var streams = new Streams(in, true, out, errors, false, Terminal.PLAIN);
    assertThat(Keypoints.line(streams).execute("digest")).isEqualTo(2);
    assertThat(err.toString()).contains("no FILE");
  }

  @Test
  void aFolderOfLinesIsCalledOne() {
    assertThat(run("", "digest", "--ndjson", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is a folder; give the files in it").hasLineCount(1);
  }

  @Test
  void aSummaryKeepsToItsCharacters() {
    run("It rained. NATO offered talks. It rained.", "digest", "--json", "--characters", "20");
    var summary = json(printed()).path("summary");
    assertThat(summary).hasSize(1);
  }

  @Test
  void sentencesSayWhyOnRequestOnly() {
    var text = "NATO offered talks to Russia. It rained. NATO offered help to Kyiv.";
    run(text, "digest", "--json");
    assertThat(json(printed()).path("summary")).noneMatch(sentence -> sentence.has("why"));
    out.reset();
    run(text, "digest", "--json", "--explain");
    assertThat(json(printed()).path("summary"))
        .isNotEmpty()
        .allSatisfy(sentence -> assertThat(sentence.path("why")).isNotEmpty());
    out.reset();
    run(text, "digest", "--explain");
    assertThat(printed()).contains("\n      why: ");
  }

  @Test
  void linesAreAnsweredInOrderUnderTheirIds() {
    var input =
        IntStream.range(0, 300)
            .mapToObj("{\"id\":\"d%1$d\",\"text\":\"Talk %1$d.\"}\n"::formatted)
            .collect(Collectors.joining());
    assertThat(run(input, "digest", "--ndjson")).isZero();
    assertThat(lines())
        .extracting(line -> line.path("document").path("id").asText())
        .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> "d" + i).toList());
  }

  @Test
  void annotationsHaveTheirLayers() {
    assertThat(run("{\"id\":7,\"text\":\"Talks.\"}", "annotate", "--ndjson")).isZero();
    var line = lines().getFirst();
    assertThat(line.path("document").path("id").asText()).isEqualTo("7");
    assertThat(line.has("sentences") && line.has("times") && line.has("attributions")).isTrue();
  }

  @Test
  void aBadLineIsAnsweredInItsPlaceAndTheRunGoesOn() {
    var input =
        """
        {"id":"a","text":"Talks."}
        {"id":"b","text":

        {"id":"c"}
        {"id":"d","text":"Talks.","date":"yesterday"}
        [1]
        {"id":"e","text":"Talks."} x
        {"id":"f","text":" "}
        {"id":"g","text":"Talks."}\
        """;
    assertThat(run(input, "digest", "--ndjson")).isEqualTo(1);
    assertThat(lines())
        .extracting(line -> line.path("id").asText("-") + line.at("/error/code").asText(" good"))
        .containsExactly(
            "- good",
            "-BAD_REQUEST",
            "cBAD_REQUEST",
            "dBAD_REQUEST",
            "-BAD_REQUEST",
            "-BAD_REQUEST",
            "fEMPTY",
            "- good");
    assertThat(lines().get(1).at("/error/detail").asText()).startsWith("line 2 of standard input");
    assertThat(lines().get(2).at("/error/detail").asText()).startsWith("line 4 of standard input");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirLineOnly() {
    var input = new byte[] {'{', '"', (byte) 0xff, '\n', '{', '"', 't', 'e', 'x', 't', '"'};
    var more = ":\"Talks.\"}\n".getBytes(UTF_8);
    var all = new ByteArrayOutputStream();
    all.writeBytes(input);
    all.writeBytes(more);
    var in = new ByteArrayInputStream(all.toByteArray());
    var streams = new Streams(in, false, out, new PrintWriter(err, true), false, Terminal.PLAIN);
    assertThat(Keypoints.line(streams).execute("digest", "--ndjson")).isEqualTo(1);
    assertThat(lines()).hasSize(2);
    assertThat(lines().getLast().has("document")).isTrue();
  }
}
