package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.keypoint.PointMention.Mode;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Negation, conditions and questions, with a kind made for it.
class ModesTest {
  private static final Kind KIND =
      KindReader.read(
          "borrowing.json",
          """
          {"kind": "borrowing", "description": "x", "frames": [
            {"name": "borrow", "verbs": ["borrow"], "nouns": ["offer"], "adjectives": ["keen"],
             "constructions": ["active", "coordination", "participle", "noun", "support-verb", "adjective"],
             "content": ["object"], "recipients": ["from"],
             "confidence": 0.9, "cameo": "010"},
            {"name": "not-return", "verbs": ["return"], "constructions": ["active"], "negated": true,
             "content": ["object"], "recipients": ["to"],
             "excludes": ["question", "hypothetical"], "confidence": 0.8, "cameo": "010"},
            {"name": "doubt", "verbs": ["doubt"], "constructions": ["active"], "denies": true,
             "content": ["clause"], "recipients": [], "confidence": 0.7, "cameo": "010"}]}
          """);
  private static final Digester DIGESTER = new Digester(List.of(KIND));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chile did not borrow ships.",
        "Chile never borrowed ships.",
        "Chile cannot borrow ships.",
        "Nobody borrowed ships.",
        "No minister borrowed ships.",
        "Chile left without borrowing ships.",
        "Chile neither sold nor borrowed ships.",
        "Chile made no offer.",
        "Chile did not make an offer.",
        "Chile is not keen.",
      })
  void aNegatedCueMakesNoPoint(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chile borrowed ships.",
        "Nobody did not borrow ships.",
        "Chile made an offer.",
        "Chile is keen.",
      })
  void whatIsNotNegatedOrTwiceDoes(String text) {
    assertThat(mentions(text)).hasSize(1);
  }

  @Test
  void aFrameOfNegatedCuesHoldsOnlyOfThem() {
    assertThat(mentions("Chile returned the ships to Peru.")).isEmpty();
    var mentions = mentions("Chile has not returned the ships to Peru.");
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().manner().modes()).isEmpty();
    assertThat(mentions.getFirst().manner().confidence()).isEqualTo(0.8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Has Chile not returned the ships to Peru?",
        "If Chile has not returned the ships to Peru, it will say so.",
        "Chile might not return the ships to Peru.",
      })
  void aFrameDoesNotHoldInModesThatItExcludes(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If Chile borrowed ships, Peru would sail. | HYPOTHETICAL",
        "Chile would borrow ships if Peru paid. | HYPOTHETICAL",
        "Unless Peru pays, Chile will borrow ships. | HYPOTHETICAL",
        "Peru asked whether Chile borrowed ships. | HYPOTHETICAL",
        "Chile may borrow ships. | HYPOTHETICAL",
        "“Chile borrowed ships?” | QUESTION",
        "Chile will borrow ships. | FUTURE",
      })
  void saysInWhichModeAPointIsMade(String text, Mode mode) {
    var manner = mentions(text).getFirst().manner();
    assertThat(manner.modes()).contains(mode);
    assertThat(manner.confidence() < 0.9).isEqualTo(mode != Mode.FUTURE);
  }

  @Test
  void whatIsDeniedIsNegatedAndLessSure() {
    var mentions = mentions("Peru doubts that Chile borrowed ships.");
    assertThat(mentions).hasSize(2);
    assertThat(mentions.getLast().manner().modes()).containsExactly(Mode.NEGATED);
    assertThat(mentions.getLast().manner().confidence()).isLessThan(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is untrue that Chile borrowed ships. | true",
        "It was not true that Chile had borrowed ships. | true",
        "It isn’t the case that Chile borrowed ships. | true",
        "Peru said it was a lie that Chile borrowed ships. | true",
        "It's no lie that Chile borrowed ships. | false",
        "It is true that Chile borrowed ships. | false",
        "It is not untrue that Chile borrowed ships. | false",
        "In that case Chile borrowed ships. | false",
        "That is not true, and Chile borrowed ships. | false",
        "The report that Chile borrowed ships is false. | true",
        "The report that Chile borrowed ships is true. | false",
      })
  void whatIsSaidToBeUntrueIsNegated(String text, boolean negated) {
    var mentions = mentions(text);
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().manner().modes().contains(Mode.NEGATED)).isEqualTo(negated);
  }

  private static List<PointMention> mentions(String text) {
    return DIGESTER
        .digest(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT)
        .keyPoints()
        .stream()
        .flatMap(point -> point.mentions().stream())
        .toList();
  }
}
