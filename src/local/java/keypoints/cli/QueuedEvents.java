package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import keypoints.cli.Difference.Kind;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// Tells the queue of differences as S3 would have, but without a sequencer: the function looks at
/// what the key holds then, and never goes back in time.
record QueuedEvents(SqsClient sqs, String queue) {
  private static final int MOST_AT_ONCE = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @throws IllegalStateException when the queue does not take one of them
  void send(List<Difference> differences) {
    for (int from = 0; from < differences.size(); from += MOST_AT_ONCE) {
      int to = Math.min(differences.size(), from + MOST_AT_ONCE);
      var entries = new ArrayList<SendMessageBatchRequestEntry>();
      for (var difference : differences.subList(from, to)) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .messageBody(event(difference))
                .build());
      }
      var answer = sqs.sendMessageBatch(batch -> batch.queueUrl(queue).entries(entries));
      if (answer.hasFailed() && !answer.failed().isEmpty()) {
        throw new IllegalStateException(
            "the queue took %d of %d messages: %s"
                .formatted(
                    answer.successful().size(),
                    entries.size(),
                    answer.failed().getFirst().message()));
      }
    }
  }

  private static String event(Difference difference) {
    var event = JSON.createObjectNode();
    var change = event.putArray("Records").addObject();
    change.put("eventVersion", "2.1");
    change.put("eventSource", "aws:s3");
    change.put(
        "eventName",
        difference.kind() == Kind.ORPHANED ? "ObjectRemoved:Delete" : "ObjectCreated:Put");
    var s3 = change.putObject("s3");
    s3.putObject("bucket").put("name", difference.object().bucket());
    s3.putObject("object").put("key", URLEncoder.encode(difference.object().key(), UTF_8));
    return event.toString();
  }
}
