package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Key points of documents under `seeds/` against what we marked by hand, in the JSON that the
/// engine prints, under `src/test/resources/seeds`: they show a regression, not how good it is.
/// Floors only rise.
class SeedKeyPointsTest {
  private static final Path GOLD = Path.of("src/test/resources/seeds");
  private static final PointCounts COUNTS = new PointCounts();

  @BeforeAll
  static void count() throws IOException {
    var digester = new Digester();
    try (var files = Files.list(GOLD)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString().replace(".json", "");
        var text = Files.readString(Path.of("seeds", name + ".txt"));
        var gold = new JsonMapper().readTree(Files.readString(file)).path("keyPoints");
        assertThat(misplaced(text, gold)).as(name).isEmpty();
        var digest =
            digester.digest(new Document(name, text, Metadata.ofText()), SummaryRequest.DEFAULT);
        COUNTS.add(name, text, gold.valueStream().toList(), digest.keyPoints());
      }
    }
    System.out.println(COUNTS);
  }

  /// What is marked must stand where it is said to.
  private static List<JsonNode> misplaced(String text, JsonNode gold) {
    return gold.findParents("offset").stream()
        .filter(span -> !text.startsWith(span.path("text").asText(), span.path("offset").asInt()))
        .toList();
  }

  @Test
  void findsWhatAPersonMarks() {
    assertThat(COUNTS.found()).isGreaterThanOrEqualTo(FOUND);
  }

  @Test
  void findsLittleElse() {
    assertThat(COUNTS.precision()).isGreaterThanOrEqualTo(PRECISION);
  }

  @Test
  void saysWhoToWhomAndWhen() {
    assertThat(COUNTS.actors().share()).isGreaterThanOrEqualTo(ACTORS);
    assertThat(COUNTS.recipients().share()).isGreaterThanOrEqualTo(RECIPIENTS);
    assertThat(COUNTS.dates().share()).isGreaterThanOrEqualTo(DATES);
  }

  private static final double FOUND = 0.89;
  private static final double PRECISION = 0.9;
  private static final double ACTORS = 0.9;
  private static final double RECIPIENTS = 0.9;
  private static final double DATES = 1;
}
