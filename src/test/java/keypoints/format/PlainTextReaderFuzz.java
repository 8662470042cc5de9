package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes are dropped are a document, or a problem that names them.
class PlainTextReaderFuzz {
  private final PlainTextReader reader = new PlainTextReader();

  /// The first line is the declared media type, the rest the document.
  @MethodSource("files")
  @FuzzTest
  void bytesAreTextOrAProblem(byte[] file) {
    int line = 0;
    while (line < file.length && file[line] != '\n') {
      line++;
    }
    var type = new String(file, 0, line, StandardCharsets.ISO_8859_1);
    var bytes = Arrays.copyOfRange(file, Math.min(line + 1, file.length), file.length);
    switch (reader.read(new Named("ID", "a.txt", type.isEmpty() ? null : type, null), bytes)) {
      case Reading.Read(var document) -> {
        assertThat(document.text()).isNotBlank();
        assertThat(document.text().length()).isLessThanOrEqualTo(bytes.length);
      }
      case Reading.Unreadable(var problem) -> assertThat(problem.detail()).contains("a.txt");
    }
  }

  static Stream<Arguments> files() {
    return Stream.of(
            "text/plain; charset=utf-8\nCafé 😀 at noon.".getBytes(UTF_8),
            "text/plain; charset=\"no-such\"\nLeave.".getBytes(UTF_8),
            "text/plain; charset=iso-8859-1\nCaf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
            "\n\ufeffLeave.".getBytes(UTF_8),
            "\n \t\n".getBytes(UTF_8),
            "\n%PDF-1.7".getBytes(UTF_8),
            "\nL\0e\0a\0v\0e\0".getBytes(UTF_8),
            "text/plain; charset=utf-16le\n".concat("\u0a0aLeave").getBytes(UTF_16LE))
        .map(file -> Arguments.of((Object) file));
  }
}
