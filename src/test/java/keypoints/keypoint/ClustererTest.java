package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which mentions make one key point, seen through the digester.
class ClustererTest {
  private static final Digester DIGESTER = new Digester();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway demands that Sweden reopen the harbour. Later Norway demanded the harbour be reopened.",
        "Oslo demanded that Sweden close its border. Norway demands that Sweden close the border.",
        "Norway demands that it be so. The man left. Norway demands that it be so.",
      })
  void theSamePointTwiceIsOneKeyPointWithTwoMentions(String text) {
    assertThat(points(text))
        .singleElement()
        .satisfies(point -> assertThat(point.mentions()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway demands that Sweden reopen the harbour. Norway demands an apology for the delay.",
        "Norway demands that Sweden reopen the harbour. Norway denied that the harbour was closed.",
        "Norway demands that there be a new treaty on the cod. Iceland demands that it keep the whales.",
      })
  void differentDemandsOrKindsStayApart(String text) {
    assertThat(points(text)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway proposed talks with Sweden on May 4, 2021. Oslo renewed its offer to Sweden to hold a summit.",
        "Norway offered Sweden talks on 4 May 2021. Norway has proposed a conference of ministers on 4 May 2021.",
        "Norway offered to convene the Cod Council. The minister offered to convene the Cod Council in June.",
      })
  void talksOfTheSamePartiesAreOneKeyPointHoweverTheyAreDescribed(String text) {
    assertThat(points(text)).singleElement().satisfies(p -> assertThat(p.mentions()).hasSize(2));
  }

  @Test
  void talksAtAnotherTimeAreOtherTalks() {
    var text =
        "Norway proposed talks with Sweden on 4 May 2021. Norway proposed talks with Sweden on 9 June 2021.";
    assertThat(points(text)).hasSize(2);
  }

  @Test
  void theMostConfidentMentionIsTheBest() {
    var points =
        points(
            "If Norway demands that Sweden reopen the harbour, ships may come."
                + " Norway demands that Sweden reopen the harbour.");
    assertThat(points)
        .singleElement()
        .satisfies(point -> {
          assertThat(point.best()).isEqualTo(1);
          assertThat(point.confidence())
              .isGreaterThan(point.mentions().getFirst().manner().confidence());
        });
  }

  @Test
  void keyPointsAreNumberedTheMostConfidentFirst() {
    var points =
        points(
            "If Iceland demands the return of the whales, the talks end."
                + " Norway demands that Sweden reopen the harbour.");
    assertThat(points).extracting(KeyPoint::id).containsExactly("kp-001", "kp-002");
    assertThat(points.getFirst().actors().getFirst().name()).isEqualTo("Norway");
  }

  private static List<KeyPoint> points(String text) {
    return DIGESTER
        .digest(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT)
        .keyPoints();
  }
}
