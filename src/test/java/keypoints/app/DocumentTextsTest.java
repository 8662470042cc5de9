package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import keypoints.Problem.Code;
import keypoints.app.DocumentSource.Content;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.app.Upload.Change;
import keypoints.format.PlainTextReader;
import org.junit.jupiter.api.Test;

class DocumentTextsTest {
  private final Uploads uploads = new Uploads();
  private final DocumentTexts texts =
      new DocumentTexts(new PlainTextReader(), uploads.bucket, uploads.store, Uploads.LIMITS);

  @Test
  void theTextIsThatOfTheVersionThatWasDigested() {
    uploads.service().accept(Uploads.created(uploads.bucket.put("a.txt", "v1", "1"), "01"));
    uploads.bucket.put("a.txt", "v2", "22");

    assertThat(texts.text(Uploads.ID)).contains(new Extracted.Text("1"));
  }

  @Test
  void ofADocumentThatNobodyUploadedNothingIsKnown() {
    assertThat(texts.text(Uploads.ID)).isEmpty();
  }

  @Test
  void aVersionThatWasPurgedOrOverwrittenIsGone() {
    var source = uploads.bucket.put("a.txt", "v1", "1");
    uploads.service().accept(Uploads.created(source, "01"));

    uploads.bucket.contents.put(source, new Content.Replaced());
    assertNone(Code.OBJECT_GONE);
    uploads.bucket.contents.remove(source);
    assertNone(Code.OBJECT_GONE);
  }

  @Test
  void aDeletedDocumentIsGoneAndARejectedOneHasNoText() {
    var source = uploads.bucket.put("a.txt", "v1", " ");
    uploads.service().accept(Uploads.created(source, "01"));
    assertNone(Code.NOT_FOUND);

    uploads.service().accept(Uploads.upload(source, Change.REMOVED, "02"));
    assertNone(Code.OBJECT_GONE);
  }

  private void assertNone(Code code) {
    assertThat(texts.text(Uploads.ID))
        .map(extracted -> ((Extracted.None) extracted).problem().code())
        .isEqualTo(Optional.of(code));
  }
}
