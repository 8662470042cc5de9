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
import keypoints.local.ExitCodes;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What these commands say without reaching for a service.
class RepairCommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "backfill --bucket b, --estimate",
    "backfill --estimate, --bucket",
    "reconcile --bucket b, --table",
    "reconcile --bucket b --table t --send, --queue",
    "redrive, --dead-letters",
    "redrive --force --bucket b --table t, --queue"
  })
  void whatIsMissingIsNamed(String command, String option) {
    assertThat(run((command + " --endpoint http://127.0.0.1:1").split(" ")))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("Missing required option").contains(option);
  }

  @Test
  void anInventoryIsCountedWithoutListing() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("inventory.csv"),
            "\"b\",\"2022/a.txt\",\"12\"\n\"b\",\"2022/b.pdf\",\"6000000\"\n\"b\",\"c\",\"1\"\n");

    assertThat(
            run(
                "backfill",
                "--estimate",
                "--bucket=b",
                "--prefix=2022/",
                "--inventory=" + file,
                "--inventory-schema=Bucket, Key, Size",
                "--key-points=10",
                "--millis=100",
                "--endpoint=http://127.0.0.1:1"))
        .isEqualTo(ExitCodes.DONE);

    assertThat(out.toString(UTF_8).lines().map(line -> line.replaceAll(" {2,}", " ")))
        .startsWith("documents 2", "bytes 6,000,012", "too large to read 1", "invocations 2")
        .anyMatch(line -> line.startsWith("table write units 134 "));
  }

  private int run(String... args) {
    var in = new ByteArrayInputStream(new byte[0]);
    return Keypoints.line(
            new Streams(in, false, out, new PrintWriter(err, true), false, Terminal.PLAIN))
        .execute(args);
  }
}
