package keypoints.aws;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import keypoints.app.Upload;
import keypoints.aws.Envelope.Fields;
import org.jspecify.annotations.Nullable;

/// The uploads that an event tells of, whatever carried them here: a notification of S3, directly,
/// in SNS, in SQS or in SNS in SQS (with SNS's envelope, or raw); an event of EventBridge, directly
/// or in SQS.
final class UploadEvent {
  /// Messages in messages that are opened: SQS, SNS, S3.
  private static final int MAX_WRAPPINGS = 2;

  private UploadEvent() {}

  /// What is acknowledged or delivered again as a whole.
  ///
  /// @param id of an SQS message; absent where the event came by itself
  record Message(@Nullable String id, List<Item> items) {
    Message {
      items = List.copyOf(items);
    }
  }

  /// One thing that a message says.
  sealed interface Item {
    record Changed(Upload upload) implements Item {}

    /// Understood, and nothing to do.
    record Ignored(String reason) implements Item {}

    /// Not understood: delivering it again is useless, but losing it silently would be worse.
    record Refused(String reason) implements Item {}
  }

  /// Reads an event in one pass. What cannot be read in one of its messages or records is an item
  /// of its own there and harms no other.
  ///
  /// @throws IOException when the event is not JSON
  /// @throws IllegalArgumentException when it is no envelope at all
  static List<Message> read(InputStream event) throws IOException {
    var envelope = Envelope.read(event);
    var records = envelope.records();
    if (records == null || records.stream().noneMatch(UploadEvent::queued)) {
      return List.of(new Message(null, items(envelope, 1, 0)));
    }
    return records.stream().map(UploadEvent::message).toList();
  }

  /// What a message of the queue says, wherever it lies.
  static List<Item> items(String body) {
    return items(body, 1, 1);
  }

  private static boolean queued(Fields queueRecord) {
    return queueRecord.has("eventSource", "aws:sqs");
  }

  private static Message message(Fields queueRecord) {
    var id = queueRecord.required("messageId");
    var body = queueRecord.optional("body");
    var items =
        body == null
            ? List.<Item>of(new Item.Refused("the message has no body"))
            : items(body, receiveCount(queueRecord), 1);
    return new Message(id, items);
  }

  private static int receiveCount(Fields queueRecord) {
    var count = queueRecord.optional("attributes.ApproximateReceiveCount");
    return count != null && count.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(count) : 1;
  }

  private static List<Item> items(String json, int receiveCount, int wrappings) {
    try {
      return items(Envelope.read(json), receiveCount, wrappings);
    } catch (StreamConstraintsException hostile) {
      return List.of(new Item.Refused(String.valueOf(hostile.getMessage())));
    } catch (JacksonException broken) {
      return List.of(new Item.Refused(notJson(broken)));
    } catch (IOException | IllegalArgumentException unknown) {
      return List.of(new Item.Refused(String.valueOf(unknown.getMessage())));
    }
  }

  /// Says where, not what: the parser's own message quotes the text.
  private static String notJson(JacksonException broken) {
    var where = broken.getLocation();
    return where == null
        ? "the message is not JSON"
        : "the message is not JSON: line %d, column %d"
            .formatted(where.getLineNr(), where.getColumnNr());
  }

  private static List<Item> items(Envelope envelope, int receiveCount, int wrappings) {
    var records = envelope.records();
    if (records != null) {
      var items = new ArrayList<Item>();
      for (var changeRecord : records) {
        items.addAll(recordItems(changeRecord, receiveCount, wrappings));
      }
      return items;
    }
    var fields = envelope.fields();
    if (fields.has("Event", "s3:TestEvent")) {
      return List.of(new Item.Ignored("s3:TestEvent"));
    }
    if (fields.has("Type", "Notification")) {
      return opened(fields, "Message", receiveCount, wrappings);
    }
    if (fields.optional("detail-type") != null) {
      return List.of(ObjectChange.ofEventBridge(fields, receiveCount));
    }
    throw new IllegalArgumentException(
        "no event of S3, SQS, SNS or EventBridge: \"Records\" and \"detail-type\" are missing");
  }

  private static List<Item> recordItems(Fields changeRecord, int receiveCount, int wrappings) {
    return changeRecord.has("EventSource", "aws:sns")
        ? opened(changeRecord, "Sns.Message", receiveCount, wrappings)
        : List.of(ObjectChange.ofNotification(changeRecord, receiveCount));
  }

  private static List<Item> opened(Fields wrapper, String path, int receiveCount, int wrappings) {
    if (wrappings >= MAX_WRAPPINGS) {
      return List.of(new Item.Refused("more than %d messages in one".formatted(MAX_WRAPPINGS)));
    }
    var message = wrapper.optional(path);
    return message == null
        ? List.of(new Item.Refused("\"%s\" is missing".formatted(path)))
        : items(message, receiveCount, wrappings + 1);
  }
}
