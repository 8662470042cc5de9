package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DigestStore.Status;
import keypoints.format.DocumentReader;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Parsers that do not come back, or take all memory.
class SpoiledProcessTest {
  private final Uploads uploads = new Uploads();
  private final AtomicBoolean over = new AtomicBoolean();

  @AfterEach
  void endTheEndless() {
    over.set(true);
  }

  @Test
  void aParserThatNeverEndsHasItsRowAndTheProcessIsToEnd() {
    var problem = rejected(this::endless);

    assertThat(problem.code()).isEqualTo(Code.TIMEOUT);
    assertThat(problem.detail())
        .isEqualTo(
            "s3://inbox/a.txt was not read and digested within 1000 ms, what its invocation had left");
    uploads.watchdog.haltIfSpoiled();
    assertThat(uploads.halts).isEqualTo(1);
  }

  @Test
  void aParserThatHeedsTheInterruptionSpoilsNothing() {
    var problem =
        rejected((_, _) -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException _) {
            // Ends, as it should.
          }
          throw new IllegalStateException("nobody is told");
        });

    assertThat(problem.code()).isEqualTo(Code.TIMEOUT);
    uploads.watchdog.haltIfSpoiled();
    assertThat(uploads.halts).isZero();
  }

  @Test
  void aParserThatTakesAllMemoryHasItsRowAndTheProcessIsToEnd() {
    var problem =
        rejected((_, _) -> {
          throw new OutOfMemoryError();
        });

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.limit()).isEqualTo(Runtime.getRuntime().maxMemory());
    uploads.watchdog.haltIfSpoiled();
    assertThat(uploads.halts).isEqualTo(1);
  }

  private Problem rejected(DocumentReader reader) {
    var source = uploads.bucket.put("a.txt", "v1", "1");
    var service = uploads.service(SampleDigests.ENGINE, reader);
    var hurried = new Deadline(() -> 3_500);

    var outcome = hurried.during(() -> service.accept(Uploads.created(source, "01")));

    assertThat(uploads.status()).isEqualTo(Status.REJECTED);
    return ((Outcome.Rejected) outcome).problem();
  }

  private Reading endless(Named named, byte[] bytes) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
    throw new IllegalStateException(
        "nobody is told of %s, %d bytes".formatted(named, bytes.length));
  }
}
