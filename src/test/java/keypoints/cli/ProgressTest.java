package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong clock = new AtomicLong();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String run(boolean shown, long nanoseconds) {
    return run(shown, Progress.UNKNOWN, nanoseconds);
  }

  private String run(boolean shown, long documents, long nanoseconds) {
    try (var progress =
        new Progress(shown, documents, clock::get, new PrintStream(err, true, UTF_8))) {
      progress.step();
      clock.addAndGet(nanoseconds);
      progress.step();
    }
    return err.toString(UTF_8);
  }

  @Test
  void aShortRunIsQuiet() {
    assertThat(run(true, 1_999_999_999)).isEmpty();
  }

  @Test
  void aLongRunSaysHowManyDocumentsAreDone() {
    assertThat(run(true, 2_000_000_001)).contains("documents", "2");
  }

  @Test
  void aLongRunSaysOfHowManyWhereThatIsKnown() {
    assertThat(run(true, 7, 2_000_000_001)).contains("2/7");
  }

  @Test
  void nobodyIsToldWhereNobodyReads() {
    assertThat(run(false, 2_000_000_001)).isEmpty();
  }
}
