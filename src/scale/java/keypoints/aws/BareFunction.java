package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import keypoints.app.Settings.Cloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/// The least that a function of this sort does: it gets one object and puts one item, with the same
/// clients and the same packaging, and looks at neither. What ours takes is measured against it.
public final class BareFunction implements RequestStreamHandler {
  private final String table = System.getenv("KEYPOINTS_TABLE");
  private final S3Client s3;
  private final DynamoDbClient dynamoDb;

  public BareFunction() {
    var cloud = new Cloud(System.getenv("KEYPOINTS_ENDPOINT"), System.getenv("AWS_REGION"));
    s3 = Clients.s3(cloud);
    dynamoDb = Clients.dynamoDb(cloud);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var key = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    var text =
        s3.getObject(
            get -> get.bucket(Inflow.BUCKET).key(key).ifMatch("\"tag\""),
            (_, body) -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    dynamoDb.putItem(put ->
        put.tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS(key),
                    "sk", AttributeValue.fromS("FLOOR"),
                    "text", AttributeValue.fromS(text))));
    answer.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
  }
}
