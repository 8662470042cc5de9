package keypoints.local;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A DynamoDB that has, or is to have, the table of the local default.
interface TableServer extends AutoCloseable {
  /// Whether DynamoDB Local is on the class path: its licence forbids to hand it on with ours.
  static boolean embeddedIsThere() {
    var name = "com/amazonaws/services/dynamodbv2/local/server/LocalDynamoDBServerHandler.class";
    return TableServer.class.getClassLoader().getResource(name) != null;
  }

  URI endpoint();

  /// A new client of it.
  DynamoDbClient client();

  @Override
  void close();
}
