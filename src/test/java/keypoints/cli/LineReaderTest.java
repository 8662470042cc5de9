package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static LineReader lines(String text, long longest) {
    return new LineReader("x", new ByteArrayInputStream(text.getBytes(UTF_8)), longest);
  }

  @Test
  void aLineThatIsTooLongIsCutAndTheNextIsWhole() throws IOException {
    var lines = lines("a".repeat(200_000) + "\nshort\n", 100);
    var cut = lines.next().orElseThrow();
    assertThat(cut.cut()).isTrue();
    assertThat(cut.content().bytes()).hasSize(100);
    var next = lines.next().orElseThrow();
    assertThat(next.name()).isEqualTo("line 2 of x");
    assertThat(new String(next.content().bytes(), UTF_8)).isEqualTo("short");
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    var lines = lines("\r\n \none", 100);
    assertThat(lines.next().orElseThrow().name()).isEqualTo("line 3 of x");
    assertThat(lines.next()).isEmpty();
  }
}
