package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

class QueueMessageTest {
  @Test
  void aMessageTellsOfItsObjectsAndOfWhatIsNotUnderstood() {
    var put = new Change(0, "a b.txt", Change.What.PUT, "v1", "Talk.");
    var message = QueueMessage.of(put.body());
    assertThat(message.objects())
        .extracting(Source::key, Source::versionId)
        .containsExactly(tuple("a b.txt", "v1"));
    assertThat(message.refused()).isEmpty();

    assertThat(QueueMessage.of("{\"records\": []}"))
        .isEqualTo(new QueueMessage(List.of(), List.of("\"records\" is not \"Records\"")));
    assertThat(QueueMessage.of("not JSON").refused()).hasSize(1);
    assertThat(QueueMessage.of("{\"Event\": \"s3:TestEvent\"}"))
        .isEqualTo(new QueueMessage(List.of(), List.of()));
  }
}
