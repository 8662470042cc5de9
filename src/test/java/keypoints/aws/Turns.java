package keypoints.aws;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Lets two tasks take turns, in an order that is always the same: each runs until it asks for its
/// next turn, and meanwhile the other waits.
final class Turns {
  private final Semaphore idle = new Semaphore(0);

  /// A task, its half of the baton, and what it failed with.
  private static final class Half {
    final Semaphore go = new Semaphore(0);
    boolean done;
    @Nullable Throwable failure;
  }

  private final List<Half> halves = List.of(new Half(), new Half());

  /// Waits for the next turn of the first task, or of the second. Called by it.
  void next(int task) {
    idle.release();
    halves.get(task).go.acquireUninterruptibly();
  }

  /// Runs both to their ends.
  ///
  /// @param order a bit for each turn: who has it, while both have something to do
  void run(Runnable one, Runnable other, long order) {
    start(0, one);
    start(1, other);
    long bits = order;
    while (true) {
      int wanted = (int) (bits & 1);
      bits = bits >>> 1 | bits << 63;
      int task = halves.get(wanted).done ? 1 - wanted : wanted;
      if (halves.get(task).done) {
        break;
      }
      halves.get(task).go.release();
      idle.acquireUninterruptibly();
    }
    for (var half : halves) {
      if (half.failure instanceof Error error) {
        throw error;
      }
      if (half.failure instanceof RuntimeException failure) {
        throw failure;
      }
    }
  }

  private void start(int task, Runnable work) {
    var half = halves.get(task);
    Thread.ofVirtual()
        .start(() -> {
          half.go.acquireUninterruptibly();
          try {
            work.run();
          } catch (RuntimeException | Error failure) {
            half.failure = failure;
          } finally {
            half.done = true;
            idle.release();
          }
        });
  }
}
