package keypoints.app;

import java.util.Objects;
import keypoints.Digest;
import keypoints.Digest.Engine;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.Upload.Change;
import keypoints.format.DocumentReader;
import keypoints.format.PlainTextReader;
import keypoints.summary.SummaryRequest;
import keypoints.text.Source;

/// A service over a store and a bucket in memory, whose digests have as many key points as the text
/// says.
final class Uploads {
  static final String ID = DocumentIds.ofObject("inbox", "a.txt");
  static final Limits LIMITS = new Limits(100, 90, Settings.DEFAULT_LIMITS.reading());

  final MapStore store = new MapStore();
  final MapSource bucket = new MapSource();
  int digests;
  int halts;
  final Watchdog watchdog = new Watchdog(() -> halts++);

  static Upload created(Source source, String sequencer) {
    return upload(source, Change.CREATED, sequencer);
  }

  static Upload upload(Source source, Change change, String sequencer) {
    return new Upload(source, null, sequencer, change, 1);
  }

  DigestService service() {
    return service(store);
  }

  DigestService service(DigestStore to) {
    return service(SampleDigests.ENGINE, new PlainTextReader(), to);
  }

  DigestService service(Engine engine) {
    return service(engine, new PlainTextReader());
  }

  DigestService service(Engine engine, DocumentReader reader) {
    return service(engine, reader, store);
  }

  DigestService service(Engine engine, DocumentReader reader, DigestStore to) {
    return new DigestService(maker(engine, reader), bucket, to);
  }

  private DigestMaker maker(Engine engine, DocumentReader reader) {
    return new DigestMaker(
        (document, _) -> {
          digests++;
          return SampleDigests.of(document, number(document.text()));
        },
        engine,
        reader,
        LIMITS,
        SummaryRequest.DEFAULT,
        watchdog);
  }

  BackfillService backfill(Engine engine, DigestStore to) {
    return new BackfillService(maker(engine, new PlainTextReader()), bucket, to);
  }

  private static int number(String text) {
    return text.chars().allMatch(Character::isDigit) ? Integer.parseInt(text) : 0;
  }

  Entry entry() {
    return Objects.requireNonNull(store.entries.get(ID));
  }

  State state() {
    return store.state(ID).orElseThrow();
  }

  Status status() {
    return state().status();
  }

  Digest digest() {
    return ((Ending.Digested) entry().ending()).digest();
  }
}
