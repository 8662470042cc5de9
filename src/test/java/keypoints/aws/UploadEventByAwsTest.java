package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import keypoints.aws.UploadEvent.Item;
import keypoints.aws.UploadEvent.Message;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Amazon's own library reads the same from the same files.
final class UploadEventByAwsTest {

  static Stream<String> notifications() {
    return EventFiles.uploads().stream()
        .filter(name -> name.startsWith("s3-") && !name.contains("-bad-"))
        .filter(name -> !name.equals("s3-test-event.json"));
  }

  @ParameterizedTest
  @MethodSource("notifications")
  void notificationsSayTheSame(String name) throws IOException {
    var records = aws(S3Event.class, EventFiles.open(name)).getRecords();
    var items = UploadEvent.read(EventFiles.open(name)).getFirst().items();
    assertThat(items).hasSameSizeAs(records);
    for (int i = 0; i < items.size(); i++) {
      agree(items.get(i), records.get(i));
    }
  }

  @Test
  void queuesSayTheSame() throws IOException {
    for (var name : List.of("sqs-two-messages.json", "sqs-s3-put-third-receive.json")) {
      var theirs = aws(SQSEvent.class, EventFiles.open(name)).getRecords();
      var ours = UploadEvent.read(EventFiles.open(name));
      assertThat(ours)
          .extracting(Message::id)
          .isEqualTo(theirs.stream().map(SQSEvent.SQSMessage::getMessageId).toList());
      for (int i = 0; i < ours.size(); i++) {
        var item = ours.get(i).items().getFirst();
        var body = new ByteArrayInputStream(theirs.get(i).getBody().getBytes(UTF_8));
        agree(item, aws(S3Event.class, body).getRecords().getFirst());
        assertThat(((Item.Changed) item).upload().receiveCount())
            .hasToString(theirs.get(i).getAttributes().get("ApproximateReceiveCount"));
      }
    }
  }

  private static void agree(Item ours, S3EventNotificationRecord theirs) {
    if (ours instanceof Item.Changed(var upload)) {
      var object = theirs.getS3().getObject();
      assertThat(upload.source())
          .isEqualTo(
              new Source(
                  theirs.getS3().getBucket().getName(),
                  object.getUrlDecodedKey(),
                  present(object.getVersionId()),
                  present(object.geteTag())));
      assertThat(upload.size()).isIn(null, object.getSizeAsLong());
      assertThat(upload.sequencer()).isEqualTo(object.getSequencer());
    }
  }

  /// Their words for absent are the empty string and 0.
  private static @Nullable String present(String value) {
    return value.isEmpty() ? null : value;
  }

  private static <T> T aws(Class<T> event, InputStream json) {
    return LambdaEventSerializers.serializerFor(event, event.getClassLoader()).fromJson(json);
  }
}
