package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import keypoints.cli.Console.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void documents() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    file("a.txt", "Chad rejected the offer.");
    file("deep/b.txt", "Chad denied it.");
  }

  private void file(String name, String text) throws IOException {
    var file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Ended run(String... options) {
    var arguments = new ArrayList<>(List.of("digest", in.toString(), "--out", out.toString()));
    arguments.addAll(Arrays.asList(options));
    return Console.run(arguments.toArray(String[]::new));
  }

  private String counted(String... options) {
    return run(options).err().replace(out.toString(), "OUT").lines().toList().getLast();
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .filter(name -> !name.contains(".keypoints-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachDocumentHasAFileUnderItsPath() throws IOException {
    assertThat(run("--json").code()).isZero();
    assertThat(written()).containsExactly("a.txt.json", "deep/b.txt.json");
    assertThat(Files.readString(out.resolve("deep/b.txt.json"))).contains("\"deep/b.txt\"");
    assertThat(run("--format", "html").code()).isZero();
    assertThat(Files.readString(out.resolve("deep/b.txt.html"))).contains("Chad denied it.");
    assertThat(run("--format", "csv").out()).isEmpty();
    assertThat(Files.readString(out.resolve("a.txt.csv"))).startsWith("document,");
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    assertThat(counted()).isEqualTo("keypoints: 2 written to OUT, 0 were there already");
    assertThat(counted()).isEqualTo("keypoints: 0 written to OUT, 2 were there already");
    file("c.txt", "It rained.");
    assertThat(counted()).isEqualTo("keypoints: 1 written to OUT, 2 were there already");
  }

  @Test
  void otherBytesOrOptionsOrALostOrCutFileAreDoneAgain() throws IOException {
    run();
    file("a.txt", "Chad rejected the offers.");
    assertThat(counted()).startsWith("keypoints: 1 written");
    assertThat(counted("--sentences", "1")).startsWith("keypoints: 2 written");
    assertThat(counted("--sentences", "1")).startsWith("keypoints: 0 written");
    Files.delete(out.resolve("a.txt.txt"));
    Files.writeString(out.resolve("deep/b.txt.txt"), "cut");
    assertThat(counted("--sentences", "1")).startsWith("keypoints: 2 written");
  }

  @Test
  void theSameFormByAnotherNameIsTheSame() {
    run("--json");
    assertThat(counted("--format", "json")).startsWith("keypoints: 0 written");
  }

  @Test
  void aListThatWasCutInALineCostsThatLine() throws IOException {
    run();
    var list = out.resolve(".keypoints-done");
    var text = Files.readString(list);
    Files.writeString(list, text.substring(0, text.length() - 20));
    assertThat(counted()).startsWith("keypoints: 1 written");
    assertThat(counted()).startsWith("keypoints: 0 written");
  }

  @Test
  void oneBadFileStopsNothingAndIsTriedAgain() throws IOException {
    file("b.txt", " ");
    for (int i = 0; i < 2; i++) {
      var ended = run("--json");
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("1 of 3 files failed", "EMPTY");
      assertThat(written()).containsExactly("a.txt.json", "deep/b.txt.json");
    }
  }

  @Test
  void aDocumentThatIsNoneAnyMoreHasNoFile() throws IOException {
    run();
    file("a.txt", " ");
    run();
    assertThat(written()).containsExactly("deep/b.txt.txt");
  }

  @Test
  void whatIsWrittenIsNotRead() throws IOException {
    out = in.resolve("out");
    run();
    assertThat(counted()).isEqualTo("keypoints: 0 written to OUT, 2 were there already");
    assertThat(written()).hasSize(2);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidAndStopsNothing() throws IOException {
    Files.createDirectories(out.resolve("a.txt.txt/in the way"));
    var ended = run();
    assertThat(ended.code()).isEqualTo(75);
    assertThat(ended.err()).contains("cannot be kept").contains("1 written");
    assertThat(out.resolve("deep/b.txt.txt")).exists();
  }

  @Test
  void twoFilesOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
    var again = Files.createDirectories(folder.resolve("again"));
    Files.writeString(again.resolve("a.txt"), "It rained.");
    var ended = Console.run("digest", in.toString(), again.toString(), "--out", out.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("a.txt would be written twice");
    assertThat(written()).isEmpty();
  }

  @Test
  void twoRunsDoNotWriteToOneFolder() throws IOException {
    try (var _ = new OutFolder(out, "other", "txt")) {
      var ended = run();
      assertThat(ended.code()).isEqualTo(75);
      assertThat(ended.err()).contains("another run writes to it");
    }
    assertThat(run().code()).isZero();
  }
}
