package keypoints.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private static Terminal terminal(
      String streams, String columns, Map<String, String> environment) {
    var properties = new Properties();
    properties.setProperty("keypoints.terminals", streams);
    properties.setProperty("keypoints.columns", columns);
    return Terminal.ofOutput(properties, environment);
  }

  @Test
  void aTerminalHasColoursAndItsWidth() {
    assertThat(terminal("012", "100", Map.of("TERM", "xterm"))).isEqualTo(new Terminal(100, true));
  }

  @Test
  void noColorTakesTheColoursOnly() {
    assertThat(terminal("012", "100", Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(100, false));
    assertThat(terminal("012", "100", Map.of("NO_COLOR", ""))).isEqualTo(new Terminal(100, true));
  }

  @Test
  void aDumbTerminalHasNoColours() {
    assertThat(terminal("012", "100", Map.of("TERM", "dumb")).colours()).isFalse();
  }

  @Test
  void outputThatIsNoTerminalIsPlain() {
    assertThat(terminal("02", "100", Map.of())).isEqualTo(Terminal.PLAIN);
    assertThat(Terminal.ofOutput(new Properties(), Map.of())).isEqualTo(Terminal.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({"20, 40", "400, 110", "'', 80", "wide, 80"})
  void linesAreReadable(String columns, int width) {
    assertThat(terminal("1", columns, Map.of()).width()).isEqualTo(width);
  }
}
