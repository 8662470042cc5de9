package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import keypoints.json.Schema;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;

class PointFilterTest {
  private static final String TEXT =
      """
      Brazil demands an apology from Portugal. Portugal denied the claim.
      Norway and the European Union demanded that Chile pay the fee.
      """;

  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String input, String... options) {
    out.reset();
    List<String> arguments = new ArrayList<>(List.of("digest"));
    arguments.addAll(List.of(options));
    var in = new ByteArrayInputStream(input.getBytes(UTF_8));
    var errors = new PrintWriter(err, true);
    return Keypoints.line(new Streams(in, false, out, errors, false, Terminal.PLAIN))
        .execute(arguments.toArray(String[]::new));
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private ObjectNode digest(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(options));
    assertThat(run(TEXT, all.toArray(String[]::new))).isZero();
    Schema.DIGEST.check(printed());
    return (ObjectNode) new ObjectMapper().readTree(printed());
  }

  private List<JsonNode> points(String... options) throws IOException {
    return digest(options).path("keyPoints").valueStream().toList();
  }

  private List<String> contents(String... options) throws IOException {
    return points(options).stream()
        .map(point -> point.at("/mentions/0/content/0/text").asText())
        .toList();
  }

  @Test
  void thePointsOfAKindAreListedAlone() {
    assertThat(run(TEXT, "--only", "denial")).isZero();
    assertThat(printed())
        .isEqualTo(
            """
            ── standard input ── · document date unknown · 131 characters
              Summary
                Brazil demands an apology from Portugal.
                Portugal denied the claim.
                Norway and the European Union demanded that Chile pay the fee.
              Denial
                Portugal  0.85
                  “the claim”
                  in sentence 2: Portugal denied the claim.

            """);
  }

  @Test
  void severalKindsMayBeNamed() throws IOException {
    var both = List.of("an apology from Portugal", "that Chile pay the fee", "the claim");
    assertThat(contents()).isEqualTo(both);
    assertThat(contents("--only", "denial, demand")).isEqualTo(both);
    assertThat(contents("--only", "denial", "--only", "demand")).isEqualTo(both);
    assertThat(contents("--only", "demand")).isEqualTo(both.subList(0, 2));
  }

  @Test
  void whatIsShownIsAsItIsInTheWholeDigest() throws IOException {
    var whole = digest();
    var denials = digest("--only", "denial");
    assertThat(denials.path("keyPoints")).containsExactly(whole.path("keyPoints").path(2));
    assertThat(denials.at("/keyPoints/0/id").asText()).isEqualTo("kp-003");
    assertThat(denials.without("keyPoints").equals(whole.without("keyPoints"))).isTrue();
  }

  @Test
  void anActorIsNamedInAnyCaseAndWithAnySpaces() throws IOException {
    var union = List.of("that Chile pay the fee");
    assertThat(contents("--actor", "European Union")).isEqualTo(union);
    assertThat(contents("--actor", " EUROPEAN \t union")).isEqualTo(union);
    assertThat(contents("--actor", "norway")).isEqualTo(union);
    assertThat(contents("--actor", "Europe")).isEmpty();
  }

  @Test
  void whoIsOnlyActedOnIsNoActor() throws IOException {
    assertThat(contents("--actor", "Portugal")).containsExactly("the claim");
    assertThat(contents("--actor", "Portugal", "--only", "demand")).isEmpty();
  }

  @Test
  void aListSaysThatNoneOfTheseWereFound() {
    run(TEXT, "--only", "talks_held");
    assertThat(printed()).contains("  No such key points found\n").doesNotContain("Demand");
    run("It rained.");
    assertThat(printed()).contains("  No key points found\n");
  }

  @Test
  void linesAreFilteredToo() {
    var line = "{\"text\":\"Brazil demands an apology. Portugal denied the claim.\"}\n";
    assertThat(run(line + line, "--ndjson", "--only", "demand")).isZero();
    assertThat(printed()).hasLineCount(2).contains("\"demand\"").doesNotContain("\"denial\"");
  }

  @Test
  void aKindThatIsNotThereIsAUsageErrorWithThoseThatAre() {
    assertThat(run(TEXT, "--only", "demand,harvest")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("keypoints: no kind is called harvest; there are: talks_proposed, ")
        .hasLineCount(1);
    assertThat(printed()).isEmpty();
  }

  @Test
  void anActorHasAName() {
    assertThat(run(TEXT, "--actor", " ")).isEqualTo(2);
    assertThat(err.toString()).contains("--actor", "must not be blank");
    assertThat(printed()).isEmpty();
  }

  @Test
  void anAddedKindCanBeAskedFor() {
    assertThat(run(TEXT, "--kinds", "src/docs/kinds", "--only", "ceasefire")).isZero();
    assertThat(printed()).contains("No such key points found");
  }
}
