package keypoints.aws;

import static keypoints.aws.DigestTable.PK;
import static keypoints.aws.DigestTable.SK;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import keypoints.aws.Ports.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// A table of DynamoDB in memory, as far as digests are written and read by document. An expression
/// of another form than theirs fails. `MemoryTableTest` holds it against DynamoDB Local.
final class MemoryTable {
  /// By partition key and sort key.
  private final SortedMap<String, Map<String, AttributeValue>> items = new TreeMap<>();

  /// A client whose calls go through these ports.
  DynamoDbClient client(Ports ports) {
    return new Client(ports);
  }

  /// All items, by key.
  SortedMap<String, Map<String, AttributeValue>> items() {
    return items;
  }

  /// One of them; empty where there is none.
  Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    return items.getOrDefault(key(key), Map.of());
  }

  private static String key(Map<String, AttributeValue> item) {
    return Attributes.text(item, PK) + " " + Attributes.text(item, SK);
  }

  private Map<String, AttributeValue> get(GetItemRequest request) {
    var item = items.get(key(request.key()));
    if (item == null) {
      return Map.of();
    }
    var projected = new HashMap<String, AttributeValue>();
    for (var placeholder : request.projectionExpression().split(", ", -1)) {
      var name = named(request.expressionAttributeNames(), placeholder);
      if (item.containsKey(name)) {
        projected.put(name, Attributes.of(item, name));
      }
    }
    return projected;
  }

  private List<Map<String, AttributeValue>> query(QueryRequest request) {
    if (!request.keyConditionExpression().equals("#pk = :document")) {
      throw new IllegalArgumentException(request.keyConditionExpression());
    }
    var partition = Attributes.text(request.expressionAttributeValues(), ":document");
    return List.copyOf(items.subMap(partition + " ", partition + "!").values());
  }

  private void write(List<TransactWriteItem> actions) {
    var reasons = new ArrayList<CancellationReason>();
    for (var action : actions) {
      var code = action.put() == null || holds(action.put()) ? "None" : "ConditionalCheckFailed";
      reasons.add(CancellationReason.builder().code(code).build());
    }
    if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
      throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
    }
    for (var action : actions) {
      if (action.put() == null) {
        items.remove(key(action.delete().key()));
      } else {
        items.put(key(action.put().item()), Map.copyOf(action.put().item()));
      }
    }
  }

  private boolean holds(Put put) {
    var known = items.get(key(put.item()));
    return switch (put.conditionExpression()) {
      case null -> true;
      case "attribute_not_exists(#pk)" -> known == null;
      case "#writes = :read" ->
          known != null
              && Attributes.of(known, DigestTable.WRITES)
                  .equals(Attributes.of(put.expressionAttributeValues(), ":read"));
      default -> throw new IllegalArgumentException(put.conditionExpression());
    };
  }

  /// Of the form `ADD #name :value SET #name = :value`. Gives the item as it is then.
  private Map<String, AttributeValue> update(UpdateItemRequest request) {
    var item = new HashMap<>(items.getOrDefault(key(request.key()), request.key()));
    var words = request.updateExpression().replace(" =", "").split(" ", -1);
    for (int i = 0; i < words.length; i += 3) {
      var name = named(request.expressionAttributeNames(), words[i + 1]);
      var value = Attributes.of(request.expressionAttributeValues(), words[i + 2]);
      var after = updated(words[i], item.get(name), value);
      if (after == null) {
        item.remove(name);
      } else {
        item.put(name, after);
      }
    }
    items.put(key(item), Map.copyOf(item));
    return item;
  }

  private static @Nullable AttributeValue updated(
      String action, @Nullable AttributeValue before, AttributeValue value) {
    var all = new TreeSet<>(before != null && before.hasNs() ? before.ns() : List.<String>of());
    return switch (action) {
      case "SET" -> value;
      case "ADD" -> {
        all.addAll(value.ns());
        yield AttributeValue.fromNs(List.copyOf(all));
      }
      case "DELETE" -> {
        all.removeAll(value.ns());
        yield all.isEmpty() ? null : AttributeValue.fromNs(List.copyOf(all));
      }
      default -> throw new IllegalArgumentException(action);
    };
  }

  private static String named(Map<String, String> names, String placeholder) {
    return Objects.requireNonNull(names.get(placeholder), placeholder);
  }

  private final class Client implements DynamoDbClient {
    private final Ports ports;

    Client(Ports ports) {
      this.ports = ports;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return ports.call(Call.STATE, () -> GetItemResponse.builder().item(get(request)).build());
    }

    @Override
    public QueryResponse query(QueryRequest request) {
      return QueryResponse.builder().items(MemoryTable.this.query(request)).build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      return ports.call(
          Call.WRITE,
          () -> {
            write(request.transactItems());
            return TransactWriteItemsResponse.builder().build();
          });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      return ports.call(
          Call.BEGIN, () -> UpdateItemResponse.builder().attributes(update(request)).build());
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
