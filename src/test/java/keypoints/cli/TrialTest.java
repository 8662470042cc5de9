package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import keypoints.Digester;
import keypoints.keypoint.Frame.Guard.Test;
import keypoints.keypoint.Ruleset;
import keypoints.local.Near;
import keypoints.local.Near.Demand;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
  private static Document document(String text) {
    return new Document("x", text, Metadata.ofText());
  }

  private static List<Near> near(String text, String kind) {
    return new Trial(Ruleset.shipped(), document(text), 0)
        .near().stream().filter(one -> one.kind().name().equals(kind)).toList();
  }

  private static List<String> failed(String text, String kind) {
    return near(text, kind).stream()
        .flatMap(one -> one.failed().stream())
        .map(demand ->
            switch (demand) {
              case Demand.Guarded(var guard) -> guard.test().name().toLowerCase(Locale.ROOT);
              case Demand.Constructions _ -> "construction";
              case Demand.Tenses _ -> "tense";
              case Demand.Negated _ -> "negated";
              case Demand.NotIn _ -> "mode";
            })
        .distinct()
        .toList();
  }

  @org.junit.jupiter.api.Test
  void aGuardThatFailsIsNamed() {
    assertThat(failed("The demand for oil from Chad rose.", "demand"))
        .contains(Test.CONTENT_LACKS.name().toLowerCase(Locale.ROOT));
  }

  @org.junit.jupiter.api.Test
  void aCueThatIsNegatedIsSaidToBe() {
    assertThat(failed("Chad did not reject the offer.", "rejection")).contains("negated");
    assertThat(near("Chad rejected the offer.", "rejection"))
        .anySatisfy(one -> assertThat(one.failed()).isEmpty());
  }

  @org.junit.jupiter.api.Test
  void whereNoCueStandsNothingIsNear() {
    var text = "It rained all day.";
    assertThat(new Trial(Ruleset.shipped(), document(text), 0).near()).isEmpty();
  }

  /// What the engine finds is what the trial says holds, in every sentence.
  @ParameterizedTest
  @ValueSource(strings = {"port-strike.txt", "river-dam.txt"})
  void theTrialAgreesWithTheEngine(String seed) throws IOException {
    var document = document(Files.readString(Path.of("seeds", seed)));
    var annotation = new Digester().annotate(document, SummaryRequest.DEFAULT);
    int made = 0;
    for (int i = 0; i < annotation.sentences().size(); i++) {
      int sentence = i;
      var found =
          annotation.digest().keyPoints().stream()
              .filter(point ->
                  point.mentions().stream().anyMatch(one -> one.evidence().sentence() == sentence))
              .map(point -> point.kind())
              .distinct()
              .sorted()
              .toList();
      var holds =
          new Trial(Ruleset.shipped(), document, sentence)
              .near().stream()
                  .filter(one -> one.failed().isEmpty())
                  .map(one -> one.kind().name())
                  .distinct()
                  .sorted()
                  .toList();
      assertThat(holds).as("sentence %d", sentence).isEqualTo(found);
      made += found.size();
    }
    assertThat(made).isPositive();
  }
}
