package keypoints.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// A table and the client that reaches it.
record Table(DynamoDbClient client, String name) {
  /// How often DynamoDB is asked again for the rest of a batch.
  private static final int BATCH_ROUNDS = 10;

  /// The answer to a request; a table that does not exist is named.
  <T> T ask(Function<DynamoDbClient, T> request) {
    try {
      return request.apply(client);
    } catch (ResourceNotFoundException missing) {
      throw new IllegalStateException(
          "DynamoDB table \"%s\" does not exist in this account and region".formatted(name),
          missing);
    }
  }

  /// The item as it is now; an empty map when there is none.
  Map<String, AttributeValue> item(Map<String, AttributeValue> key, List<String> attributes) {
    var names = new Names();
    var projection = String.join(", ", attributes.stream().map(names::of).toList());
    var request =
        GetItemRequest.builder()
            .tableName(name)
            .key(key)
            .consistentRead(true)
            .projectionExpression(projection)
            .expressionAttributeNames(names.all())
            .build();
    return ask(it -> it.getItem(request)).item();
  }

  /// The items as they are now, in any order, without those that are none.
  ///
  /// @param keys up to 100
  List<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
    return items(KeysAndAttributes.builder(), keys);
  }

  /// The same, with some of their attributes only.
  List<Map<String, AttributeValue>> items(
      List<Map<String, AttributeValue>> keys, List<String> attributes) {
    var names = new Names();
    var projection = String.join(", ", attributes.stream().map(names::of).toList());
    return items(
        KeysAndAttributes.builder()
            .projectionExpression(projection)
            .expressionAttributeNames(names.all()),
        keys);
  }

  private List<Map<String, AttributeValue>> items(
      KeysAndAttributes.Builder asked, List<Map<String, AttributeValue>> keys) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    var left = keys;
    for (int round = 0; round < BATCH_ROUNDS && !left.isEmpty(); round++) {
      var wanted = asked.keys(left).consistentRead(true).build();
      var response = ask(it -> it.batchGetItem(batch -> batch.requestItems(Map.of(name, wanted))));
      found.addAll(response.responses().getOrDefault(name, List.of()));
      var rest = response.unprocessedKeys().get(name);
      left = rest == null ? List.of() : rest.keys();
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "DynamoDB gave %d of %d items of table \"%s\" in %d rounds"
              .formatted(found.size(), keys.size(), name, BATCH_ROUNDS));
    }
    return found;
  }

  ScanResponse scan(ScanRequest.Builder scan) {
    var request = scan.tableName(name).build();
    return ask(it -> it.scan(request));
  }

  QueryResponse query(QueryRequest.Builder query) {
    var request = query.tableName(name).build();
    return ask(it -> it.query(request));
  }
}
