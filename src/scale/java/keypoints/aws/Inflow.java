package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import keypoints.aws.AwsEndpoint.S3Object;

/// A local endpoint for S3 and DynamoDB, with so many objects of the same text, and the events that
/// tell of them.
record Inflow(AwsEndpoint endpoint, String table) implements AutoCloseable {
  static final String BUCKET = "inbox";

  static Inflow of(String text, int objects) throws IOException {
    var all = new HashMap<String, S3Object>();
    var object = new S3Object("tag", text.getBytes(UTF_8));
    for (int i = 0; i < objects; i++) {
      all.put("/" + BUCKET + "/" + key(i), object);
    }
    return new Inflow(new AwsEndpoint(all, LocalTable.endpoint()), LocalTable.create());
  }

  /// What a function needs to find it.
  Map<String, String> environment() {
    return Map.of("KEYPOINTS_TABLE", table, "KEYPOINTS_ENDPOINT", endpoint.url());
  }

  /// The event source mapping's event of one message, of S3's notification of one object.
  static byte[] put(int object) {
    return """
    {"Records":[{"messageId":"message","receiptHandle":"handle","eventSource":"aws:sqs","body":%s,\
    "attributes":{"ApproximateReceiveCount":"1"},"awsRegion":"us-east-1"}]}\
    """
        .formatted(Change.quoted(notification(object)))
        .getBytes(UTF_8);
  }

  private static String notification(int object) {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",\
    "eventName":"ObjectCreated:Put","s3":{"s3SchemaVersion":"1.0","bucket":{"name":"%s"},\
    "object":{"key":"%s","eTag":"tag","sequencer":"0066F1C5A23B4D0E10"}}}]}\
    """
        .formatted(BUCKET, key(object));
  }

  static String key(int object) {
    return "news/" + object + ".txt";
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
