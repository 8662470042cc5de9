package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import keypoints.Digest.Engine;
import keypoints.Problem.Code;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentSource.Content;
import keypoints.app.Upload.Change;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackfillServiceTest {
  private static final Source KEY = new Source("inbox", "a.txt", null, null);
  private static final Engine OLD = engine("0.9.0");
  private static final Engine NOW = engine("0.10.0");
  private static final Engine NEXT = engine("0.11.0");

  private final Uploads uploads = new Uploads();

  @Test
  void whatNobodyToldOfIsDigestedWithoutAnOrder() {
    var source = put("v1", "3");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.entry().source()).isEqualTo(source);
    assertThat(uploads.entry().sequencer()).isEmpty();
    assertThat(uploads.digest().keyPoints()).hasSize(3);
    assertThat(begun("")).isZero();
  }

  @Test
  void everyEventReplacesIt() {
    var source = put("v1", "3");
    backfill(NOW);

    assertThat(uploads.service().accept(Uploads.created(source, "00001")))
        .isEqualTo(new Outcome.Stored(Uploads.ID));
    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("00001").padded());
  }

  @Test
  void whatIsDoneIsNotReadAgain() {
    put("v1", "3");
    backfill(NOW);
    int reads = uploads.bucket.reads;

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Unchanged(Uploads.ID));
    assertThat(uploads.bucket.reads).isEqualTo(reads);
  }

  @Test
  void whatAnOlderEngineMadeIsDoneAgainInItsOrder() {
    event(OLD, put("v1", "3"), "05");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.state().engine()).isEqualTo(NOW);
    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("05").padded());
    assertThat(begun(Sequencer.of("05").padded())).isZero();
  }

  @Test
  void whatTheSameEngineMadeByOtherRulesIsDoneAgain() {
    event(new Engine(NOW.version(), "sha256:" + "b".repeat(64)), put("v1", "3"), "05");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Stored(Uploads.ID));
    assertThat(uploads.state().engine()).isEqualTo(NOW);
  }

  @Test
  void whatANewerEngineMadeStays() {
    event(NEXT, put("v1", "3"), "05");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Unchanged(Uploads.ID));
    assertThat(uploads.state().engine()).isEqualTo(NEXT);
  }

  @Test
  void anotherVersionIsLeftToItsEvent() {
    var first = put("v1", "1");
    event(OLD, first, "05");
    put("v2", "2");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Superseded(Uploads.ID));
    assertThat(uploads.entry().source()).isEqualTo(first);
  }

  @Test
  void whatNoEventEverDecidedIsBroughtUpToDate() {
    put("v1", "1");
    backfill(NOW);
    var second = put("v2", "2");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Stored(Uploads.ID));
    assertThat(uploads.entry().source()).isEqualTo(second);
    assertThat(uploads.entry().sequencer()).isEmpty();
  }

  @Test
  void withoutVersionsTheETagTellsThemApart() {
    var source = put(null, "1");
    event(NOW, source, "05");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Unchanged(Uploads.ID));

    uploads.bucket.current = Optional.of(new Source("inbox", "a.txt", null, "other"));
    assertThat(backfill(NEXT)).isEqualTo(new Outcome.Superseded(Uploads.ID));
  }

  @Test
  void aDeletedDocumentStaysDeleted() {
    var source = put("v1", "1");
    uploads.service().accept(Uploads.upload(source, Change.REMOVED, "02"));
    put("v2", "2");

    assertThat(backfill(NOW)).isEqualTo(new Outcome.Superseded(Uploads.ID));
    assertThat(uploads.status()).isEqualTo(Status.DELETED);
  }

  @Test
  void onlyTheCurrentVersionIsTheDocument() {
    var old = put("v1", "1");
    put("v2", "2");

    assertThat(uploads.backfill(NOW, uploads.store).accept(old))
        .isEqualTo(new Outcome.Superseded(Uploads.ID));
    assertThat(uploads.bucket.reads).isZero();
    assertThat(uploads.store.entries).isEmpty();
  }

  @Test
  void whatIsGoneHasNoRow() {
    uploads.bucket.contents.put(KEY, new Content.Gone());

    assertThat(backfill(NOW))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo(Code.OBJECT_GONE));
    assertThat(uploads.store.entries).isEmpty();
  }

  @Test
  void whatIsGoneLeavesTheRowAsItIs() {
    event(OLD, put("v1", "1"), "05");
    uploads.bucket.current = Optional.empty();

    assertThat(backfill(NOW)).isInstanceOf(Outcome.Rejected.class);
    assertThat(uploads.status()).isEqualTo(Status.DONE);
  }

  @Test
  void whatCannotBeDigestedHasARowThatSaysWhy() {
    uploads.bucket.contents.put(KEY, new Content.Denied());

    assertThat(backfill(NOW)).isInstanceOf(Outcome.Rejected.class);
    assertThat(uploads.status()).isEqualTo(Status.REJECTED);

    put("v1", "1");
    assertThat(backfill(NOW)).as("once it may be read").isEqualTo(new Outcome.Stored(Uploads.ID));
  }

  @Test
  void aFolderOfTheConsoleIsNoEmptyDocument() {
    var folder = new Source("inbox", "2022/", null, null);
    uploads.bucket.contents.put(
        folder, new Content.Found(folder, new Bytes(new byte[0]), "application/x-directory"));

    assertThat(uploads.backfill(NOW, uploads.store).accept(folder))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo(Code.FOLDER));
  }

  @Test
  void anEventThatCameMeanwhileWins() {
    var source = put("v1", "1");

    assertThat(uploads.backfill(NOW, new Racing(NOW, source, "05")).accept(KEY))
        .isEqualTo(new Outcome.Unchanged(Uploads.ID));

    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("05").padded());
    assertThat(uploads.state().writes()).isEqualTo(1);
    assertThat(begun("")).isZero();
  }

  @Test
  void anEventOfANewVersionThatCameMeanwhileWins() {
    put("v1", "1");
    backfill(OLD);
    var racing =
        new Racing(OLD, source("v2"), "05") {
          @Override
          public boolean write(Entry entry, Optional<State> read) {
            put("v2", "2");
            return super.write(entry, read);
          }
        };

    assertThat(uploads.backfill(NOW, racing).accept(KEY))
        .as("the event's engine was older")
        .isEqualTo(new Outcome.Stored(Uploads.ID));
    assertThat(uploads.entry().source()).isEqualTo(source("v2"));
    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("05").padded());
  }

  @Test
  void whatBeganTwiceAndNeverEndedIsNotBegunAgain() {
    put("v1", "1");
    uploads.store.attempts.put(Uploads.ID, 2);

    assertThat(backfill(NOW)).isInstanceOf(Outcome.Quarantined.class);
    assertThat(uploads.status()).isEqualTo(Status.QUARANTINED);
    assertThat(uploads.digests).isZero();
  }

  @Test
  void aFailureThatLivesToSaySoDoesNotCount() {
    put("v1", "1");
    var failing =
        new ForwardingStore(uploads.store) {
          @Override
          public boolean write(Entry entry, Optional<State> read) {
            throw new IllegalStateException("throttled");
          }
        };

    assertThatThrownBy(() -> uploads.backfill(NOW, failing).accept(KEY)).hasMessage("throttled");
    assertThat(begun("")).isZero();
  }

  private Outcome backfill(Engine engine) {
    return uploads.backfill(engine, uploads.store).accept(KEY);
  }

  private void event(Engine engine, Source source, String sequencer) {
    var _ = uploads.service(engine).accept(Uploads.created(source, sequencer));
  }

  private int begun(String order) {
    return uploads.store.attempts.getOrDefault(Uploads.ID + order, 0);
  }

  /// The key's new version, which a read of the key alone finds too.
  private Source put(@Nullable String version, String text) {
    var source = uploads.bucket.put("a.txt", version, text);
    uploads.bucket.contents.put(KEY, uploads.bucket.read(source, 1));
    uploads.bucket.reads = 0;
    return source;
  }

  private static Source source(String version) {
    return new Source("inbox", "a.txt", version, "etag-" + version);
  }

  private static Engine engine(String version) {
    return new Engine(version, "sha256:" + "0".repeat(64));
  }

  /// An event is done right before the first write.
  private class Racing extends ForwardingStore {
    private final Engine engine;
    private final Source source;
    private final String sequencer;
    private boolean raced;

    Racing(Engine engine, Source source, String sequencer) {
      super(uploads.store);
      this.engine = engine;
      this.source = source;
      this.sequencer = sequencer;
    }

    @Override
    public boolean write(Entry entry, Optional<State> read) {
      if (!raced) {
        raced = true;
        event(engine, source, sequencer);
      }
      return super.write(entry, read);
    }
  }
}
