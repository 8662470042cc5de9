package keypoints.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Works on several items at once, on all cores, and hands over the results in the order of the
/// items. A bounded number is under way, so memory does not grow with their number.
final class InOrder<T, R> implements AutoCloseable {
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();
  private static final int UNDER_WAY = 4 * WORKERS;

  private final Function<T, R> work;
  private final Taker<T, R> taker;
  private final ArrayDeque<Begun<T, R>> begun = new ArrayDeque<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().daemon().factory());

  private record Begun<T, R>(T item, Future<R> result) {}

  /// Takes results, on the thread that adds items.
  @FunctionalInterface
  interface Taker<T, R> {
    void take(T item, R result) throws IOException;
  }

  /// @param work on an item; called by several threads, and never throws
  InOrder(Function<T, R> work, Taker<T, R> taker) {
    this.work = work;
    this.taker = taker;
  }

  /// Begins with an item; first waits for the oldest where many are under way.
  void add(T item) throws IOException {
    if (begun.size() >= UNDER_WAY) {
      takeOldest();
    }
    begun.add(new Begun<>(item, workers.submit(() -> work.apply(item))));
  }

  /// Waits for all.
  void finish() throws IOException {
    while (!begun.isEmpty()) {
      takeOldest();
    }
  }

  private void takeOldest() throws IOException {
    var oldest = begun.remove();
    try {
      taker.take(oldest.item(), oldest.result().get());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("an item was not worked on", fault.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
