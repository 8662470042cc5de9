package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;

import keypoints.app.DigestStore.Query;
import keypoints.app.DigestStore.Status;
import keypoints.app.Upload.Change;
import keypoints.aws.DynamoDigests;
import keypoints.aws.LocalTable;
import keypoints.format.PlainTextReader;
import keypoints.summary.SummaryRequest;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

/// The service with the store it has in earnest.
class StoredDigestsTest {
  private static final String ID = DocumentIds.ofObject("inbox", "a.txt");

  private final DynamoDigests store = new DynamoDigests(LocalTable.client(), LocalTable.create());
  private final MapSource bucket = new MapSource();
  private final DigestService service =
      new DigestService(
          new DigestMaker(
              (document, _) -> SampleDigests.of(document, Integer.parseInt(document.text())),
              SampleDigests.ENGINE,
              new PlainTextReader(),
              new Limits(1000, 90, Settings.DEFAULT_LIMITS.reading()),
              SummaryRequest.DEFAULT,
              Watchdog.ofSharedProcess()),
          bucket,
          store);

  @Test
  void whateverTheOrderTheNewestEventStands() {
    var first = bucket.put("a.txt", "v1", "5");
    var second = bucket.put("a.txt", "v2", "2");

    assertThat(accept(second, Change.CREATED, "02")).isEqualTo(new Outcome.Stored(ID));
    assertThat(accept(first, Change.CREATED, "01")).isEqualTo(new Outcome.Superseded(ID));
    assertThat(accept(second, Change.CREATED, "02")).isEqualTo(new Outcome.Unchanged(ID));
    assertThat(rows()).isEqualTo(2);

    assertThat(accept(second, Change.REMOVED, "04")).isEqualTo(new Outcome.Deleted(ID));
    assertThat(accept(first, Change.CREATED, "03")).isEqualTo(new Outcome.Superseded(ID));
    assertThat(rows()).isZero();

    assertThat(accept(first, Change.CREATED, "05")).isEqualTo(new Outcome.Stored(ID));
    assertThat(rows()).isEqualTo(5);
  }

  @Test
  void moreKeyPointsThanATransactionTakesAreStoredInPart() {
    accept(bucket.put("a.txt", "v1", "95"), Change.CREATED, "01");
    accept(bucket.put("a.txt", "v2", "93"), Change.CREATED, "02");

    var stored = store.document(ID).orElseThrow();
    assertThat(stored.state().status()).isEqualTo(Status.PARTIAL);
    assertThat(stored.digest()).contains("\"PARTIAL\"", "kept the 90 most confident of 93");
    assertThat(rows()).isEqualTo(90);
  }

  @Test
  void aRejectedDocumentHasARowAndNoKeyPoints() {
    accept(bucket.put("a.txt", "v1", "5"), Change.CREATED, "01");

    assertThat(accept(bucket.put("a.txt", "v2", " "), Change.CREATED, "02"))
        .isInstanceOf(Outcome.Rejected.class);

    assertThat(store.document(ID).orElseThrow().problem()).contains("EMPTY");
    assertThat(rows()).isZero();
  }

  private Outcome accept(Source source, Change change, String sequencer) {
    return service.accept(new Upload(source, null, sequencer, change, 1));
  }

  private int rows() {
    return store.keyPoints(new Query("demand", null, null, null, true), 100, null).rows().size();
  }
}
