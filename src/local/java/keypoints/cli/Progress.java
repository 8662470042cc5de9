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
  static final long UNKNOWN = -1;

  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final boolean shown;
  private final long documents;
  private final LongSupplier clock;
  private final PrintStream err;
  private final long start;
  private long steps;
  private @Nullable ProgressBar bar;

  /// @param documents how many there are; [#UNKNOWN] before all are read
  /// @param quiet whether nothing is printed meanwhile, which would get in its way
  Progress(Streams streams, long documents, boolean quiet) {
    this(
        streams.errIsTerminal() && (quiet || !streams.terminal().shown()),
        documents,
        System::nanoTime,
        System.err);
  }

  /// @param clock in nanoseconds
  Progress(boolean shown, long documents, LongSupplier clock, PrintStream err) {
    this.shown = shown;
    this.documents = documents;
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
        .setInitialMax(documents)
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
