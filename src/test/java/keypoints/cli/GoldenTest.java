package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import keypoints.cli.Console.Ended;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each command prints, says and ends with is what `src/test/resources/cli` has.
///
/// `mvn test -Dtest=GoldenTest -Dkeypoints.renew` writes these files anew; look at what changed.
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/cli");
  private static final String IN = "src/test/resources/cli/in";
  private static final String CEASEFIRE = "src/docs/kinds/ceasefire.json";
  private static final String RENEW = "keypoints.renew";

  static Stream<Arguments> commands() {
    var ferry = IN + "/ferry.txt";
    var market = IN + "/market.txt";
    return Stream.of(
        of("digest-list", "digest", ferry, market),
        of("digest-explain", "digest", "--explain", "--sentences", "1", market),
        of("digest-filtered", "digest", "--only", "rejection", ferry, market),
        of("digest-json", "digest", "--format", "json", "--sentences", "1", market),
        of("digest-json-folder", "digest", "--json", "--sentences", "1", "--only", "threat", IN),
        of("digest-ndjson-files", "digest", "--format", "ndjson", IN),
        of("digest-csv", "digest", "--format", "csv", IN),
        of("digest-markdown", "digest", "--format", "markdown", IN),
        of("digest-html-of-two", "digest", "--format", "html", ferry, market),
        of("digest-text", "digest", "--text", market),
        of("digest-no-such-file", "digest", IN + "/none.txt"),
        of("digest-formats-conflict", "digest", "--json", "--format", "csv", market),
        of("digest-format-unknown", "digest", "--format", "cvs", market),
        of("digest-out-of-input", "digest", "--out", "target/none", "-"),
        of("annotate-json", "annotate", market),
        of("annotate-csv", "annotate", "--format", "csv", market),
        of("explain", "explain", ferry, "kp-003", "kp-004"),
        of("explain-sentence", "explain", ferry, "--sentence", "6"),
        of("explain-at", "explain", ferry, "--at", "0"),
        of("explain-unknown", "explain", ferry, "kp-100"),
        of("explain-empty", "explain", IN + "/empty.txt"),
        of("kinds-explained", "kinds", "--kinds", CEASEFIRE, "ceasefire"),
        of("kinds-json", "kinds", "--kinds", CEASEFIRE, "--json", "ceasefire"),
        of("kinds-check", "kinds", "--check", CEASEFIRE),
        of("kinds-unknown", "kinds", "dismay"),
        of("no-command", new String[0]),
        of("command-misspelt", "digset"),
        of("option-misspelt", "digest", "--sentence", "2", market),
        of("help", "--help"),
        of("help-digest", "digest", "--help"),
        of("help-annotate", "annotate", "--help"),
        of("help-backfill", "backfill", "--help"),
        of("help-command", "help", "kinds"),
        of("help-completion", "completion", "--help"),
        of("help-doctor", "doctor", "--help"),
        of("help-explain", "explain", "--help"),
        of("help-kinds", "kinds", "--help"),
        of("help-local", "local", "--help"),
        of("help-reconcile", "reconcile", "--help"),
        of("help-redrive", "redrive", "--help"),
        of("backfill-no-estimate", "backfill", "--bucket", "none"),
        of("reconcile-no-table", "reconcile", "--bucket", "none"));
  }

  private static Arguments of(String name, String... arguments) {
    return Arguments.of(name, List.of(arguments));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void commandsPrintWhatTheyDid(String name, List<String> arguments) throws IOException {
    var said = "$ keypoints %s\n".formatted(String.join(" ", arguments));
    same(name, said, Console.run(arguments.toArray(String[]::new)));
  }

  @Test
  void linesAreAnswered() throws IOException {
    var lines =
        """
        {"id": "1", "text": "Chad rejected the offer."}
        {"id": "2"}
        """;
    same("digest-lines", lines, Console.run(lines, Terminal.PLAIN, "digest", "--ndjson"));
  }

  @Test
  void aTerminalHasColoursAndItsWidth() throws IOException {
    var terminal = new Terminal(60, true);
    same("digest-terminal", "", Console.run("", terminal, "digest", IN + "/ferry.txt"));
  }

  /// All files are somebody's.
  @Test
  void noFileIsLeftOver() throws IOException {
    var names = commands().map(command -> command.get()[0] + ".txt").toList();
    try (var files = Files.list(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      names.stream().map(Object::toString),
                      Stream.of("digest-lines.txt", "digest-terminal.txt"))
                  .toList());
    }
  }

  private static void same(String name, String given, Ended ended) throws IOException {
    var file = FOLDER.resolve(name + ".txt");
    var text = given + ended.out() + "--- said\n" + ended.err() + "--- ended with " + ended.code();
    var now = visible(text) + "\n";
    if (System.getProperty(RENEW) != null) {
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(Files.readString(file));
  }

  /// The hash of the rules changes with each of them; a line's end may be part of the format.
  private static String visible(String text) {
    var kept = text.replaceAll("sha256:[0-9a-f]{64}", "sha256:…").replace("\u001b", "␛");
    return String.join("\n", Arrays.asList(kept.replace("\r\n", "␍\n").split("\n", -1)));
  }
}
