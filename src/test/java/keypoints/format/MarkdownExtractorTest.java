package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownExtractorTest {

  @Test
  void marksAreNoText() {
    var markdown =
        """
        Eels
        ====

        The *two* ministers [met](http://example.com/x "t") in
        the **old** `hall`.  \\
        ![A picture](a.png)

        > They agreed.

        * One
        * Two
          * Three

        ***

        [met]: http://example.com
        """;

    assertThat(text(markdown))
        .isEqualTo(
            "Eels\n\nThe two ministers met in the old hall.\nA picture\n\nThey agreed.\n\nOne\n\nTwo\n\nThree");
  }

  @Test
  void theFirstHeadingIsTheTitle() {
    var document = Reads.document("a.md", "## Under\n\n# They *met*\n\n# Again");

    assertThat(document.metadata().title()).isEqualTo("They met");
    assertThat(document.metadata().mediaType()).isEqualTo("text/markdown");
  }

  @Test
  void codeIsKeptAndDoesNotCount() {
    var document =
        Reads.document("a.md", "Type:\n\n```sh\nrm  x\n  y\n```\n\nor\n\n    z\n\nDone.");

    assertThat(document.text()).isEqualTo("Type:\n\nrm  x\n  y\n\nor\n\nz\n\nDone.");
    assertThat(Reads.skipped(document)).containsExactly("rm  x\n  y", "z");
  }

  @Test
  void htmlGivesItsText() {
    assertThat(text("<div>They <b>met</b><script>x</script></div>\n\nA<br>g<i>a</i>in"))
        .isEqualTo("They met\n\nAgain");
  }

  @Test
  void plainTextThatIsNamedSoIsMarkdown() {
    var document = Reads.document("a.md", "text/plain", "*They* met.".getBytes(UTF_8));

    assertThat(document.text()).isEqualTo("They met.");
    assertThat(document.extraction().notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "- ", "* > "})
  void deepNestingIsRefusedBeforeItIsParsed(String mark) {
    var problem = Reads.problem("a.md", mark.repeat(100_000));

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail())
        .contains("quotations and lists nested 101 deep")
        .contains("KEYPOINTS_MAX_NESTING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "![", "*a **b ", "_", "`", "<", "&", "\\", "<a ", "[a](", "[a]: b\n", "1. "})
  void otherMarksInAnyNumberEndInTextOrAProblem(String mark) {
    switch (Reads.reading("a.md", null, mark.repeat(20_000).getBytes(UTF_8))) {
      case Reading.Read(Document document) -> assertThat(document.text()).isNotBlank();
      case Reading.Unreadable(Problem problem) -> assertThat(problem.code()).isEqualTo(Code.EMPTY);
    }
  }

  private static String text(String markdown) {
    return Reads.document("a.md", markdown).text();
  }
}
