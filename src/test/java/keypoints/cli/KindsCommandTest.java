package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import keypoints.keypoint.KindFile;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindsCommandTest {
  /// What makes no point of any shipped kind.
  private static final String KIND =
      """
      {"kind": "harvest", "description": "Somebody brings crops in.",
       "classes": {"crops": ["barley", "rye"]},
       "frames": [{"name": "mow", "verbs": ["mow"], "constructions": ["active", "passive"],
         "content": ["object", "undergoer"], "recipients": ["for"],
         "guards": [{"test": "content-has", "class": "crops"}],
         "confidence": 0.8, "cameo": "07", "plover": "AID"}],
       "examples": [{"text": "Latvia mowed the rye for Estonia.", "actors": ["Latvia"]}],
       "counterExamples": ["Latvia mowed the lawn."]}
      """;

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String input, String... args) {
    var in = new ByteArrayInputStream(input.getBytes(UTF_8));
    out.reset();
    return Keypoints.line(
            new Streams(in, false, out, new PrintWriter(err, true), false, Terminal.PLAIN))
        .execute(args);
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private String file(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name), json).toString();
  }

  @Test
  void kindsAreListedWithFramesAndCodes() throws IOException {
    assertThat(run("", "kinds", "--kinds", file("mine.json", KIND))).isZero();
    assertThat(printed())
        .contains("\ndenial · ")
        .endsWith("\nharvest · 1 frame · CAMEO 07 AID\n    Somebody brings crops in.\n\n");
  }

  @Test
  void aKindIsExplained() throws IOException {
    assertThat(run("", "kinds", "harvest", "--kinds", file("mine.json", KIND))).isZero();
    assertThat(printed())
        .isEqualTo(
            """
            harvest
              Somebody brings crops in.
              Mentions with much the same content are one point
              Dates of its event stand in the content
              Frame mow
                confidence: 0.8, CAMEO 07 AID
                verbs: mow
                constructions: active, passive
                content: object or else undergoer
                recipient: for
                only if: content has: barley, rye
              Found in
                Latvia mowed the rye for Estonia. (actors: Latvia)
              Not found in
                Latvia mowed the lawn.

            """);
  }

  @Test
  void whatAKindSaysOfRecipientsAndDenialsIsExplained() {
    run("", "kinds", "denial");
    assertThat(printed()).contains("\n    content: is said not to be\n");
    run("", "kinds", "criticism");
    assertThat(printed()).contains("\n    recipient may be: anything\n");
    run("", "kinds", "talks_held");
    assertThat(printed()).contains("the same parties at the same time", "or with the cue\n");
  }

  @Test
  void kindsAreJsonOnRequest() throws IOException {
    assertThat(run("", "kinds", "harvest", "--json", "--kinds", file("mine.json", KIND))).isZero();
    assertThat(printed())
        .contains("\"kind\" : \"harvest\"", "\"name\" : \"mow\"", "\"plover\" : \"AID\"");
  }

  @Test
  void aKindThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(run("", "kinds", "harvest")).isEqualTo(1);
    assertThat(err.toString())
        .contains("no kind is called harvest; there are: ")
        .contains("denial");
  }

  @Test
  void examplesThatHoldAreCounted() throws IOException {
    assertThat(run("", "kinds", "--check", file("mine.json", KIND))).isZero();
    assertThat(printed()).isEqualTo("harvest: 2 of 2 examples hold\n");
  }

  @Test
  void theKindsOfTheTutorialFindTheirExamples() {
    assertThat(run("", "kinds", "--check", "src/docs/kinds")).isZero();
    assertThat(printed()).startsWith("ceasefire: ").contains("\nsanction: ");
  }

  @Test
  void anExampleThatFailsSaysWhy() throws IOException {
    var wrong =
        KIND.replace("\"actors\": [\"Latvia\"]", "\"actors\": [\"Finland\"]")
            .replace("the lawn", "the barley");
    assertThat(run("", "kinds", "--check", file("mine.json", wrong))).isEqualTo(1);
    assertThat(printed())
        .startsWith("harvest: 0 of 2 examples hold\n  Latvia mowed the rye for Estonia.\n")
        .contains("no actor Finland: frame mow", "found, but must not be: frame mow");
  }

  @Test
  void anAddedKindIsFoundUnderRulesOfItsOwn() throws IOException {
    var mine = file("mine.json", KIND);
    var text = "Latvia mowed the rye for Estonia.";
    assertThat(run(text, "digest", "--json", "--kinds", mine)).isZero();
    var added = printed();
    assertThat(added).contains("\"kind\" : \"harvest\"");
    assertThat(run(text, "digest", "--json", "--kinds", folder.toString())).isZero();
    assertThat(printed()).isEqualTo(added);
    assertThat(run(text, "annotate", "--kinds", mine)).isZero();
    assertThat(printed()).contains("\"kind\" : \"harvest\"");

    run(text, "digest", "--json");
    assertThat(rules(printed())).isNotEqualTo(rules(added));
    run(text, "digest", "--json", "--kinds", file("mine.json", KIND.replace("0.8", "0.7")));
    assertThat(rules(printed())).isNotEqualTo(rules(added));
  }

  private static String rules(String json) {
    int at = json.indexOf("sha256:");
    return json.substring(at, at + 71);
  }

  @Test
  void aFileThatIsRefusedEndsTheRunWithItsPlace() throws IOException {
    assertThat(refused(KIND.replace("\"cameo\"", "\"cammeo\"")))
        .contains("line 6, column", "cammeo");
    assertThat(refused(KIND.replace("harvest", "denial"))).contains("denial", "kinds/denial.json");
    assertThat(refused(KIND + " ".repeat(KindFile.MAX_BYTES))).contains("262144 bytes");
    assertThat(run("Talks.", "digest", "--kinds", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file");
    var empty = Files.createDirectory(folder.resolve("empty")).toString();
    assertThat(run("Talks.", "digest", "--kinds", empty)).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file *.json in it");
  }

  private String refused(String json) throws IOException {
    var file = file("mine.json", json);
    assertThat(run("Talks.", "digest", "--kinds", file)).isEqualTo(1);
    assertThat(printed()).isEmpty();
    assertThat(err.toString()).contains(file);
    return err.toString();
  }
}
