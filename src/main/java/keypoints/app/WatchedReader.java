package keypoints.app;

import keypoints.app.Watchdog.Ended;
import keypoints.format.DocumentReader;

/// A reader whose parser may hang, take all memory or all of the stack: the document is unreadable
/// then, whatever becomes of the process.
public final class WatchedReader implements DocumentReader {
  private final DocumentReader parser;
  private final Watchdog watchdog;

  public WatchedReader(DocumentReader parser, Watchdog watchdog) {
    this.parser = parser;
    this.watchdog = watchdog;
  }

  @Override
  public Reading read(Named named, byte[] bytes) {
    return switch (watchdog.run(named.name(), () -> parsed(named, bytes))) {
      case Ended.Done(Reading reading) -> reading;
      case Ended.GivenUp(var problem) -> new Reading.Unreadable(problem);
    };
  }

  private Reading parsed(Named named, byte[] bytes) {
    try {
      return parser.read(named, bytes);
    } catch (StackOverflowError | LinkageError hostile) {
      return new Reading.Unreadable(Problems.unparsable(named.name(), hostile));
    }
  }
}
