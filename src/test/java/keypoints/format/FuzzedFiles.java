package keypoints.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import keypoints.format.DocumentReader.Reading;
import org.junit.jupiter.params.provider.Arguments;

/// What all readers of files have to do with whatever bytes.
final class FuzzedFiles {
  /// Small, so that what takes long shows.
  private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 50, 2_000, 50, 100_000);

  private FuzzedFiles() {}

  /// The bytes are a document with text within the limits, or a problem that names them.
  static void endAsADocumentOrAProblem(String name, byte[] bytes) {
    switch (Reads.reading(LIMITS, name, null, bytes)) {
      case Reading.Read(var document) -> {
        var text = document.text();
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(LIMITS.characters());
        document.extraction().skipped().forEach(span -> assertThat(span.in(text)).isNotNull());
      }
      case Reading.Unreadable(var problem) -> assertThat(problem.detail()).contains(name);
    }
  }

  static Stream<Arguments> of(byte[]... files) {
    return Stream.of(files).map(file -> Arguments.of((Object) file));
  }
}
