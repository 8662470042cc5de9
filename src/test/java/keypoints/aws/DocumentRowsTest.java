package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keypoints.Problem;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentIds;
import keypoints.app.SampleDigests;
import keypoints.aws.DocumentRows.Row;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

class DocumentRowsTest {
  private final String table = LocalTable.create();
  private final DynamoDigests store = new DynamoDigests(LocalTable.client(), table);
  private final DocumentRows rows = new DocumentRows(LocalTable.client(), table);

  @Test
  void rowsAreFoundByTheirIds() {
    var digested = write("a.txt", digested(3));
    var rejected = write("b.txt", rejected());

    var found = rows.of(List.of(digested, rejected, "A".repeat(26)));

    assertThat(found).containsOnlyKeys(digested, rejected);
    assertThat(found.get(digested))
        .isEqualTo(new Row(digested, store.state(digested).orElseThrow(), null));
    assertThat(found.get(rejected))
        .satisfies(row -> assertThat(row.state().status()).isEqualTo(Status.REJECTED))
        .satisfies(row -> assertThat(row.state().source().key()).isEqualTo("b.txt"))
        .satisfies(row -> assertThat(row.problem()).contains("\"EMPTY\""));
  }

  @Test
  void aHundredCanBeAskedForAtOnce() {
    var ids =
        IntStream.range(0, DocumentRows.MOST).mapToObj(i -> write(i + ".txt", rejected())).toList();
    assertThat(rows.of(ids)).containsOnlyKeys(ids);
  }

  @Test
  void theWholeTableIsReadWithoutKeyPoints() {
    var ids = List.of(write("a.txt", digested(2)), write("b.txt", digested(4)));

    var page = rows.scan(null);

    assertThat(page.next()).isNull();
    assertThat(page.rows()).extracting(Row::documentId).containsExactlyInAnyOrderElementsOf(ids);
    var first = page.rows().getFirst().documentId();
    assertThat(rows.scan("DOC#" + first + " KP#001").rows())
        .as("behind the first's last item but one")
        .extracting(Row::documentId)
        .containsExactly(page.rows().getLast().documentId());
  }

  private String write(String key, Ending ending) {
    var id = DocumentIds.ofObject("inbox", key);
    var source = new Source("inbox", key, null, "tag");
    assertThat(
            store.write(new Entry(id, source, "", SampleDigests.ENGINE, ending), Optional.empty()))
        .isTrue();
    return id;
  }

  private static Ending digested(int points) {
    var document = new Document("x", "Leave at once.", Metadata.ofText());
    return new Ending.Digested(SampleDigests.of(document, points));
  }

  private static Ending rejected() {
    var problem = new Problem(Problem.Code.EMPTY, "it is empty", null, "Fill it.");
    return new Ending.Failed(Status.REJECTED, problem);
  }
}
