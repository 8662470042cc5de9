package keypoints.app;

import java.time.Duration;
import java.util.function.IntSupplier;

/// How much time an invocation still has. What is called within it asks here instead of keeping
/// time-outs of its own, which would be right for one kind of invocation only.
///
/// Seen by the thread that does the work, and by no other: whoever hands work to another thread
/// hands the deadline over too.
public final class Deadline {
  /// Of work that nobody waits for.
  public static final Deadline NONE = new Deadline(() -> Integer.MAX_VALUE);

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final IntSupplier remainingMillis;

  /// @param remainingMillis what Lambda says, say, anew each time; negative when it is past
  public Deadline(IntSupplier remainingMillis) {
    this.remainingMillis = remainingMillis;
  }

  /// The one that this thread works under; [#NONE] outside any.
  public static Deadline current() {
    return CURRENT.orElse(NONE);
  }

  /// Does the work under this deadline. Nothing is stopped when the time is over.
  public <R, X extends Throwable> R during(ScopedValue.CallableOp<R, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /// The time that is left; never negative.
  public Duration left() {
    return Duration.ofMillis(Math.max(0, remainingMillis.getAsInt()));
  }
}
