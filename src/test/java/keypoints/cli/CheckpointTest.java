package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import keypoints.cli.Checkpoint.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  @TempDir private Path folder;

  @Test
  void aRunGoesOnWhereTheLastStopped() throws IOException {
    var checkpoint = new Checkpoint(folder.resolve("kept"), "s3://inbox/");
    assertThat(checkpoint.read("objects")).isEqualTo(new Place("objects", null));

    checkpoint.write(new Place("objects", "a \"b\"\n.txt"));
    assertThat(checkpoint.read("objects")).isEqualTo(new Place("objects", "a \"b\"\n.txt"));

    checkpoint.write(new Place("rows", null));
    assertThat(checkpoint.read("objects")).isEqualTo(new Place("rows", null));

    checkpoint.delete();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anotherRunsFileIsRefused() throws IOException {
    var file = folder.resolve("kept");
    new Checkpoint(file, "s3://inbox/").write(new Place("objects", "a.txt"));
    assertThatIOException()
        .isThrownBy(() -> new Checkpoint(file, "s3://other/").read("objects"))
        .withMessageContaining("of another run (s3://inbox/)");
  }

  @Test
  void withoutAFileNothingIsKept() throws IOException {
    var checkpoint = new Checkpoint(null, "s3://inbox/");
    checkpoint.write(new Place("objects", "a.txt"));
    assertThat(checkpoint.read("objects")).isEqualTo(new Place("objects", null));
    checkpoint.delete();
  }
}
