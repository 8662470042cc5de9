package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RougeTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private final Rouge rouge = new Rouge();

  @Test
  void countsSharedWordsAndPairs() {
    // The example in the documentation of Python's rouge_score.
    var reference = List.of("The quick brown fox jumps over the lazy dog");
    var summary = List.of("The quick brown dog jumps on the log.");
    assertThat(rouge.n(1, reference, summary)).isEqualTo(new Score(6 / 8.0, 6 / 9.0));
    assertThat(rouge.n(2, reference, summary)).isEqualTo(new Score(2 / 7.0, 2 / 8.0));
    assertThat(rouge.lsum(reference, summary)).isEqualTo(new Score(5 / 8.0, 5 / 9.0));
  }

  @Test
  void unitesTheCommonSubsequencesOfASentence() {
    // Lin (2004), section 3.2: recall 4/5; precision by the words of both summary sentences.
    var reference = List.of("w1 w2 w3 w4 w5");
    var summary = List.of("w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5");
    assertThat(rouge.lsum(reference, summary)).isEqualTo(new Score(4 / 10.0, 4 / 5.0));
  }

  @Test
  void agreesWithRougeScoreOnSentences() {
    var reference =
        List.of("The ministers denied the accusations.", "Talks are to begin on Monday.");
    var summary =
        List.of(
            "Talks begin Monday, the minister said.",
            "He denied all the accusations, the talks, the talks.");
    assertThat(rouge.n(1, reference, summary).f1()).isCloseTo(0.6153846153846153, EXACT);
    assertThat(rouge.n(2, reference, summary).f1()).isCloseTo(0.16666666666666666, EXACT);
    assertThat(rouge.lsum(reference, summary).f1()).isCloseTo(0.6153846153846153, EXACT);
  }

  @Test
  void stemsWordsOfMoreThanThreeLettersOnly() {
    assertThat(rouge.words("Cats’ boxes, its 2,500 ÉTUDES"))
        .containsExactly("cat", "box", "its", "2", "500", "tude");
  }

  @Test
  void nothingScoresNothing() {
    assertThat(rouge.n(2, List.of(), List.of("a")).f1()).isZero();
    assertThat(rouge.lsum(List.of("a"), List.of()).f1()).isZero();
  }
}
