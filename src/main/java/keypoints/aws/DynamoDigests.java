package keypoints.aws;

import static keypoints.aws.DigestTable.*;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keypoints.Digest;
import keypoints.app.DigestStore;
import keypoints.json.DigestJson;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Digests in one DynamoDB table, which [DigestTable] describes.
///
/// Thread-safe.
public final class DynamoDigests implements DigestStore {
  /// How often a document is read again because it was written meanwhile.
  private static final int READ_ROUNDS = 5;

  static final List<String> STATE =
      List.of(STATUS, SEQUENCER, WRITES, KP_COUNT, ENGINE, BUCKET, KEY, VERSION_ID, E_TAG);

  private final Table table;
  private final PointPages pages;
  private final Attempts attempts;

  /// Does not reach for the table yet.
  public DynamoDigests(DynamoDbClient client, String table) {
    this(client, table, Clock.systemUTC());
  }

  /// @param clock says when an attempt may be forgotten
  DynamoDigests(DynamoDbClient client, String table, Clock clock) {
    this.table = new Table(client, table);
    this.pages = new PointPages(this.table);
    this.attempts = new Attempts(this.table, clock);
  }

  @Override
  public Optional<State> state(String documentId) {
    var item = table.item(digestKey(documentId), STATE);
    return item.isEmpty() ? Optional.empty() : Optional.of(DigestItem.state(item));
  }

  @Override
  public boolean write(Entry entry, Optional<State> read) {
    var request = TransactWriteItemsRequest.builder().transactItems(actions(entry, read)).build();
    try {
      table.ask(client -> client.transactWriteItems(request));
      return true;
    } catch (TransactionCanceledException canceled) {
      if (canceled.cancellationReasons().stream().anyMatch(DynamoDigests::someoneElseWrote)) {
        return false;
      }
      throw canceled;
    }
  }

  @Override
  public Beginning begin(String documentId, String sequencer) {
    return attempts.begin(documentId, sequencer);
  }

  @Override
  public void takeBack(Beginning beginning) {
    attempts.takeBack(beginning);
  }

  @Override
  public Optional<Stored> document(String documentId) {
    for (int round = 0; round < READ_ROUNDS; round++) {
      var items = items(documentId);
      var digest =
          items.stream().filter(item -> DIGEST_KEY.equals(Attributes.text(item, SK))).findFirst();
      if (digest.isEmpty()) {
        return Optional.empty();
      }
      var points = items.stream().filter(item -> isPoint(Attributes.text(item, SK))).toList();
      if (belong(digest.get(), points)) {
        return Optional.of(stored(documentId, digest.get(), points));
      }
    }
    throw new IllegalStateException(
        "document %s was written while it was read, %d times".formatted(documentId, READ_ROUNDS));
  }

  @Override
  public Page keyPoints(Query query, int limit, @Nullable String cursor) {
    return pages.page(query, limit, cursor);
  }

  private List<TransactWriteItem> actions(Entry entry, Optional<State> read) {
    long writes = read.map(State::writes).orElse(0L) + 1;
    var items = items(entry, writes);
    var actions = new ArrayList<TransactWriteItem>();
    actions.add(put(conditional(items.getFirst(), read)));
    for (var point : items.subList(1, items.size())) {
      actions.add(put(Put.builder().item(point)));
    }
    int before = read.map(State::keyPoints).orElse(0);
    for (int number = items.size(); number <= before; number++) {
      actions.add(delete(pointKey(entry.documentId(), number)));
    }
    actions.add(delete(attemptKey(entry.documentId(), entry.sequencer())));
    return actions;
  }

  /// The document's item, then its key points'.
  private static List<Map<String, AttributeValue>> items(Entry entry, long writes) {
    if (!(entry.ending() instanceof Ending.Digested(Digest digest))) {
      return List.of(DigestItem.of(entry, entry.ending(), writes));
    }
    var items = items(entry, digest, writes);
    return Fitting.fits(items) ? items : items(entry, Fitting.fitted(digest), writes);
  }

  private static List<Map<String, AttributeValue>> items(Entry entry, Digest digest, long writes) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    items.add(DigestItem.of(entry, new Ending.Digested(digest), writes));
    for (int number = 1; number <= digest.keyPoints().size(); number++) {
      items.add(PointItem.of(entry, digest, number, writes));
    }
    return items;
  }

  private static Put.Builder conditional(Map<String, AttributeValue> item, Optional<State> read) {
    var names = new Names();
    var put = Put.builder().item(item);
    if (read.isEmpty()) {
      put.conditionExpression("attribute_not_exists(%s)".formatted(names.of(PK)));
    } else {
      var known = Attributes.number(read.get().writes());
      put.conditionExpression("%s = :read".formatted(names.of(WRITES)))
          .expressionAttributeValues(Map.of(":read", known));
    }
    return put.expressionAttributeNames(names.all());
  }

  private TransactWriteItem put(Put.Builder put) {
    return TransactWriteItem.builder().put(put.tableName(table.name()).build()).build();
  }

  private TransactWriteItem delete(Map<String, AttributeValue> key) {
    var delete = Delete.builder().tableName(table.name()).key(key).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private static boolean someoneElseWrote(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code())
        || "TransactionConflict".equals(reason.code());
  }

  /// Whether the items are of one write: a query may see a transaction half done.
  private static boolean belong(
      Map<String, AttributeValue> digest, List<Map<String, AttributeValue>> points) {
    return points.size() == Attributes.number(digest, KP_COUNT)
        && points.stream()
            .allMatch(point -> Attributes.of(digest, WRITES).equals(point.get(WRITES)));
  }

  private static Stored stored(
      String documentId,
      Map<String, AttributeValue> item,
      List<Map<String, AttributeValue>> points) {
    var digest = Attributes.optionalText(item, DIGEST);
    return new Stored(
        documentId,
        DigestItem.state(item),
        DigestItem.source(item),
        digest == null
            ? null
            : DigestJson.joined(
                digest, points.stream().map(point -> Attributes.text(point, POINT)).toList()),
        Attributes.optionalText(item, PROBLEM));
  }

  private List<Map<String, AttributeValue>> items(String documentId) {
    var names = new Names();
    var query =
        QueryRequest.builder()
            .keyConditionExpression("%s = :document".formatted(names.of(PK)))
            .expressionAttributeNames(names.all())
            .expressionAttributeValues(Map.of(":document", partition(documentId)))
            .consistentRead(true);
    var items = new ArrayList<Map<String, AttributeValue>>();
    var page = table.query(query);
    items.addAll(page.items());
    while (page.hasLastEvaluatedKey()) {
      page = table.query(query.exclusiveStartKey(page.lastEvaluatedKey()));
      items.addAll(page.items());
    }
    return items;
  }
}
