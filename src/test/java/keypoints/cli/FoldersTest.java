package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FoldersTest {
  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Streams streams =
      new Streams(
          new ByteArrayInputStream(new byte[0]),
          false,
          out,
          new PrintWriter(err, true),
          false,
          Terminal.PLAIN);

  private int run(String... args) {
    return Keypoints.line(streams).execute(args);
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private Path file(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /// What a person reads, with the folder called `F`.
  private String said() {
    return err.toString().replace(System.lineSeparator(), "\n").replace(folder.toString(), "F");
  }

  @Test
  void aFolderStandsForItsFilesInOrderOfTheirPaths() throws IOException {
    file("b.txt", "Second. ");
    file("c/a.txt", "Fourth.");
    file("c.txt", "Third. ");
    file("a/z/z.txt", "First. ");
    assertThat(run("digest", "--text", folder.toString())).isZero();
    assertThat(printed().strip()).isEqualTo("First. Second. Third. Fourth.");
    assertThat(said()).isEmpty();
  }

  @Test
  void foldersAndFilesAreReadInTheOrderGiven() throws IOException {
    var last = file("a.txt", "Last.");
    file("z/b.txt", "First. ");
    assertThat(run("annotate", "--text", folder.resolve("z").toString(), last.toString())).isZero();
    assertThat(printed()).isEqualTo("First. Last.");
  }

  @Test
  void hiddenFilesAndLinksAreLeftOut() throws IOException {
    var seen = file("seen.txt", "Seen.");
    file(".hidden.txt", "Hidden.");
    file(".git/config.txt", "Hidden.");
    Files.createSymbolicLink(folder.resolve("link.txt"), seen);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(run("digest", "--text", folder.toString())).isZero();
    assertThat(printed()).isEqualTo("Seen.");
  }

  @Test
  void aFolderThatIsNamedMayItselfBeHiddenOrALink() throws IOException {
    file(".news/a.txt", "Talks.");
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve(".news"));
    assertThat(run("digest", folder.resolve(".news").toString(), link.toString())).isZero();
    assertThat(printed())
        .contains("── " + folder.resolve(".news/a.txt") + " ──")
        .contains("── " + link.resolve("a.txt") + " ──");
  }

  @Test
  void failuresAreListedAtTheEnd() throws IOException {
    file("a.txt", " ");
    file("b.txt", "It rained.");
    file("c/long.txt", "talks\0talks");
    var none = folder.resolve("none");
    assertThat(run("digest", "--text", folder.toString(), none.toString())).isEqualTo(1);
    assertThat(printed()).isEqualTo("It rained.");
    assertThat(said())
        .isEqualTo(
            """
            keypoints: The document is empty: F/a.txt has no characters but white space. Upload a document with text.
            keypoints: The document is not text: F/c/long.txt has a NUL byte at offset 5. Upload the text itself, as a UTF-8 text file.
            keypoints: F/none: there is no such file
            keypoints: 3 of 4 files failed:
              F/a.txt       EMPTY      has no characters but white space
              F/c/long.txt  NOT_TEXT   has a NUL byte at offset 5
              F/none        NOT_FOUND  there is no such file
            """);
  }

  @Test
  void aSingleFailureNeedsNoTable() throws IOException {
    assertThat(run("digest", file("a.txt", " ").toString())).isEqualTo(1);
    assertThat(said()).hasLineCount(1);
  }

  @Test
  void aFolderWithNothingToReadIsRejected() throws IOException {
    file(".hidden.txt", "Hidden.");
    assertThat(run("digest", folder.toString())).isEqualTo(1);
    assertThat(said())
        .isEqualTo("keypoints: F: is a folder with no file in it that would be read\n");
  }

  @Test
  void aFolderThatMayNotBeReadDoesNotKeepTheNextFromBeingPrinted() throws IOException {
    file("a/a.txt", "Talks.");
    var shut = folder.resolve("a");
    file("b.txt", "It rained.");
    assumeThat(shut.toFile().setReadable(false) && !Files.isReadable(shut))
        .as("permissions bind whoever runs this test")
        .isTrue();
    assertThat(run("digest", "--text", folder.toString())).isEqualTo(1);
    assertThat(printed()).isEqualTo("It rained.");
    assertThat(said()).contains("F/a  ACCESS_DENIED  reading it is not allowed");
  }

  @Test
  void aFaultOfOursCostsTheFileThatShowsIt() throws IOException {
    var bad = file("a.txt", "Bad.");
    file("b.txt", "It rained.");
    var inputs = CommandLine.populateCommand(new Inputs(), folder.toString());
    var run =
        new Run(
            streams,
            inputs,
            document -> {
              if (document.text().equals("Bad.")) {
                throw new IllegalStateException();
              }
              return "{}";
            });
    assertThat(run.files(View.JSON)).isEqualTo(1);
    assertThat(printed()).contains("INTERNAL", bad + " failed: IllegalState").endsWith("{ }\n");
    assertThat(said()).contains("1 of 2 files failed", "INTERNAL  failed: IllegalStateException");
  }

  @Test
  void whatANameHasInItIsHarmlessOnATerminal() throws IOException {
    file("\u001b[31mred.txt", " ");
    file("b.txt", " ");
    assertThat(run("digest", folder.toString())).isEqualTo(1);
    assertThat(said()).contains("[31mred.txt  EMPTY").doesNotContain("\u001b");
  }
}
