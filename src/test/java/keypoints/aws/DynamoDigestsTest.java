package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import keypoints.Digest;
import keypoints.Problem;
import keypoints.app.Deadline;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.Query;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentIds;
import keypoints.app.SampleDigests;
import keypoints.app.Sequencer;
import keypoints.json.DigestJson;
import keypoints.json.ProblemJson;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class DynamoDigestsTest {
  private static final Source SOURCE = new Source("inbox", "news/a é.txt", "v1", "etag");
  private static final String ID = DocumentIds.ofObject("inbox", "news/a é.txt");
  private static final String FIRST = Sequencer.of("01").padded();
  private static final String SECOND = Sequencer.of("02").padded();

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final String table = LocalTable.create();
  private final DynamoDigests store = store(table);

  @Test
  void nothingIsKnownOfADocumentThatWasNeverWritten() {
    assertThat(store.state(ID)).isEmpty();
    assertThat(store.document(ID)).isEmpty();
  }

  @Test
  void whatIsWrittenIsRead() {
    var digest = digest("Leave at once.", 3);

    assertThat(store.write(digested(FIRST, digest), Optional.empty())).isTrue();

    var state = new State(Status.DONE, FIRST, 1, 3, SampleDigests.ENGINE, SOURCE);
    assertThat(store.state(ID)).contains(state);
    var stored = store.document(ID).orElseThrow();
    assertThat(stored.documentId()).isEqualTo(ID);
    assertThat(stored.state()).isEqualTo(state);
    assertThat(stored.source()).isEqualTo(SOURCE);
    assertThat(stored.digest()).isEqualTo(DigestJson.text(digest));
    assertThat(stored.problem()).isNull();
  }

  @Test
  void aWriteNeedsTheStateThatWasRead() {
    store.write(digested(FIRST, digest("Leave.", 2)), Optional.empty());
    var read = store.state(ID);

    assertThat(store.write(digested(SECOND, digest("Stay.", 1)), Optional.empty())).isFalse();
    assertThat(store.write(digested(SECOND, digest("Stay.", 1)), read)).isTrue();
    assertThat(store.write(digested(FIRST, digest("Leave.", 2)), read)).isFalse();

    assertThat(store.state(ID))
        .contains(new State(Status.DONE, SECOND, 2, 1, SampleDigests.ENGINE, SOURCE));
    assertThat(store.document(ID).orElseThrow().digest()).contains("Stay.").doesNotContain("Leave");
  }

  @Test
  void ofManyWhoWriteAtOnceOneWins() throws Exception {
    int writers = 8;
    var ready = new CountDownLatch(writers);
    try (var threads = Executors.newFixedThreadPool(writers)) {
      var writes =
          IntStream.range(0, writers)
              .mapToObj(i ->
                  threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return store.write(
                        digested(FIRST, digest("Leave " + i, i + 1)), Optional.empty());
                  }))
              .toList();
      int won = 0;
      for (Future<Boolean> write : writes) {
        won += write.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    var stored = store.document(ID).orElseThrow();
    assertThat(items()).hasSize(1 + stored.state().keyPoints());
  }

  @Test
  void aDigestWithFewerKeyPointsLeavesNothingOfTheOneBefore() {
    store.write(digested(FIRST, digest("Leave.", 90)), Optional.empty());
    assertThat(count("demand")).isEqualTo(90);

    store.write(digested(SECOND, digest("Stay.", 2)), store.state(ID));

    assertThat(items()).hasSize(3);
    assertThat(count("demand")).isEqualTo(2);
    assertThat(rowsInIndex(DigestTable.BY_KIND)).isEqualTo(2);
    assertThat(rowsInIndex(DigestTable.BY_ACTOR)).isEqualTo(2);
  }

  @Test
  void aTombstoneKeepsTheOrderAndNothingElse() {
    store.write(digested(FIRST, digest("Leave.", 5)), Optional.empty());

    store.write(entry(SECOND, new Ending.Removed()), store.state(ID));

    var stored = store.document(ID).orElseThrow();
    assertThat(stored.state())
        .isEqualTo(new State(Status.DELETED, SECOND, 2, 0, SampleDigests.ENGINE, SOURCE));
    assertThat(stored.digest()).isNull();
    assertThat(items()).hasSize(1);
    assertThat(items().getFirst().toString()).doesNotContain("Leave");
    assertThat(rowsInIndex(DigestTable.BY_KIND)).isZero();
    assertThat(rowsInIndex(DigestTable.BY_ACTOR)).isZero();
  }

  @Test
  void aRejectedDocumentsRowSaysWhy() {
    var problem = new Problem(Problem.Code.TOO_LARGE, "s3://inbox/a has 9 bytes", 8L, "Split it.");

    store.write(entry(FIRST, new Ending.Failed(Status.REJECTED, problem)), Optional.empty());

    var stored = store.document(ID).orElseThrow();
    assertThat(stored.state().status()).isEqualTo(Status.REJECTED);
    assertThat(stored.digest()).isNull();
    assertThat(stored.problem()).isEqualTo(ProblemJson.text(problem));
  }

  @Test
  void beginningsAreCountedPerEventUntilOneEnds() {
    assertThat(lost(FIRST)).isZero();
    assertThat(lost(FIRST)).isEqualTo(1);
    assertThat(lost(SECOND)).isZero();
    assertThat(store.document(ID)).isEmpty();

    store.write(digested(FIRST, digest("Leave.", 1)), Optional.empty());

    assertThat(lost(FIRST)).isZero();
    assertThat(lost(SECOND)).isEqualTo(1);
  }

  @Test
  void aBeginningWhoseTimeIsNotOverIsNotLost() {
    new Deadline(() -> 2_000).during(() -> store.begin(ID, FIRST));

    assertThat(lost(FIRST)).isZero();
    now = now.plusMillis(1_990);
    assertThat(lost(FIRST)).isEqualTo(1);
    now = now.plusMillis(20);
    assertThat(lost(FIRST)).isEqualTo(3);
  }

  @Test
  void aBeginningThatIsTakenBackIsNotLost() {
    var beginning = new Deadline(() -> 0).during(() -> store.begin(ID, FIRST));
    store.takeBack(beginning);
    store.takeBack(beginning);

    now = now.plusMillis(1);
    assertThat(lost(FIRST)).isZero();
  }

  /// Begins, lets the time of it pass, and gives how many before it were lost.
  private int lost(String sequencer) {
    var beginning = new Deadline(() -> 0).during(() -> store.begin(ID, sequencer));
    now = now.plusMillis(1);
    return beginning.lost();
  }

  @Test
  void attemptsAreForgottenInTheEnd() {
    store.begin(ID, FIRST);

    var expires = Instant.parse("2026-01-31T00:00:00Z").getEpochSecond();
    assertThat(items().getFirst())
        .containsEntry("expires", AttributeValue.fromN(Long.toString(expires)));
  }

  @Test
  void aLongSentenceTakesAKeyPointAwayAndTheDigestSaysSo() {
    var huge = digest("x".repeat(420_000), 2);

    assertThat(store.write(digested(FIRST, huge), Optional.empty())).isTrue();

    var stored = store.document(ID).orElseThrow();
    assertThat(stored.state().status()).isEqualTo(Status.PARTIAL);
    assertThat(stored.state().keyPoints()).isZero();
    assertThat(stored.digest())
        .contains("left out 1 of 1 summary sentences, 2 of 2 key points and 2 of 2");
  }

  @Test
  void whatJustFitsIntoATransactionIsStoredWhole() {
    var large = digest("x".repeat(45_000), 87);

    assertThat(store.write(digested(FIRST, large), Optional.empty())).isTrue();

    var state = store.state(ID).orElseThrow();
    assertThat(state.status()).isEqualTo(Status.DONE);
    assertThat(store.document(ID).orElseThrow().digest()).isEqualTo(DigestJson.text(large));
  }

  @Test
  void theLowestScoredKeyPointsGoWhenATransactionIsFull() {
    var large = digest("x".repeat(60_000), 80);

    assertThat(store.write(digested(FIRST, large), Optional.empty())).isTrue();

    var stored = store.document(ID).orElseThrow();
    assertThat(stored.state().status()).isEqualTo(Status.PARTIAL);
    assertThat(stored.state().keyPoints()).isBetween(40, 45);
    assertThat(stored.digest()).contains("\"kp-001\"").doesNotContain("\"kp-080\"");
  }

  @Test
  void aFaultOfOurOwnIsThrownAndNothingIsWritten() {
    var kindTooLongForAKey = new SampleDigests.Point("k".repeat(2000), "Freedonia", null);
    var digest = SampleDigests.of(document("Leave."), List.of(kindTooLongForAKey));

    assertThatThrownBy(() -> store.write(digested(FIRST, digest), Optional.empty()))
        .isInstanceOf(DynamoDbException.class);
    assertThat(items()).isEmpty();
  }

  @Test
  void aTableThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> store("no-such-table").state(ID))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("DynamoDB table \"no-such-table\" does not exist in this account and region");
  }

  private DynamoDigests store(String table) {
    return new DynamoDigests(LocalTable.client(), table, clock);
  }

  private static Digest digest(String text, int points) {
    return SampleDigests.of(document(text), points);
  }

  private static Document document(String text) {
    return new Document(ID, text, Metadata.ofText().withSource(SOURCE));
  }

  private static Entry digested(String sequencer, Digest digest) {
    return entry(sequencer, new Ending.Digested(digest));
  }

  private static Entry entry(String sequencer, Ending ending) {
    return new Entry(ID, SOURCE, sequencer, SampleDigests.ENGINE, ending);
  }

  private int count(String kind) {
    return store.keyPoints(new Query(kind, null, null, null, true), 100, null).rows().size();
  }

  private List<Map<String, AttributeValue>> items() {
    return LocalTable.client().scan(scan -> scan.tableName(table)).items();
  }

  private int rowsInIndex(String index) {
    return LocalTable.client().scan(scan -> scan.tableName(table).indexName(index)).count();
  }
}
