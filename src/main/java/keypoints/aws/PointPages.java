package keypoints.aws;

import static keypoints.aws.DigestTable.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.app.DigestStore.Page;
import keypoints.app.DigestStore.Query;
import keypoints.app.DigestStore.Row;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Pages of key points, by date, from the two indexes.
///
/// An index follows the table with a delay, so it says only where to look: each row is read from
/// the table itself, and one that is no longer there, or no longer belongs there, is left out.
final class PointPages {
  private static final int MOST_ROWS = 100;

  /// How often an index is read for one page. A filter that lets little through gives a short page
  /// with a cursor instead of a slow one.
  private static final int MOST_READS = 10;

  private final Table table;

  PointPages(Table table) {
    this.table = table;
  }

  Page page(Query query, int limit, @Nullable String cursor) {
    if (limit < 1 || limit > MOST_ROWS) {
      throw new IllegalArgumentException("limit must be 1 to %d: %d".formatted(MOST_ROWS, limit));
    }
    var index = Index.of(query);
    if (index.value().isEmpty()) {
      return new Page(List.of(), null);
    }
    var after = cursor == null ? null : Cursor.place(query, cursor);
    var rows = new ArrayList<Row>();
    int reads = 0;
    for (var stretch : Stretch.of(query)) {
      boolean more = after == null || after.sort().compareTo(stretch.last()) <= 0;
      while (more) {
        if (rows.size() == limit || reads == MOST_READS) {
          return new Page(rows, after == null ? null : Cursor.of(query, after.sort()));
        }
        reads++;
        var found = read(query, index, stretch, after, limit - rows.size());
        var places = index.places(found.items());
        // With a filter more may be found than is wanted: the page then ends within it.
        var wanted = places.subList(0, Math.min(places.size(), limit - rows.size()));
        rows.addAll(rows(index, wanted));
        more = wanted.size() < places.size() || found.hasLastEvaluatedKey();
        if (wanted.size() < places.size()) {
          after = wanted.getLast();
        } else if (found.hasLastEvaluatedKey()) {
          after = index.place(found.lastEvaluatedKey());
        }
      }
    }
    return new Page(rows, null);
  }

  private QueryResponse read(
      Query query, Index index, Stretch stretch, @Nullable PointPlace after, int wanted) {
    var names = new Names();
    var values = new HashMap<String, AttributeValue>();
    values.put(":value", AttributeValue.fromS(index.value()));
    values.put(":first", AttributeValue.fromS(stretch.first()));
    values.put(":last", AttributeValue.fromS(stretch.last()));
    var condition =
        "%s = :value AND %s BETWEEN :first AND :last"
            .formatted(names.of(index.hash()), names.of(index.range()));
    var request =
        QueryRequest.builder()
            .indexName(index.name())
            .keyConditionExpression(condition)
            .limit(wanted);
    if (index.hash().equals(ACTOR) && query.kind() != null) {
      values.put(":kind", AttributeValue.fromS(query.kind()));
      request.filterExpression("%s = :kind".formatted(names.of(KIND))).limit(MOST_ROWS);
    }
    if (after != null && after.sort().compareTo(stretch.first()) >= 0) {
      request.exclusiveStartKey(index.key(after));
    }
    return table.query(
        request.expressionAttributeNames(names.all()).expressionAttributeValues(values));
  }

  private List<Row> rows(Index index, List<PointPlace> places) {
    // An index that is catching up may show a point at its old place and at its new one.
    var keys =
        places.stream()
            .map(place -> pointKey(place.documentId(), place.number()))
            .distinct()
            .toList();
    Map<String, Map<String, AttributeValue>> bySortKey = new HashMap<>();
    for (var item : table.items(keys)) {
      if (index.holds(item)) {
        bySortKey.put(Attributes.text(item, index.range()), item);
      }
    }
    var rows = new ArrayList<Row>();
    for (var place : places) {
      var item = bySortKey.get(place.sort());
      if (item != null) {
        rows.add(PointItem.row(item));
      }
    }
    return rows;
  }

  /// The index that a query reads, and what it looks for there. An actor says more than a kind, and
  /// means the same whether a kind is given or not.
  private record Index(String name, String hash, String range, String value) {
    static Index of(Query query) {
      return query.actor() == null
          ? new Index(BY_KIND, KIND, KIND_SORT, query.kind() == null ? "" : query.kind())
          : new Index(BY_ACTOR, ACTOR, ACTOR_SORT, PointItem.actorKey(query.actor()));
    }

    List<PointPlace> places(List<Map<String, AttributeValue>> items) {
      return items.stream().map(this::place).toList();
    }

    PointPlace place(Map<String, AttributeValue> item) {
      return PointPlace.of(Attributes.text(item, range));
    }

    boolean holds(Map<String, AttributeValue> item) {
      return AttributeValue.fromS(value).equals(item.get(hash)) && item.containsKey(range);
    }

    Map<String, AttributeValue> key(PointPlace place) {
      var key = new HashMap<>(pointKey(place.documentId(), place.number()));
      key.put(hash, AttributeValue.fromS(value));
      key.put(range, AttributeValue.fromS(place.sort()));
      return key;
    }
  }

  /// A part of an index: from one sort key to another. A sort key is a date and more, which begins
  /// with `#`; `$` is the character behind that, and letters stand behind digits.
  private record Stretch(String first, String last) {
    private static final String END = "$";

    static List<Stretch> of(Query query) {
      var undated = new Stretch(PointItem.UNDATED, PointItem.UNDATED + END);
      if (query.from() == null && query.to() == null) {
        return List.of(new Stretch("0", undated.last()));
      }
      var dated =
          new Stretch(
              query.from() == null ? "0" : query.from(),
              (query.to() == null ? "9999-12-31" : query.to()) + END);
      var stretches = new ArrayList<Stretch>();
      if (dated.first().compareTo(dated.last()) < 0) {
        stretches.add(dated);
      }
      if (query.includeUndated()) {
        stretches.add(undated);
      }
      return stretches;
    }
  }
}
