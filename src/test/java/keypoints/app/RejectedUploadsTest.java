package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import keypoints.Problem.Code;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentSource.Content;
import keypoints.app.Upload.Change;
import keypoints.format.DocumentReader;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

class RejectedUploadsTest {
  private final Uploads uploads = new Uploads();

  @Test
  void whatTheEventCallsTooLargeIsNotRead() {
    var source = uploads.bucket.put("a.txt", "v1", "1");

    var outcome = uploads.service().accept(new Upload(source, 101L, "01", Change.CREATED, 1));

    assertRejected(outcome, Code.TOO_LARGE);
    var problem = ((Outcome.Rejected) outcome).problem();
    assertThat(problem.detail()).isEqualTo("s3://inbox/a.txt has 101 bytes; at most 100 are read");
    assertThat(problem.limit()).isEqualTo(100);
    assertThat(uploads.bucket.reads).isZero();
  }

  @Test
  void whatTurnsOutTooLargeDeniedArchivedOrGoneIsRejected() {
    var source = new Source("inbox", "a.txt", "v1", null);
    uploads.bucket.contents.put(source, new Content.TooLarge(null));
    assertRejected(uploads.service().accept(Uploads.created(source, "01")), Code.TOO_LARGE);
    uploads.bucket.contents.put(source, new Content.Denied());
    assertRejected(uploads.service().accept(Uploads.created(source, "02")), Code.ACCESS_DENIED);
    uploads.bucket.contents.put(source, new Content.Archived());
    assertRejected(uploads.service().accept(Uploads.created(source, "03")), Code.ARCHIVED);
    uploads.bucket.contents.remove(source);
    assertRejected(uploads.service().accept(Uploads.created(source, "04")), Code.OBJECT_GONE);
  }

  @Test
  void aFolderIsRejectedUnread() {
    var folder = new Source("inbox", "2022/", null, "etag");

    var outcome = uploads.service().accept(new Upload(folder, 0L, "01", Change.CREATED, 1));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo(Code.FOLDER));
    assertThat(uploads.bucket.reads).isZero();
  }

  @Test
  void aRejectedDocumentIsNotTriedAgainByTheSameEngine() {
    var upload = Uploads.created(uploads.bucket.put("a.txt", "v1", " "), "01");
    assertRejected(uploads.service().accept(upload), Code.EMPTY);

    assertThat(uploads.service().accept(upload)).isEqualTo(new Outcome.Unchanged(Uploads.ID));
  }

  @Test
  void anObjectGoneBeforeItWasReadIsDeletedByTheEventThatFollows() {
    var source = new Source("inbox", "a.txt", null, "etag");
    uploads.service().accept(Uploads.created(source, "01"));

    assertThat(uploads.service().accept(Uploads.upload(source, Change.REMOVED, "02")))
        .isEqualTo(new Outcome.Deleted(Uploads.ID));
  }

  @Test
  void theFirstReceiptIsNotCounted() {
    uploads.service().accept(Uploads.created(uploads.bucket.put("a.txt", "v1", "1"), "01"));

    assertThat(uploads.store.attempts).isEmpty();
  }

  @Test
  void aDocumentThatBeganTwiceAndNeverEndedIsQuarantinedWithoutParsing() {
    var source = uploads.bucket.put("a.txt", "v1", "1");
    DocumentReader deadly =
        (_, _) -> {
          throw new InternalError("as if the process died");
        };
    var dying = uploads.service(SampleDigests.ENGINE, deadly);
    for (int receipt = 1; receipt <= 3; receipt++) {
      var upload = new Upload(source, 1L, "01", Change.CREATED, receipt);
      assertThatThrownBy(() -> dying.accept(upload)).hasMessage("as if the process died");
    }

    var outcome = dying.accept(new Upload(source, 1L, "01", Change.CREATED, 4));

    assertThat(outcome).isInstanceOf(Outcome.Quarantined.class);
    assertThat(uploads.status()).isEqualTo(Status.QUARANTINED);
    assertThat(uploads.store.attempts).isEmpty();
    assertThat(dying.accept(new Upload(source, 1L, "01", Change.CREATED, 5)))
        .isEqualTo(new Outcome.Unchanged(Uploads.ID));
  }

  @Test
  void aDocumentThatFailsIsNotQuarantinedForThat() {
    var source = uploads.bucket.put("a.txt", "v1", "1");
    DocumentReader failing =
        (_, _) -> {
          throw new IllegalStateException("a fault of our own");
        };
    var broken = uploads.service(SampleDigests.ENGINE, failing);
    for (int receipt = 1; receipt <= 4; receipt++) {
      var upload = new Upload(source, 1L, "01", Change.CREATED, receipt);
      assertThatThrownBy(() -> broken.accept(upload)).hasMessage("a fault of our own");
    }

    assertThat(uploads.service().accept(new Upload(source, 1L, "01", Change.CREATED, 5)))
        .isEqualTo(new Outcome.Stored(Uploads.ID));
  }

  @Test
  void aBeginningThatCannotBeTakenBackDoesNotHideWhatFailed() {
    var source = uploads.bucket.put("a.txt", "v1", "1");
    var table =
        new ForwardingStore(uploads.store) {
          @Override
          public boolean write(DigestStore.Entry entry, Optional<DigestStore.State> read) {
            throw new IllegalStateException("no write");
          }

          @Override
          public void takeBack(DigestStore.Beginning beginning) {
            throw new IllegalStateException("nor this");
          }
        };

    assertThatThrownBy(
            () -> uploads.service(table).accept(new Upload(source, 1L, "01", Change.CREATED, 2)))
        .hasMessage("no write")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  void aParserThatOverflowsTheStackRejectsTheDocument() {
    DocumentReader deep =
        (_, _) -> {
          throw new StackOverflowError();
        };
    var source = uploads.bucket.put("a.txt", "v1", "1");

    assertRejected(
        uploads.service(SampleDigests.ENGINE, deep).accept(Uploads.created(source, "01")),
        Code.UNSUPPORTED);
  }

  private void assertRejected(Outcome outcome, Code code) {
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) outcome).problem().code()).isEqualTo(code);
    assertThat(uploads.status()).isEqualTo(Status.REJECTED);
  }
}
