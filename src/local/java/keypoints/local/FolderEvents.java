package keypoints.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/// Tells of a folder's changes as S3 tells of a bucket's, in messages as SQS delivers them.
final class FolderEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String bucket;
  private final AtomicLong sequence;

  FolderEvents(String bucket) {
    this.bucket = bucket;
    // A table that outlives this process has numbers of earlier ones, which these must be behind.
    this.sequence = new AtomicLong(System.currentTimeMillis() * 1_000);
  }

  /// A message of a queue.
  ///
  /// @param id what its failure is reported by
  record Message(String id, String body) {
    /// The event that delivers it.
    ///
    /// @param receiveCount how often it was delivered, this time included
    String received(int receiveCount) {
      var event = JSON.createObjectNode();
      var queued = event.putArray("Records").addObject();
      queued.put("messageId", id).put("receiptHandle", id).put("body", body);
      queued.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(receiveCount));
      queued.putObject("messageAttributes");
      queued.put("eventSource", "aws:sqs").put("awsRegion", "local");
      queued.put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:local");
      return event.toString();
    }
  }

  Message created(String key, long size, String eTag) {
    return message("ObjectCreated:Put", key, object -> object.put("size", size).put("eTag", eTag));
  }

  Message removed(String key) {
    return message("ObjectRemoved:Delete", key, object -> object);
  }

  private Message message(String name, String key, UnaryOperator<ObjectNode> more) {
    var number = sequence.incrementAndGet();
    var notification = JSON.createObjectNode();
    var event = notification.putArray("Records").addObject();
    event.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", "us-east-1");
    event.put("eventTime", "1970-01-01T00:00:00.000Z").put("eventName", name);
    var s3 = event.putObject("s3");
    s3.put("s3SchemaVersion", "1.0").put("configurationId", "local");
    s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
    more.apply(s3.putObject("object").put("key", encoded(key)))
        .put("sequencer", "%016X".formatted(number));
    return new Message("local-" + number, notification.toString());
  }

  /// As S3 does it: `+` for a space, and `/` as it is.
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
