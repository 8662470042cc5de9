package keypoints.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The table's keys, indexes and attribute names: the only place that spells them in Java.
/// `template.yaml` creates the same table on AWS.
public final class DigestTable {
  static final String PK = "pk";
  static final String SK = "sk";

  // Of the indexes.
  static final String BY_KIND = "byKind";
  static final String KIND = "kind";
  static final String KIND_SORT = "kindSort";
  static final String BY_ACTOR = "byActor";
  static final String ACTOR = "actor";
  static final String ACTOR_SORT = "actorSort";

  // Of all items.
  static final String BUCKET = "bucket";
  static final String KEY = "key";
  static final String VERSION_ID = "versionId";
  static final String E_TAG = "eTag";
  static final String TITLE = "title";
  static final String DATE = "date";
  static final String WRITES = "writes";

  // Of a document's item.
  static final String STATUS = "status";
  static final String SEQUENCER = "sequencer";
  static final String KP_COUNT = "kpCount";
  static final String ENGINE = "engine";
  static final String ENGINE_VERSION = "version";
  static final String ENGINE_RULES = "rules";
  static final String DIGEST = "digest";
  static final String PROBLEM = "problem";

  // Of a key point's item.
  static final String ACTORS = "actors";
  static final String RECIPIENTS = "recipients";
  static final String DATE_BASIS = "dateBasis";
  static final String QUOTE = "quote";
  static final String POINT = "point";

  // Of an attempt.
  static final String BEGUN = "begun";
  static final String EXPIRES = "expires";

  static final String DIGEST_KEY = "DIGEST";
  private static final String DOCUMENT_PREFIX = "DOC#";
  private static final String POINT_PREFIX = "KP#";
  private static final String ATTEMPT_PREFIX = "ATTEMPT#";

  /// What an index shows of a key point. Its JSON is not in it, for that would be written three
  /// times.
  private static final List<String> SHOWN =
      List.of(KIND, ACTORS, RECIPIENTS, DATE, DATE_BASIS, QUOTE, TITLE);

  private DigestTable() {}

  /// Creates the table, on demand; for emulators.
  public static CreateTableRequest creation(String table) {
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(keys(PK, SK))
        .attributeDefinitions(
            List.of(PK, SK, KIND, KIND_SORT, ACTOR, ACTOR_SORT).stream()
                .map(DigestTable::text)
                .toList())
        .globalSecondaryIndexes(index(BY_KIND, KIND, KIND_SORT), index(BY_ACTOR, ACTOR, ACTOR_SORT))
        .build();
  }

  static Map<String, AttributeValue> digestKey(String documentId) {
    return itemKey(documentId, DIGEST_KEY);
  }

  /// Key of a document's key point.
  ///
  /// @param number from 1
  static Map<String, AttributeValue> pointKey(String documentId, int number) {
    return itemKey(documentId, POINT_PREFIX + threeDigits(number));
  }

  static Map<String, AttributeValue> attemptKey(String documentId, String sequencer) {
    return itemKey(documentId, ATTEMPT_PREFIX + sequencer);
  }

  /// Partition key of all of a document's items.
  static AttributeValue partition(String documentId) {
    return AttributeValue.fromS(DOCUMENT_PREFIX + documentId);
  }

  static String documentId(Map<String, AttributeValue> item) {
    return Attributes.text(item, PK).substring(DOCUMENT_PREFIX.length());
  }

  static boolean isPoint(String sortKey) {
    return sortKey.startsWith(POINT_PREFIX);
  }

  /// The number in text order, as in the keys.
  static String threeDigits(int number) {
    var digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }

  private static Map<String, AttributeValue> itemKey(String documentId, String sortKey) {
    return Map.of(PK, partition(documentId), SK, AttributeValue.fromS(sortKey));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String hash, String range) {
    var shown = SHOWN.stream().filter(attribute -> !attribute.equals(hash)).toList();
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(hash, range))
        .projection(
            Projection.builder()
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(shown)
                .build())
        .build();
  }

  private static List<KeySchemaElement> keys(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }
}
