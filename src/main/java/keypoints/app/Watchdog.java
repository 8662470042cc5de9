package keypoints.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import keypoints.Problem;

/// Runs what may never end or may take all memory, on a thread of its own, and waits for it only so
/// long.
///
/// A thread cannot be killed: one that does not heed an interruption goes on, and takes from those
/// that come after it. The process is *spoiled* then, as it is when memory ran out, and who owns it
/// asks for its end once what happened is written down.
///
/// Thread-safe.
public final class Watchdog {
  /// Of the invocation's time, what is kept for writing down how it ended.
  private static final long RESERVE_MILLIS = 3_000;

  /// Work is given so much in any case: whoever begins it has looked whether there is time.
  private static final long LEAST_MILLIS = 1_000;

  /// How long an interrupted thread has to end.
  private static final long GRACE_MILLIS = 100;

  private final Runnable halt;
  private volatile boolean spoiled;

  /// @param halt ends the process at once, or where others live in it, does not
  public Watchdog(Runnable halt) {
    this.halt = halt;
  }

  /// For processes that end by themselves soon, or in which a lost thread does little harm.
  public static Watchdog ofSharedProcess() {
    return new Watchdog(() -> {});
  }

  /// How a piece of work ended.
  sealed interface Ended<T> {
    record Done<T>(T value) implements Ended<T> {}

    /// There was not time or memory enough.
    record GivenUp<T>(Problem problem) implements Ended<T> {}
  }

  /// Does the work in the time that the invocation has left. What it throws is thrown.
  ///
  /// @param name of the document that it is done for, as messages name it
  <T> Ended<T> run(String name, Supplier<T> work) {
    long millis = Math.max(LEAST_MILLIS, Deadline.current().left().toMillis() - RESERVE_MILLIS);
    var task = new FutureTask<>(work::get);
    var thread = Thread.ofPlatform().daemon().name("document").start(task);
    try {
      return new Ended.Done<>(task.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      stop(thread);
      return new Ended.GivenUp<>(Problems.timeout(name, millis));
    } catch (InterruptedException stopped) {
      stop(thread);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while working on " + name, stopped);
    } catch (ExecutionException failure) {
      return switch (failure.getCause()) {
        case OutOfMemoryError _ -> {
          spoiled = true;
          yield new Ended.GivenUp<>(Problems.memory(name, Runtime.getRuntime().maxMemory()));
        }
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failure);
      };
    }
  }

  private void stop(Thread thread) {
    thread.interrupt();
    try {
      thread.join(GRACE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    spoiled |= thread.isAlive();
  }

  /// Ends the process if it is spoiled.
  public void haltIfSpoiled() {
    if (spoiled) {
      halt.run();
    }
  }

  /// Ends the process: whoever calls has found that its memory ran out.
  public void halt() {
    halt.run();
  }
}
