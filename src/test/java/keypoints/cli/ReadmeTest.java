package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final String FENCE = "```\n";

  /// Its first block, whose heading names the file as the local default does.
  @Test
  void whatTheReadmeShowsFirstIsPrinted() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf(FENCE) + FENCE.length();
    var shown = readme.substring(start, readme.indexOf(FENCE, start)).lines().skip(1).toList();
    var printed = Console.run("digest", "seeds/000_afd49636a7e5fd78.txt").out();
    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(printed.lines()).containsSubsequence(shown);
  }
}
