package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import keypoints.Digester;
import keypoints.keypoint.Kind.Example;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind's own examples.
class KindsTest {
  private static final Digester DIGESTER = new Digester();

  static Stream<Arguments> examples() {
    return Ruleset.shipped().stream()
        .flatMap(
            kind -> kind.examples().positive().stream().map(e -> Arguments.of(kind.name(), e)));
  }

  static Stream<Arguments> counterExamples() {
    return Ruleset.shipped().stream()
        .flatMap(
            kind -> kind.examples().negative().stream().map(e -> Arguments.of(kind.name(), e)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsItsExamplesWithTheirActorsAndRecipients(String kind, Example example) {
    var points = points(kind, example.text());
    assertThat(points).as(example.text()).isNotEmpty();
    var names = points.stream().flatMap(p -> p.actors().stream()).map(Reference::name);
    assertThat(names).as("actors").containsAll(example.actors());
    var recipients = points.stream().flatMap(p -> p.recipients().stream()).map(Reference::name);
    assertThat(recipients).as("recipients").containsAll(example.recipients());
  }

  @ParameterizedTest
  @MethodSource("counterExamples")
  void findsNothingInItsCounterExamples(String kind, String text) {
    assertThat(points(kind, text)).as(text).isEmpty();
  }

  @Test
  void everyKindHasTenExamplesAndFiveCounterExamples() {
    assertThat(Ruleset.shipped())
        .isNotEmpty()
        .allSatisfy(kind -> {
          assertThat(kind.examples().positive()).hasSizeGreaterThanOrEqualTo(10);
          assertThat(kind.examples().negative()).hasSizeGreaterThanOrEqualTo(5);
          assertThat(kind.description()).isNotBlank();
        });
  }

  private static List<KeyPoint> points(String kind, String text) {
    return DIGESTER
        .digest(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT)
        .keyPoints()
        .stream()
        .filter(point -> point.kind().equals(kind))
        .toList();
  }
}
