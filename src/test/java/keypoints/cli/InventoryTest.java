package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {
  private static final List<String> SCHEMA =
      List.of(
          "Bucket",
          "Key",
          "VersionId",
          "IsLatest",
          "IsDeleteMarker",
          "Size",
          "LastModifiedDate",
          "ETag");
  private static final String LINES =
      """
      "inbox","2022/a+b%2C+c%C3%A9.txt","v2","true","false","12","2026-01-02T03:04:05.000Z","e2"
      "inbox","2022/a+b%2C+c%C3%A9.txt","v1","false","false","10","2026-01-01T03:04:05.000Z","e1"
      "inbox","2022/gone.txt","v1","true","true","","2026-01-01T03:04:05.000Z",""
      "inbox","2023/later.txt","v1","true","false","7","2026-01-01T03:04:05.000Z","e3"
      "inbox","2022/last.txt","v1","true","false","8","2026-01-01T03:04:05.000Z","e4"
      """;

  @TempDir private Path folder;

  @Test
  void onlyCurrentVersionsUnderThePrefixAreObjects() throws IOException {
    assertThat(objects(plain(), null))
        .containsExactly(
            new Listed("2022/a b, cé.txt", 12, "e2", Instant.parse("2026-01-02T03:04:05Z"), "1"),
            new Listed("2022/last.txt", 8, "e4", Instant.parse("2026-01-01T03:04:05Z"), "5"));
  }

  @Test
  void aRunGoesOnBehindALine() throws IOException {
    assertThat(objects(plain(), "1")).extracting(Listed::key).containsExactly("2022/last.txt");
  }

  @Test
  void aGzipFileIsReadToo() throws IOException {
    var file = folder.resolve("inventory.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(LINES.getBytes(UTF_8));
    }
    assertThat(objects(file, null)).hasSize(2);
  }

  @Test
  void aLineThatDoesNotFitTheSchemaIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("inventory.csv"), "\"inbox\",\"a.txt\"\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects(file, null))
        .withMessage(file + ", line 1: 2 columns where the schema has 8");
  }

  @Test
  void aSchemaNamesBucketAndKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Inventory(folder, List.of("Bucket", "Size")))
        .withMessageContaining("no columns Bucket and Key");
  }

  private Path plain() throws IOException {
    return Files.writeString(folder.resolve("inventory.csv"), LINES);
  }

  private static List<Listed> objects(Path file, @Nullable String after) throws IOException {
    try (var objects = new Inventory(file, SCHEMA).objects("inbox", "2022/", after)) {
      return objects.toList();
    }
  }
}
