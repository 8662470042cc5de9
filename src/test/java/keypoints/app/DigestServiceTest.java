package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import keypoints.Digest.Engine;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentSource.Content;
import keypoints.app.Upload.Change;
import keypoints.format.PlainTextReader;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

class DigestServiceTest {
  private final Uploads uploads = new Uploads();

  @Test
  void anUploadIsReadDigestedAndStored() {
    var source = uploads.bucket.put("a.txt", "v1", "3");

    assertThat(uploads.service().accept(Uploads.created(source, "01")))
        .isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.entry().source()).isEqualTo(source);
    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("01").padded());
    assertThat(uploads.digest().keyPoints()).hasSize(3);
    assertThat(uploads.digest().document().id()).isEqualTo(Uploads.ID);
    assertThat(uploads.status()).isEqualTo(Status.DONE);
  }

  @Test
  void theSameEventTwiceIsDoneOnceAndReadOnce() {
    var upload = Uploads.created(uploads.bucket.put("a.txt", "v1", "3"), "01");
    uploads.service().accept(upload);

    assertThat(uploads.service().accept(upload)).isEqualTo(new Outcome.Unchanged(Uploads.ID));
    assertThat(uploads.service().accept(Uploads.created(upload.source(), "0100")))
        .isEqualTo(new Outcome.Unchanged(Uploads.ID));

    assertThat(uploads.bucket.reads).isEqualTo(1);
    assertThat(uploads.state().writes()).isEqualTo(1);
  }

  @Test
  void theSameEventIsDoneAgainByAnotherEngine() {
    var upload = Uploads.created(uploads.bucket.put("a.txt", "v1", "3"), "01");
    uploads.service().accept(upload);
    var newer = new Engine("0.1.0", "sha256:" + "b".repeat(64));

    assertThat(uploads.service(newer, new PlainTextReader()).accept(upload))
        .isEqualTo(new Outcome.Stored(Uploads.ID));
    assertThat(uploads.state().engine()).isEqualTo(newer);
  }

  @Test
  void anOlderEventChangesNothingAndIsNotRead() {
    uploads.service().accept(Uploads.created(uploads.bucket.put("a.txt", "v2", "2"), "055"));
    var late = Uploads.created(uploads.bucket.put("a.txt", "v1", "1"), "0549");

    assertThat(uploads.service().accept(late)).isEqualTo(new Outcome.Superseded(Uploads.ID));

    assertThat(uploads.digest().keyPoints()).hasSize(2);
    assertThat(uploads.bucket.reads).isEqualTo(1);
  }

  @Test
  void aNewerEventReplacesAnOlder() {
    uploads.service().accept(Uploads.created(uploads.bucket.put("a.txt", "v1", "1"), "0549"));

    assertThat(
            uploads
                .service()
                .accept(Uploads.created(uploads.bucket.put("a.txt", "v2", "2"), "055")))
        .isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.digest().keyPoints()).hasSize(2);
    assertThat(uploads.state().writes()).isEqualTo(2);
  }

  @Test
  void aDeletedDocumentIsNotResurrectedByALateUpload() {
    var source = uploads.bucket.put("a.txt", "v1", "1");

    assertThat(uploads.service().accept(Uploads.upload(source, Change.REMOVED, "02")))
        .isEqualTo(new Outcome.Deleted(Uploads.ID));
    assertThat(uploads.service().accept(Uploads.created(source, "01")))
        .isEqualTo(new Outcome.Superseded(Uploads.ID));

    assertThat(uploads.entry().ending()).isEqualTo(new Ending.Removed());
    assertThat(uploads.bucket.reads).isZero();
  }

  @Test
  void anOldVersionPurgedIsNoDeleteOfTheDocument() {
    var old = uploads.bucket.put("a.txt", "v1", "1");
    var current = uploads.bucket.put("a.txt", "v2", "2");

    assertThat(uploads.service().accept(Uploads.upload(old, Change.VERSION_REMOVED, "03")))
        .isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.entry().source()).isEqualTo(current);
    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("03").padded());
  }

  @Test
  void theLastVersionPurgedIsADelete() {
    var old = new Source("inbox", "a.txt", "v1", null);

    assertThat(uploads.service().accept(Uploads.upload(old, Change.VERSION_REMOVED, "03")))
        .isEqualTo(new Outcome.Deleted(Uploads.ID));
  }

  @Test
  void anEventWithoutSequencerLooksAtWhatIsThereAndKeepsTheOrder() {
    uploads.service().accept(Uploads.created(uploads.bucket.put("a.txt", "v1", "1"), "05"));
    var old = Uploads.created(uploads.bucket.put("a.txt", "v0", "7"), "");
    uploads.bucket.put("a.txt", "v2", "2");

    assertThat(uploads.service().accept(old)).isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.digest().keyPoints()).hasSize(2);
    assertThat(uploads.entry().sequencer()).isEqualTo(Sequencer.of("05").padded());
  }

  @Test
  void anObjectOverwrittenBeforeItWasReadIsLeftToTheEventThatFollows() {
    var first = uploads.bucket.put("a.txt", "v1", "1");
    uploads.service().accept(Uploads.created(first, "01"));
    var second = uploads.bucket.put("a.txt", "v2", "2");
    uploads.bucket.contents.put(second, new Content.Replaced());

    assertThat(uploads.service().accept(Uploads.created(second, "02")))
        .isEqualTo(new Outcome.Superseded(Uploads.ID));
    assertThat(uploads.entry().source()).isEqualTo(first);

    var third = uploads.bucket.put("a.txt", "v3", "3");
    assertThat(uploads.service().accept(Uploads.created(third, "03")))
        .isEqualTo(new Outcome.Stored(Uploads.ID));
  }

  @Test
  void theMostConfidentKeyPointsAreKeptAndTheDigestSaysSo() {
    uploads.service().accept(Uploads.created(uploads.bucket.put("a.txt", "v1", "95"), "01"));

    assertThat(uploads.status()).isEqualTo(Status.PARTIAL);
    assertThat(uploads.digest().keyPoints()).hasSize(90);
    assertThat(uploads.digest().keyPoints().getLast().id()).isEqualTo("kp-090");
    assertThat(uploads.digest().warnings().getFirst().detail())
        .startsWith("kept the 90 most confident of");
  }

  @Test
  void aSequencerThatIsNoneIsNamed() {
    var source = uploads.bucket.put("a.txt", "v1", "1");

    assertThatThrownBy(() -> uploads.service().accept(Uploads.created(source, "xyz")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a hexadecimal sequencer: \"xyz\"");
  }
}
