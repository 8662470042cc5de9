package keypoints.aws;

import static keypoints.aws.DigestTable.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.app.DigestStore.State;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// What the table says of many documents, without their content: for who compares it with a bucket.
///
/// Thread-safe.
public final class DocumentRows {
  /// How many can be asked for at once.
  public static final int MOST = 100;

  private static final List<String> SHOWN = shown();

  private final Table table;

  /// Does not reach for the table yet.
  public DocumentRows(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  /// A document's row.
  ///
  /// @param problem its JSON; absent unless rejected or quarantined
  public record Row(String documentId, State state, @Nullable String problem) {}

  /// Some rows, and where the next begin.
  ///
  /// @param next absent after the last
  public record Page(List<Row> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The rows of these documents as they are now, by id; without those that have none.
  ///
  /// @param documentIds at most [#MOST], different from each other
  public Map<String, Row> of(List<String> documentIds) {
    var keys = documentIds.stream().map(DigestTable::digestKey).toList();
    var rows = new HashMap<String, Row>();
    for (var item : table.items(keys, SHOWN)) {
      var row = row(item);
      rows.put(row.documentId(), row);
    }
    return rows;
  }

  /// All rows of documents, a page at a time, in no order that means anything. It reads the whole
  /// table, key points too.
  ///
  /// @param after what the page before said; absent for the first
  public Page scan(@Nullable String after) {
    var names = new Names();
    var scan =
        ScanRequest.builder()
            .filterExpression("%s = :digest".formatted(names.of(SK)))
            .expressionAttributeValues(Map.of(":digest", AttributeValue.fromS(DIGEST_KEY)))
            .projectionExpression(String.join(", ", SHOWN.stream().map(names::of).toList()))
            .expressionAttributeNames(names.all());
    if (after != null) {
      int blank = after.indexOf(' ');
      scan.exclusiveStartKey(
          Map.of(
              PK, AttributeValue.fromS(after.substring(0, blank)),
              SK, AttributeValue.fromS(after.substring(blank + 1))));
    }
    var page = table.scan(scan);
    return new Page(
        page.items().stream().map(DocumentRows::row).toList(),
        page.hasLastEvaluatedKey() ? cursor(page.lastEvaluatedKey()) : null);
  }

  private static String cursor(Map<String, AttributeValue> key) {
    return Attributes.text(key, PK) + " " + Attributes.text(key, SK);
  }

  private static Row row(Map<String, AttributeValue> item) {
    return new Row(
        documentId(item), DigestItem.state(item), Attributes.optionalText(item, PROBLEM));
  }

  private static List<String> shown() {
    var shown = new ArrayList<>(DynamoDigests.STATE);
    shown.addAll(List.of(PK, SK, PROBLEM));
    return List.copyOf(shown);
  }
}
