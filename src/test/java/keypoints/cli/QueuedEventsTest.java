package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import keypoints.aws.QueueMessage;
import keypoints.cli.Difference.Kind;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class QueuedEventsTest {
  private final List<List<String>> batches = new ArrayList<>();

  @Test
  void theFunctionUnderstandsThemWhateverTheKeyIs() {
    var keys =
        List.of("a b.txt", "talks+demands.txt", "100% sure?.txt", "é/\"quoted\".txt", "🕊.txt");
    new QueuedEvents(queue(), "queue")
        .send(keys.stream().map(key -> difference(Kind.MISSING, key)).toList());

    assertThat(batches).hasSize(1);
    assertThat(batches.getFirst())
        .map(body -> QueueMessage.of(body).objects())
        .containsExactlyElementsOf(
            keys.stream().map(key -> List.of(new Source("inbox", key, null, null))).toList());
    assertThat(batches.getFirst().getFirst())
        .contains("ObjectCreated:Put")
        .doesNotContain("sequencer");
  }

  @Test
  void anOrphanIsToldOfAsRemoved() {
    new QueuedEvents(queue(), "queue").send(List.of(difference(Kind.ORPHANED, "a.txt")));
    assertThat(batches.getFirst().getFirst()).contains("ObjectRemoved:Delete");
  }

  @Test
  void theyAreSentTenAtATime() {
    new QueuedEvents(queue(), "queue")
        .send(IntStream.range(0, 23).mapToObj(i -> difference(Kind.MISSING, i + ".txt")).toList());
    assertThat(batches).extracting(List::size).containsExactly(10, 10, 3);
  }

  @Test
  void whatTheQueueDoesNotTakeIsSaid() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new QueuedEvents(queue(), "queue").send(List.of(difference(Kind.MISSING, "refused"))))
        .withMessage("the queue took 0 of 1 messages: no");
  }

  private static Difference difference(Kind kind, String key) {
    return new Difference(kind, new Source("inbox", key, null, "e"), null);
  }

  /// A queue that takes all but what has the word "refused".
  private SqsClient queue() {
    return new SqsClient() {
      @Override
      public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        var bodies =
            request.entries().stream().map(SendMessageBatchRequestEntry::messageBody).toList();
        batches.add(bodies);
        var answer = SendMessageBatchResponse.builder().successful(List.of());
        return bodies.getFirst().contains("refused")
            ? answer.failed(BatchResultErrorEntry.builder().message("no").build()).build()
            : answer.build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }
}
