package keypoints.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Tells a person at a terminal that a long run is going on: nothing for the first two seconds.
final class Progress implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final boolean shown;
  private final LongSupplier clock;
  private final PrintStream err;
  private final long start;
  private long steps;
  private @Nullable ProgressBar bar;

  Progress(Streams streams) {
    this(streams.showsProgress(), System::nanoTime, System.err);
  }

  /// @param clock in nanoseconds
  Progress(boolean shown, LongSupplier clock, PrintStream err) {
    this.shown = shown;
    this.clock = clock;
    this.err = err;
    this.start = clock.getAsLong();
  }

  /// One more document is done.
  void step() {
    steps++;
    if (!shown) {
      return;
    }
    if (bar == null && clock.getAsLong() - start > PATIENCE) {
      bar = bar();
    }
    if (bar != null) {
      bar.stepTo(steps);
    }
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("documents")
        .setInitialMax(-1)
        .showSpeed()
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
