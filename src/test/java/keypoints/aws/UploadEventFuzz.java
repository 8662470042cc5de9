package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import keypoints.app.Sequencer;
import keypoints.aws.UploadEvent.Item;
import keypoints.aws.UploadEvent.Message;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a queue brings is understood, or refused by itself.
class UploadEventFuzz {
  @MethodSource("events")
  @FuzzTest
  void anEventIsReadOrRefused(byte[] event) {
    List<Message> messages;
    try {
      messages = UploadEvent.read(new ByteArrayInputStream(event));
    } catch (IOException | IllegalArgumentException refused) {
      return;
    }
    for (var message : messages) {
      for (var item : message.items()) {
        if (item instanceof Item.Changed(var upload)) {
          assertThat(upload.receiveCount()).isPositive();
          assertThat(upload.source().bucket()).isNotEmpty();
          assertThat(Sequencer.of(upload.sequencer())).isNotNull();
        }
      }
    }
  }

  static Stream<Arguments> events() throws IOException {
    var events = Stream.<Arguments>builder();
    for (var name : EventFiles.uploads()) {
      try (var event = EventFiles.open(name)) {
        events.add(Arguments.of((Object) event.readAllBytes()));
      }
    }
    return events.build();
  }
}
