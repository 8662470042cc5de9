package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.aws.LocalStack.Aws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;

/// S3's own notifications of a bucket that keeps versions, as the one of `template.yaml` does.
@ExtendWith(LocalStack.class)
class VersionsLocalStackIT {
  private static final String KEY = "news.txt";
  private static final String ONE_POINT = "NATO demanded talks.";
  private static final String TWO_POINTS = "NATO demanded talks.\nThen more.";

  private final Inbox inbox;
  private int events;

  VersionsLocalStackIT(Aws aws) {
    inbox = Inbox.versioned(aws);
  }

  @Test
  void theVersionOfTheEventIsReadHoweverLateItComes() {
    var first = inbox.put(KEY, TWO_POINTS);
    var older = next();
    var second = inbox.put(KEY, ONE_POINT);
    var newer = next();
    inbox.deliver(List.of(older));
    assertThat(inbox.digest(KEY, "versionId").s()).isEqualTo(first);
    assertThat(inbox.keyPoints(KEY)).hasSize(2);
    inbox.deliver(List.of(newer));
    assertThat(inbox.digest(KEY, "versionId").s()).isEqualTo(second);
    assertThat(inbox.keyPoints(KEY)).hasSize(1);
  }

  @Test
  void aDeleteMarkerDeletesTheDocument() {
    inbox.put(KEY, TWO_POINTS);
    inbox.deliver(List.of(next()));
    inbox.delete(KEY);
    var marker = next();
    assertThat(QueueEvents.eventName(marker)).isEqualTo("ObjectRemoved:DeleteMarkerCreated");
    assertThat(inbox.deliver(List.of(marker))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("deleted");
    assertThat(inbox.keyPoints(KEY)).isEmpty();
  }

  @Test
  void purgingAnOldVersionLeavesTheDocument() {
    var old = inbox.put(KEY, TWO_POINTS);
    inbox.deliver(List.of(next()));
    var current = inbox.put(KEY, ONE_POINT);
    inbox.deliver(List.of(next()));
    inbox.deleteVersion(KEY, old);
    assertThat(inbox.deliver(List.of(next()))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("done");
    assertThat(inbox.digest(KEY, "versionId").s()).isEqualTo(current);
    assertThat(inbox.keyPoints(KEY)).hasSize(1);
  }

  @Test
  void removingADeleteMarkerBringsTheDocumentBack() {
    var version = inbox.put(KEY, TWO_POINTS);
    inbox.deliver(List.of(next()));
    var marker = inbox.delete(KEY);
    inbox.deliver(List.of(next()));
    assertThat(inbox.status(KEY)).isEqualTo("deleted");
    inbox.deleteVersion(KEY, marker);
    assertThat(inbox.deliver(List.of(next()))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("done");
    assertThat(inbox.digest(KEY, "versionId").s()).isEqualTo(version);
    assertThat(inbox.keyPoints(KEY)).hasSize(2);
  }

  @Test
  void purgingTheOnlyVersionDeletesTheDocument() {
    var version = inbox.put(KEY, TWO_POINTS);
    inbox.deliver(List.of(next()));
    inbox.deleteVersion(KEY, version);
    assertThat(inbox.deliver(List.of(next()))).isEmpty();
    assertThat(inbox.status(KEY)).isEqualTo("deleted");
    assertThat(inbox.keyPoints(KEY)).isEmpty();
  }

  private Message next() {
    events++;
    return QueueEvents.withSequencer(inbox.notifications(1).getFirst(), events);
  }
}
