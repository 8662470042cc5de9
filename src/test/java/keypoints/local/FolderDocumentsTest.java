package keypoints.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keypoints.app.DocumentSource.Content;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderDocumentsTest {
  @TempDir private Path root;
  private Path folder = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    folder = root.resolve("inbox");
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("a b.txt"), "talks");
    Files.writeString(folder.resolve("sub/c.txt"), "more");
    Files.writeString(root.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), root.resolve("secret"));
    Files.createSymbolicLink(folder.resolve("up"), root);
  }

  private Content read(String key, @Nullable String eTag, long maxBytes) {
    return new FolderDocuments("local", folder)
        .read(new Source("local", key, null, eTag), maxBytes);
  }

  @Test
  void aFileIsReadWithItsMd5() throws IOException {
    var eTag = FolderDocuments.eTagOf(folder.resolve("a b.txt")).orElseThrow();
    assertThat(eTag).matches("[0-9a-f]{32}");
    assertThat(read("a b.txt", eTag, 5))
        .isInstanceOfSatisfying(
            Content.Found.class,
            found -> {
              assertThat(found.bytes().array()).asString().isEqualTo("talks");
              assertThat(found.source().eTag()).isEqualTo(eTag);
            });
    assertThat(read("sub/c.txt", null, 5)).isInstanceOf(Content.Found.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "sub/../../secret",
        "/etc/passwd",
        "link",
        "up/secret",
        "",
        ".",
        "..",
        "a\0b"
      })
  void noKeyLeadsOutOfTheFolder(String key) {
    assertThat(read(key, null, 100)).isInstanceOf(Content.Denied.class);
    assertThat(new FolderDocuments("local", folder).current("local", key)).isEmpty();
  }

  @Test
  void anotherBucketIsNotThere() {
    assertThat(new FolderDocuments("local", folder).current("other", "a b.txt")).isEmpty();
  }

  @Test
  void whatChangedSinceTheEventIsLeftToTheNext() {
    assertThat(read("a b.txt", "00", 100)).isInstanceOf(Content.Replaced.class);
    assertThat(read("none", null, 100)).isInstanceOf(Content.Gone.class);
    assertThat(read("sub", null, 100)).isInstanceOf(Content.Gone.class);
  }

  @Test
  void noMoreIsReadThanAllowed() {
    assertThat(read("a b.txt", null, 4)).isEqualTo(new Content.TooLarge(5L));
  }
}
