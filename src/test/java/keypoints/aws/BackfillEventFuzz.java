package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a map or a manifest brings is understood, or refused by itself.
class BackfillEventFuzz {
  @MethodSource("events")
  @FuzzTest
  void anEventIsReadOrRefused(byte[] event) {
    BackfillEvent read;
    try {
      read = BackfillEvent.read(new ByteArrayInputStream(event));
    } catch (IOException | IllegalArgumentException refused) {
      return;
    }
    for (var item : read.items()) {
      var source = item.source();
      assertThat(source == null ? item.refused() : source.bucket()).isNotEmpty();
    }
  }

  static Stream<Arguments> events() throws IOException {
    var events = Stream.<Arguments>builder();
    for (var name : EventFiles.backfills()) {
      try (var event = EventFiles.open(name)) {
        events.add(Arguments.of((Object) event.readAllBytes()));
      }
    }
    return events.build();
  }
}
