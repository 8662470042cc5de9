package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;

/// What Lambda makes of a queue's messages, and what it reads from the answer.
final class QueueEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QueueEvents() {}

  /// The event that Lambda's event source mapping invokes a function with.
  static byte[] event(List<Message> messages, String queueArn) {
    var event = JSON.createObjectNode();
    var records = event.putArray("Records");
    for (var message : messages) {
      var queued = records.addObject();
      queued.put("messageId", message.messageId());
      queued.put("receiptHandle", message.receiptHandle());
      queued.put("body", message.body());
      var attributes = queued.putObject("attributes");
      message.attributesAsStrings().forEach(attributes::put);
      queued.putObject("messageAttributes");
      queued.put("md5OfBody", message.md5OfBody());
      queued.put("eventSource", "aws:sqs");
      queued.put("eventSourceARN", queueArn);
      queued.put("awsRegion", "us-east-1");
    }
    return event.toString().getBytes(UTF_8);
  }

  /// The ids of the messages that the function failed on.
  static Set<String> failures(byte[] answer) {
    var failures = new HashSet<String>();
    for (var failure : read(new String(answer, UTF_8)).required("batchItemFailures")) {
      failures.add(failure.required("itemIdentifier").asText());
    }
    return failures;
  }

  static boolean tells(Message message) {
    return read(message.body()).has("Records");
  }

  static String eventName(Message message) {
    return object(read(message.body())).path("eventName").asText();
  }

  /// LocalStack's S3 gives all events of a key one and the same sequencer. This is the message with
  /// the one that S3 could have given, had it been the `order`th event.
  static Message withSequencer(Message message, int order) {
    var body = read(message.body());
    ((ObjectNode) object(body).path("s3").path("object"))
        .put("sequencer", "%016X".formatted(0x0062E99A_88000000L + order));
    return message.toBuilder().body(body.toString()).build();
  }

  private static JsonNode object(JsonNode notification) {
    return notification.required("Records").required(0);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
