package keypoints.app;

import java.util.function.BiFunction;
import keypoints.Digest;
import keypoints.Digest.Engine;
import keypoints.Digester;
import keypoints.Problem;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Status;
import keypoints.app.Watchdog.Ended;
import keypoints.format.DocumentReader;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;

/// Makes of an object's bytes what is to be stored of it, in the time that the invocation has left.
///
/// Thread-safe.
public final class DigestMaker {
  private final BiFunction<Document, SummaryRequest, Digest> digests;
  private final Engine engine;
  private final DocumentReader reader;
  private final Limits limits;
  private final SummaryRequest summary;
  private final Watchdog watchdog;

  public DigestMaker(
      Digester digester,
      DocumentReader reader,
      Limits limits,
      SummaryRequest summary,
      Watchdog watchdog) {
    this(digester::digest, digester.engine(), reader, limits, summary, watchdog);
  }

  /// @param digests makes a digest; always the same one for the same engine and document
  DigestMaker(
      BiFunction<Document, SummaryRequest, Digest> digests,
      Engine engine,
      DocumentReader reader,
      Limits limits,
      SummaryRequest summary,
      Watchdog watchdog) {
    this.digests = digests;
    this.engine = engine;
    this.reader = new WatchedReader(reader, watchdog);
    this.limits = limits;
    this.summary = summary;
    this.watchdog = watchdog;
  }

  Engine engine() {
    return engine;
  }

  Limits limits() {
    return limits;
  }

  /// The digest, or why there is none.
  Ending make(Named named, Bytes bytes) {
    return switch (reader.read(named, bytes.array())) {
      case Reading.Read(Document document) -> digested(named.name(), document);
      case Reading.Unreadable(Problem problem) -> rejected(problem);
    };
  }

  private Ending digested(String name, Document document) {
    return switch (watchdog.run(name, () -> digests.apply(document, summary))) {
      case Ended.Done(Digest digest) ->
          new Ending.Digested(Partial.mostConfident(digest, limits.maxKeyPoints()));
      case Ended.GivenUp(Problem problem) -> rejected(problem);
    };
  }

  private static Ending rejected(Problem problem) {
    return new Ending.Failed(Status.REJECTED, problem);
  }
}
