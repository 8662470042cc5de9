package keypoints.doctor;

import java.util.ArrayList;
import java.util.List;
import keypoints.aws.DigestTable;
import keypoints.local.Finding;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// Whether the table is the one that the functions write.
final class TableCheck {
  private static final String AGAIN = "deploy template.yaml again: sam deploy";
  private static final String RECREATE =
      "keys of a table cannot be changed: deploy template.yaml under another stack name, or move"
          + " this table away first";

  private TableCheck() {}

  static List<Finding> findings(DynamoDbClient client, String table) {
    var findings = new ArrayList<Finding>();
    findings.addAll(
        Asked.about(
            "table",
            "dynamodb:DescribeTable",
            "deploy template.yaml, or name the table that it made with --table",
            () -> of(client.describeTable(it -> it.tableName(table)).table())));
    if (findings.stream().allMatch(one -> one.level() == Finding.Level.OK)) {
      findings.addAll(
          Asked.about(
              "table's expiry", "dynamodb:DescribeTimeToLive", AGAIN, () -> expiry(client, table)));
    }
    return findings;
  }

  private static List<Finding> of(TableDescription table) {
    var findings = new ArrayList<Finding>();
    var wanted = DigestTable.creation(table.tableName());
    if (table.tableStatus() != TableStatus.ACTIVE) {
      findings.add(
          Finding.wrong("table", "is " + table.tableStatusAsString(), "wait until it is ACTIVE"));
    }
    if (!table.keySchema().equals(wanted.keySchema())) {
      findings.add(
          Finding.wrong(
              "table",
              "has the keys %s, not %s"
                  .formatted(keys(table.keySchema()), keys(wanted.keySchema())),
              RECREATE));
    }
    for (var index : wanted.globalSecondaryIndexes()) {
      index(table, index, findings);
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.ok(
              "table",
              "%s, with its keys and indexes, %d items"
                  .formatted(table.tableName(), table.itemCount())));
    }
    return findings;
  }

  private static void index(
      TableDescription table, GlobalSecondaryIndex wanted, List<Finding> findings) {
    var name = "index " + wanted.indexName();
    var found =
        table.globalSecondaryIndexes().stream()
            .filter(index -> index.indexName().equals(wanted.indexName()))
            .findFirst();
    if (found.isEmpty()) {
      findings.add(Finding.wrong(name, "is not there: nothing can be asked by it", AGAIN));
      return;
    }
    var index = found.get();
    if (!index.keySchema().equals(wanted.keySchema()) || !shows(index, wanted)) {
      findings.add(
          Finding.wrong(
              name,
              "has keys or attributes other than %s and %s"
                  .formatted(keys(wanted.keySchema()), wanted.projection().nonKeyAttributes()),
              "delete the index, then " + AGAIN));
    } else if (index.indexStatus() != IndexStatus.ACTIVE) {
      findings.add(
          Finding.wrong(name, "is " + index.indexStatusAsString(), "wait until it is ACTIVE"));
    }
  }

  private static boolean shows(GlobalSecondaryIndexDescription index, GlobalSecondaryIndex wanted) {
    return switch (index.projection().projectionType()) {
      case ALL -> true;
      case INCLUDE ->
          index.projection().nonKeyAttributes().containsAll(wanted.projection().nonKeyAttributes());
      default -> false;
    };
  }

  private static String keys(List<KeySchemaElement> keys) {
    return String.join(", ", keys.stream().map(KeySchemaElement::attributeName).toList());
  }

  private static List<Finding> expiry(DynamoDbClient client, String table) {
    var expiry = client.describeTimeToLive(it -> it.tableName(table)).timeToLiveDescription();
    return expiry != null && expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLED
        ? List.of()
        : List.of(Finding.note("table's expiry", "is off: rows of attempts stay for ever", AGAIN));
  }
}
