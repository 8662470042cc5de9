package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.aws.LocalStack.Aws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

/// S3's own notifications of an unversioned bucket, by way of a queue.
@ExtendWith(LocalStack.class)
class UploadLocalStackIT {
  private static final String KEY = "news.txt";
  private static final String ONE_POINT = "NATO demanded talks.";
  private static final String THREE_POINTS = "NATO demanded talks.\nThen more.\nAnd yet more.";

  private final Inbox inbox;

  UploadLocalStackIT(Aws aws) {
    inbox = Inbox.unversioned(aws);
  }

  @Test
  void aFilePutInTheBucketBecomesRows() {
    inbox.put(KEY, THREE_POINTS);
    assertThat(inbox.deliverNext()).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("done");
    assertThat(inbox.keyPoints(KEY)).containsExactly("KP#001", "KP#002", "KP#003");
  }

  @Test
  void aKeyMayHaveAThousandAndTwentyFourBytes() {
    aKeyMayHaveAnyCharacters("k".repeat(1_020) + ".txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines\r.txt",
        "a/../../b.txt",
        "talks+and+demands.txt",
        "talks and demands.txt",
        "communiqué de presse.txt",
        "peace \uD83D\uDD4A\uFE0F.txt",
        "\"quoted\" and 'quoted'.txt",
        "100% sure?.txt",
        "2022/01/12/a&b=c.txt"
      })
  void aKeyMayHaveAnyCharacters(String key) {
    inbox.put(key, ONE_POINT);
    assertThat(inbox.deliverNext()).isEmpty();
    assertThat(inbox.digest(key, "key").s()).isEqualTo(key);
    assertThat(inbox.keyPoints(key)).containsExactly("KP#001");
  }

  @Test
  void aMessageThatComesTwiceIsDoneOnce() {
    inbox.put(KEY, ONE_POINT);
    var message = inbox.notifications(1);
    inbox.deliver(message);
    var rows = inbox.rows(KEY);
    assertThat(inbox.deliver(message)).isEmpty();
    assertThat(inbox.rows(KEY)).isEqualTo(rows);
  }

  @Test
  void aMessageThatIsTwiceInABatchIsDoneOnce() {
    inbox.put(KEY, ONE_POINT);
    var message = inbox.notifications(1).getFirst();
    assertThat(inbox.deliver(List.of(message, message))).isEmpty();
    assertThat(inbox.digest(KEY, "writes").n()).isEqualTo("1");
  }

  @Test
  void anOlderEventThatComesLateChangesNothing() {
    inbox.put(KEY, THREE_POINTS);
    var older = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 1);
    inbox.put(KEY, ONE_POINT);
    var newer = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 2);
    inbox.deliver(List.of(newer));
    var rows = inbox.rows(KEY);
    assertThat(inbox.deliver(List.of(older))).isEmpty();
    assertThat(inbox.rows(KEY)).isEqualTo(rows);
    assertThat(inbox.keyPoints(KEY)).containsExactly("KP#001");
  }

  @Test
  void anEventOfAnOverwrittenObjectLeavesItToTheNewerOne() {
    inbox.put(KEY, THREE_POINTS);
    var older = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 1);
    inbox.put(KEY, ONE_POINT);
    var newer = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 2);
    assertThat(inbox.deliver(List.of(older))).isEmpty();
    assertThat(inbox.rows(KEY)).isEmpty();
    assertThat(inbox.deliver(List.of(newer))).isEmpty();
    assertThat(inbox.keyPoints(KEY)).containsExactly("KP#001");
  }

  @Test
  void keyPointsThatTheDocumentNoLongerMakesAreGone() {
    inbox.put(KEY, THREE_POINTS);
    inbox.deliver(List.of(QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 1)));
    assertThat(inbox.keyPoints(KEY)).hasSize(3);
    inbox.put(KEY, ONE_POINT);
    inbox.deliver(List.of(QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 2)));
    assertThat(inbox.keyPoints(KEY)).containsExactly("KP#001");
  }

  @Test
  void aDeletedFileLeavesATombstoneThatALateUploadCannotUndo() {
    inbox.put(KEY, THREE_POINTS);
    var put = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 1);
    inbox.deliver(List.of(put));
    inbox.delete(KEY);
    var delete = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 2);
    assertThat(QueueEvents.eventName(delete)).isEqualTo("ObjectRemoved:Delete");
    assertThat(inbox.deliver(List.of(delete))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("deleted");
    assertThat(inbox.keyPoints(KEY)).isEmpty();
    inbox.deliver(List.of(put));
    assertThat(inbox.status(KEY)).isEqualTo("deleted");
  }

  @Test
  void aFileThatIsGoneBeforeItIsReadIsRejectedAndThenDeleted() {
    inbox.put(KEY, ONE_POINT);
    var put = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 1);
    inbox.delete(KEY);
    var delete = QueueEvents.withSequencer(inbox.notifications(1).getFirst(), 2);
    assertThat(inbox.deliver(List.of(put))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("rejected");
    assertThat(inbox.deliver(List.of(delete))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("deleted");
  }

  @Test
  void whatIsNoTextIsRejectedWithARowThatSaysWhy() {
    inbox.put("photo.txt", RequestBody.fromBytes(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1}));
    assertThat(inbox.deliverNext()).isEmpty();
    assertThat(inbox.status("photo.txt")).isEqualTo("rejected");
    assertThat(inbox.digest("photo.txt", "problem").s()).contains("photo.txt");
  }

  @Test
  void aByteOrderMarkSaysHowAFileIsEncoded() {
    inbox.put(KEY, RequestBody.fromBytes(THREE_POINTS.getBytes(UTF_16)));
    assertThat(inbox.deliverNext()).isEmpty();
    assertThat(inbox.keyPoints(KEY)).hasSize(3);
  }
}
