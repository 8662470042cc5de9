package keypoints.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keypoints.local.FolderScan.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir private Path folder;

  @Test
  void whatIsThereAtTheStartIsFoundByName() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/b"), "1");
    Files.writeString(folder.resolve("a"), "1");
    Files.writeString(folder.resolve(".hidden"), "1");
    assertThat(new FolderScan(folder).first())
        .containsExactly(new Change("a", true), new Change("sub/b", true));
  }

  @Test
  void aFileCountsOnceNobodyWritesToIt() throws IOException {
    var scan = new FolderScan(folder);
    assertThat(scan.first()).isEmpty();
    Files.writeString(folder.resolve("a"), "1");
    assertThat(scan.next()).isEmpty();
    Files.writeString(folder.resolve("a"), "12");
    assertThat(scan.next()).isEmpty();
    assertThat(scan.next()).containsExactly(new Change("a", true));
    assertThat(scan.next()).isEmpty();
  }

  @Test
  void aFileThatStaysAwayIsGone() throws IOException {
    Files.writeString(folder.resolve("a"), "1");
    var scan = new FolderScan(folder);
    assertThat(scan.first()).hasSize(1);
    Files.delete(folder.resolve("a"));
    assertThat(scan.next()).isEmpty();
    assertThat(scan.next()).containsExactly(new Change("a", false));
    assertThat(scan.next()).isEmpty();
  }
}
