package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void workAsksHowMuchTimeIsLeftEachTimeAnew() {
    var millis = new AtomicInteger(70);

    new Deadline(millis::get)
        .during(() -> {
          assertThat(Deadline.current().left()).isEqualTo(Duration.ofMillis(70));
          millis.set(5);
          assertThat(Deadline.current().left()).isEqualTo(Duration.ofMillis(5));
          millis.set(-3);
          assertThat(Deadline.current().left()).isZero();
          return "done";
        });
  }

  @Test
  void outsideAnyInvocationTimeDoesNotEnd() {
    new Deadline(() -> 1).during(() -> "done");

    assertThat(Deadline.current()).isSameAs(Deadline.NONE);
  }

  @Test
  void workOfAnotherThreadIsHandedTheDeadline() throws Exception {
    try (var other = Executors.newSingleThreadExecutor()) {
      var deadline = new Deadline(() -> 1);
      assertThat(deadline.during(() -> other.submit(Deadline::current).get()))
          .isSameAs(Deadline.NONE);
      assertThat(other.submit(() -> deadline.during(Deadline::current)).get()).isSameAs(deadline);
    }
  }

  @Test
  void failuresOfTheWorkPassThrough() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() ->
            new Deadline(() -> 1)
                .during(() -> {
                  throw new IOException("lost");
                }))
        .withMessage("lost");
  }
}
