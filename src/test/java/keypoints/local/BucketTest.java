package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import keypoints.aws.DynamoDigests;
import keypoints.aws.LocalTable;
import keypoints.local.FolderScan.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketTest {
  @TempDir private Path folder;

  private final Shelf shelf = new Shelf();

  private Optional<String> take(Change change) throws Exception {
    var log = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    var queue =
        new Queue(
            (_, out, _) -> out.write("{\"batchItemFailures\":[]}".getBytes(UTF_8)),
            Duration.ZERO,
            log);
    return new Bucket(
            new FolderDocuments(Bucket.NAME, folder),
            queue,
            new DynamoDigests(LocalTable.client(), LocalTable.create()),
            new ListPrinter(Terminal.PLAIN),
            shelf)
        .take(change);
  }

  @Test
  void whatIsGoneAgainIsPassedOver() throws Exception {
    assertThat(take(new Change("a.txt", true))).isEmpty();
  }

  @Test
  void aNameThatIsNoTextIsToldOf() throws Exception {
    assertThat(take(new Change("n\ufffd.txt", true)))
        .hasValueSatisfying(note -> assertThat(note).contains("n\ufffd.txt", "rename it"));
    assertThat(shelf.toJson().at("/documents/0/status").asText()).isEqualTo("left out");
  }

  @Test
  void aFileThatMayNotBeReadIsToldOf() throws Exception {
    var file = Files.writeString(folder.resolve("a.txt"), "Talks.");
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "nothing is forbidden to this user");
    assertThat(take(new Change("a.txt", true)))
        .hasValueSatisfying(note -> assertThat(note).contains("reading it is not allowed"));
  }
}
