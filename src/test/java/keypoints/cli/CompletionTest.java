package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Lets bash complete lines by the script that is printed.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no bash")
class CompletionTest {
  @TempDir private Path folder;

  /// What bash offers for the last of the words.
  private String offered(String... words) throws IOException, InterruptedException {
    var script = Console.run("completion", "bash");
    assertThat(script.code()).isZero();
    var file = Files.writeString(folder.resolve("completion"), script.out());
    var asked =
        """
        compopt() { :; }
        source '%s'
        COMP_WORDS=(%s "$1")
        COMP_CWORD=%d
        _complete_keypoints
        echo "${COMPREPLY[@]}"
        """
            .formatted(
                file, String.join(" ", Arrays.copyOf(words, words.length - 1)), words.length - 1);
    var bash =
        new ProcessBuilder("bash", "-c", asked, "bash", words[words.length - 1])
            .redirectErrorStream(true)
            .start();
    var offered = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(offered).isZero();
    return offered.strip();
  }

  @Test
  void commandsOptionsAndTheirValuesAreCompleted() throws Exception {
    assertThat(offered("keypoints", "exp")).isEqualTo("explain");
    assertThat(offered("keypoints", "digest", "--form")).isEqualTo("--format");
    assertThat(offered("keypoints", "digest", "--format", "")).contains("csv", "markdown");
  }

  @Test
  void theScriptIsForZshToo() {
    assertThat(Console.run("completion", "zsh").out()).contains("bashcompinit");
  }
}
