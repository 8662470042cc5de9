package keypoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keypoints.text.WordList;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void theHashCoversEveryListAndKind() throws IOException {
    var root = Path.of("src/main/resources/keypoints");
    try (var files = Files.walk(root)) {
      var names =
          files
              .filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.startsWith("words/") || name.startsWith("kinds/"))
              .sorted()
              .toList();
      assertThat(WordList.words("index.txt")).isEqualTo(names);
    }
  }

  @Test
  void theEngineIsTheBuildsVersionAndAHash() {
    var engine = Rules.engine(List.of());
    assertThat(engine.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(engine.rules()).matches("sha256:[0-9a-f]{64}");
  }
}
