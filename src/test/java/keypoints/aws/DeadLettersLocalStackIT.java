package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import keypoints.aws.LocalStack.Aws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What becomes of a message that cannot be done.
@ExtendWith(LocalStack.class)
class DeadLettersLocalStackIT {
  private static final String BROKEN = "{\"records\": []}";

  private final Inbox inbox;

  DeadLettersLocalStackIT(Aws aws) {
    inbox = Inbox.unversioned(aws);
  }

  @Test
  void aMessageThatFailsDoesItsNeighboursNoHarmAndEndsAmongTheDeadLetters() {
    inbox.put("first.txt", "NATO demanded talks.");
    inbox.put("second.txt", "NATO demanded talks.");
    var batch = inbox.notifications(2);
    batch.add(1, inbox.sent(BROKEN));
    assertThat(inbox.deliver(batch)).containsExactly(batch.get(1).messageId());
    assertThat(inbox.status("first.txt")).isEqualTo("done");
    assertThat(inbox.status("second.txt")).isEqualTo("done");
    for (int received = 2; received <= Inbox.MAX_RECEIVE_COUNT; received++) {
      var again = inbox.waiting();
      assertThat(again).hasSize(1);
      assertThat(inbox.deliver(again)).hasSize(1);
    }
    assertThat(inbox.waiting()).isEmpty();
    assertThat(inbox.deadLetters()).singleElement().extracting("body").isEqualTo(BROKEN);
  }

  @Test
  void aTableThatDoesNotExistFailsEveryMessageAndLosesNone() {
    inbox.put("first.txt", "NATO demanded talks.");
    inbox.deleteTable();
    var message = inbox.notifications(1);
    assertThat(inbox.deliver(message)).containsExactly(message.getFirst().messageId());
    assertThat(inbox.waiting()).hasSize(1);
  }
}
