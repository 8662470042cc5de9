package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final String FAILED = "{\"batchItemFailures\":[{\"itemIdentifier\":\"local-1\"}]}";
  private static final String DONE = "{\"batchItemFailures\":[]}";

  private final List<String> events = new ArrayList<>();

  private boolean deliver(RequestStreamHandler function) throws InterruptedException {
    var log = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    return new Queue(function, Duration.ZERO, log)
        .deliver(new FolderEvents("local").created("a é+b/c", 1, "00"));
  }

  @Test
  void aFailedMessageComesAgainWithAHigherCount() throws InterruptedException {
    assertThat(
            deliver((in, out, _) -> {
              events.add(new String(in.readAllBytes(), UTF_8));
              out.write((events.size() < 3 ? FAILED : DONE).getBytes(UTF_8));
            }))
        .isTrue();
    assertThat(events).hasSize(3);
    assertThat(events.getLast()).contains("\"ApproximateReceiveCount\":\"3\"");
    assertThat(events.getFirst()).contains("a+%C3%A9%2Bb/c");
  }

  @Test
  void aMessageIsGivenUpAfterFiveTimes() throws InterruptedException {
    assertThat(
            deliver((in, _, _) -> {
              events.add(new String(in.readAllBytes(), UTF_8));
              throw new IllegalStateException("always");
            }))
        .isFalse();
    assertThat(events).hasSize(5);
  }
}
