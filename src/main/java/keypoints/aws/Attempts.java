package keypoints.aws;

import static keypoints.aws.DigestTable.BEGUN;
import static keypoints.aws.DigestTable.EXPIRES;
import static keypoints.aws.DigestTable.attemptKey;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import keypoints.app.Deadline;
import keypoints.app.DigestStore.Beginning;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Beginnings that have not ended, one item an event.
///
/// A beginning is the moment at which its time is over: that says at once whether it can still be
/// going on in another process, as when a queue delivers twice. It stands in a set, so that a call
/// which the client repeats counts once.
record Attempts(Table table, Clock clock) {
  /// Longer than a message can wait in a queue and in its dead-letter queue.
  private static final Duration KEPT = Duration.ofDays(30);

  private static final String COUNT = "ADD %s :it SET %s = :expires";
  private static final String TAKE_BACK = "DELETE %s :it SET %s = :expires";

  Beginning begin(String documentId, String sequencer) {
    var now = clock.instant();
    var over = Long.toString(now.plus(Deadline.current().left()).toEpochMilli());
    var beginning = new Beginning(documentId, sequencer, over, 0);
    List<String> begun;
    try {
      begun = update(beginning, COUNT);
    } catch (RuntimeException failure) {
      takeBackAfter(failure, beginning);
      throw failure;
    }
    var lost = begun.stream().filter(it -> Long.parseLong(it) < now.toEpochMilli()).count();
    return new Beginning(documentId, sequencer, over, (int) lost);
  }

  /// It may count although the answer never came.
  private void takeBackAfter(RuntimeException failure, Beginning beginning) {
    try {
      takeBack(beginning);
    } catch (RuntimeException another) {
      failure.addSuppressed(another);
    }
  }

  void takeBack(Beginning beginning) {
    var _ = update(beginning, TAKE_BACK);
  }

  /// The event's beginnings as they are then.
  ///
  /// @param expression of the update, but for its names
  private List<String> update(Beginning beginning, String expression) {
    var names = new Names();
    var expires = clock.instant().plus(KEPT).getEpochSecond();
    var request =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(attemptKey(beginning.documentId(), beginning.sequencer()))
            .updateExpression(expression.formatted(names.of(BEGUN), names.of(EXPIRES)))
            .expressionAttributeNames(names.all())
            .expressionAttributeValues(
                Map.of(
                    ":it", AttributeValue.fromNs(List.of(beginning.id())),
                    ":expires", Attributes.number(expires)))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    var begun = table.ask(client -> client.updateItem(request)).attributes().get(BEGUN);
    return begun == null ? List.of() : begun.ns();
  }
}
