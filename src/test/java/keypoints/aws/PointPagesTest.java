package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.Page;
import keypoints.app.DigestStore.Query;
import keypoints.app.DigestStore.Row;
import keypoints.app.DocumentIds;
import keypoints.app.SampleDigests;
import keypoints.app.SampleDigests.Point;
import keypoints.app.Sequencer;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointPagesTest {
  private static final Query DEMANDS = kind("demand");

  private final DynamoDigests store = new DynamoDigests(LocalTable.client(), LocalTable.create());

  @Test
  void aRowSaysWhatWhereAndWhen() {
    write("a", new Point("demand", "Freedonia", "2022-W02"));

    var row = store.keyPoints(DEMANDS, 10, null).rows().getFirst();

    assertThat(row.documentId()).isEqualTo(id("a"));
    assertThat(row.source()).isEqualTo(source("a"));
    assertThat(row.title()).isEqualTo("Title of a");
    assertThat(row.date()).isEqualTo("2022-01-10");
    assertThat(row.dateBasis()).isEqualTo("event");
    assertThat(row.point()).contains("\"kp-001\"");
  }

  @Test
  void rowsAreInDateOrderAndTheUndatedLast() {
    write("a", demand("2022-03"), demand(null));
    write("b", demand("2022-01-12"), demand("XXXX-WXX-7"), demand("2022-W02"));
    write("c", demand("2022-02-10/2022-02-14"), demand("P2W"), demand("2021-Q4"));

    assertThat(dates(store.keyPoints(DEMANDS, 10, null)))
        .containsExactly(
            "2021-10-01",
            "2022-01-10",
            "2022-01-12",
            "2022-02-10",
            "2022-03-01",
            "undated",
            "undated",
            "undated");
  }

  @Test
  void aRangeIncludesItsEndsAndTheUndatedOnlyWhenAsked() {
    write("a", demand("2022-01-11"), demand("2022-01-12"), demand("2022-01-13"), demand(null));

    assertThat(dates("2022-01-12", "2022-01-12", false)).containsExactly("2022-01-12");
    assertThat(dates("2022-01-12", null, false)).containsExactly("2022-01-12", "2022-01-13");
    assertThat(dates(null, "2022-01-12", false)).containsExactly("2022-01-11", "2022-01-12");
    assertThat(dates(null, "2022-01-11", true)).containsExactly("2022-01-11", "undated");
    assertThat(dates("2022-01-13", null, true)).containsExactly("2022-01-13", "undated");
    assertThat(dates("2022-02-01", "2022-01-01", false)).isEmpty();
    assertThat(dates("2022-02-01", "2022-01-01", true)).containsExactly("undated");
    assertThat(dates(null, null, false)).hasSize(4);
  }

  @Test
  void anActorIsFoundHoweverItIsSpelt() {
    write("a", new Point("demand", "The  Élysée", null), new Point("denial", "Sylvania", null));
    write("b", new Point("denial", "the élysée", null), new Point("denial", null, null));

    assertThat(store.keyPoints(actor("THE ÉLYSÉE "), 10, null).rows()).hasSize(2);
    assertThat(store.keyPoints(actor("Nobody"), 10, null).rows()).isEmpty();
    assertThat(store.keyPoints(actor("  "), 10, null).rows()).isEmpty();
    var both = new Query("denial", "the élysée", null, null, true);
    assertThat(store.keyPoints(both, 10, null).rows()).hasSize(1);
  }

  @Test
  void veryLongActorsAreCutAtACharacter() {
    var actor = "é".repeat(127) + "😀" + "x".repeat(3000);
    write("a", new Point("demand", actor, null));

    assertThat(PointItem.actorKey(actor)).isEqualTo("é".repeat(127));
    assertThat(store.keyPoints(actor(actor), 10, null).rows()).hasSize(1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    write("a", Collections.nCopies(30, demand("2022-01-12")).toArray(Point[]::new));
    write("b", demand("2022-01-11"), demand(null), demand("2022-01-13"));
    var all = store.keyPoints(DEMANDS, 100, null).rows();
    assertThat(all).hasSize(33).doesNotHaveDuplicates();

    for (int limit : new int[] {1, 2, 7, 31, 33, 50}) {
      assertThat(rows(DEMANDS, limit)).isEqualTo(all);
    }
  }

  @Test
  void pagesCrossFromARangeToTheUndated() {
    write("a", demand("2022-01-11"), demand("2022-01-12"), demand(null), demand(null));
    var query = new Query("demand", null, "2022-01-01", "2022-12-31", true);

    for (int limit = 1; limit <= 5; limit++) {
      assertThat(rows(query, limit)).hasSize(4).doesNotHaveDuplicates();
    }
  }

  @Test
  void aFilteredPageIsFilledFromFurtherOn() {
    var points =
        new ArrayList<Point>(Collections.nCopies(85, new Point("denial", "Freedonia", null)));
    for (var name : List.of("a", "b", "c")) {
      write(name, points.toArray(Point[]::new));
    }
    write("d", demand("2022-01-11"), demand(null));
    var query = new Query("demand", "Freedonia", null, null, true);

    var page = store.keyPoints(query, 2, null);

    assertThat(page.rows()).hasSize(2);
    assertThat(rows(new Query("denial", "Freedonia", null, null, true), 60)).hasSize(255);
  }

  @Test
  void aPageThatFindsTooLittleEndsWithACursor() {
    for (int i = 0; i < 13; i++) {
      write(
          "a" + i,
          Collections.nCopies(90, new Point("denial", "Freedonia", "2022")).toArray(Point[]::new));
    }
    write("z", demand(null));
    var query = new Query("demand", "Freedonia", null, null, true);

    var page = store.keyPoints(query, 10, null);

    assertThat(page.rows()).isEmpty();
    assertThat(page.cursor()).isNotNull();
    assertThat(rows(query, 10)).hasSize(1);
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    write("a", demand("2022-01-11"), demand("2022-01-12"));
    var cursor = store.keyPoints(DEMANDS, 1, null).cursor();

    for (var other :
        List.of(
            kind("denial"),
            actor("demand"),
            new Query("demand", null, "2022-01-01", null, false),
            new Query("demand", null, null, null, true))) {
      assertThatThrownBy(() -> store.keyPoints(other, 1, cursor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the cursor is not of this query");
    }
    assertThat(store.keyPoints(DEMANDS, 5, cursor).rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "é", "AAAA", "====", "no cursor at all"})
  void aMalformedCursorIsRefused(String cursor) {
    assertThatThrownBy(() -> store.keyPoints(DEMANDS, 1, cursor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the cursor is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "#",
        "##",
        "a#b#c",
        "2022#A#-1",
        "2022#A#99999999999",
        "2022##001",
        "2022#A#1"
      })
  void aCursorWithAForgedPlaceIsRefused(String place) {
    var forged = Cursor.of(DEMANDS, place);

    assertThatThrownBy(() -> store.keyPoints(DEMANDS, 1, forged))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCursorTooLongForAKeyIsRefused() {
    var forged = Cursor.of(DEMANDS, "2022#" + "A".repeat(3000) + "#001");

    assertThatThrownBy(() -> store.keyPoints(DEMANDS, 1, forged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the cursor is malformed");
  }

  @Test
  void aCursorOfAPointThatIsGoneSinceGoesOnBehindIt() {
    write("a", demand("2022-01-11"), demand("2022-01-12"));
    var cursor = store.keyPoints(DEMANDS, 1, null).cursor();
    write("a");
    write("b", demand("2022-01-10"), demand("2022-01-13"));

    assertThat(dates(store.keyPoints(DEMANDS, 5, cursor))).containsExactly("2022-01-13");
  }

  @Test
  void aQueryNeedsAKindOrAnActorAndDays() {
    assertThatThrownBy(() -> new Query(null, null, null, null, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Query("demand", null, "12.1.2022", null, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a day YYYY-MM-DD: 12.1.2022");
    assertThatThrownBy(() -> store.keyPoints(DEMANDS, 0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be 1 to 100: 0");
  }

  private void write(String name, Point... points) {
    var metadata = Metadata.ofText().withSource(source(name)).withTitle("Title of " + name);
    var digest =
        SampleDigests.of(new Document(id(name), "Leave, " + name, metadata), List.of(points));
    var entry =
        new Entry(
            id(name),
            source(name),
            Sequencer.of("01").padded(),
            SampleDigests.ENGINE,
            new Ending.Digested(digest));
    assertThat(store.write(entry, store.state(id(name)))).isTrue();
  }

  /// All rows, page by page.
  private List<Row> rows(Query query, int limit) {
    var rows = new ArrayList<Row>();
    var cursor = Optional.<String>empty();
    do {
      var page = store.keyPoints(query, limit, cursor.orElse(null));
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
      rows.addAll(page.rows());
      cursor = Optional.ofNullable(page.cursor());
    } while (cursor.isPresent());
    return rows;
  }

  private List<String> dates(@Nullable String from, @Nullable String to, boolean undated) {
    return dates(store.keyPoints(new Query("demand", null, from, to, undated), 100, null));
  }

  private static List<String> dates(Page page) {
    return page.rows().stream().map(Row::date).toList();
  }

  private static Point demand(@Nullable String date) {
    return new Point("demand", "Freedonia", date);
  }

  private static Query kind(String kind) {
    return new Query(kind, null, null, null, false);
  }

  private static Query actor(String actor) {
    return new Query(null, actor, null, null, false);
  }

  private static String id(String name) {
    return DocumentIds.ofObject("inbox", name);
  }

  private static Source source(String name) {
    return new Source("inbox", name, null, "etag");
  }
}
