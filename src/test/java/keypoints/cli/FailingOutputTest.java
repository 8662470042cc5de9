package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ConcurrentLinkedQueue;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;

class FailingOutputTest {
  private final StringWriter err = new StringWriter();

  @Test
  void aReaderThatWantsNoMoreIsNoFault() {
    assertThat(run("Talks.", failing("Broken pipe"), "digest")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void nobodyReadsOnForAReaderThatWantsNoMore() {
    var faults = new ConcurrentLinkedQueue<Throwable>();
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> faults.add(fault));
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(run("{}\n".repeat(2_000), failing("Broken pipe"), "digest", "--ndjson"))
            .isZero();
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aFullDiskIsWorthAnotherTry() {
    assertThat(run("Talks.", failing("No space left on device"), "digest")).isEqualTo(75);
    assertThat(err.toString()).contains("No space left on device").hasLineCount(1);
  }

  private int run(String input, OutputStream output, String... args) {
    var in = new ByteArrayInputStream(input.getBytes(UTF_8));
    var errors = new PrintWriter(err, true);
    return Keypoints.line(new Streams(in, false, output, errors, false, Terminal.PLAIN))
        .execute(args);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
