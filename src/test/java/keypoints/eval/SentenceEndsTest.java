package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.text.Span;
import org.junit.jupiter.api.Test;

class SentenceEndsTest {
  private static final String TEXT = "It rained. We  left. Why?";
  private static final List<String> GOLD = List.of("It rained.", "We left.", "Why?");

  @Test
  void countsInnerEndsOnly() {
    var spans = List.of(new Span(0, 10), new Span(11, 13), new Span(15, 25));
    var ends = SentenceEnds.of(TEXT, GOLD, spans);
    assertThat(ends).isEqualTo(new SentenceEnds(1, 2, 2, 0, 1));
    assertThat(ends.score()).isEqualTo(new Score(0.5, 0.5));
  }

  @Test
  void whiteSpaceDoesNotMatter() {
    var spans = List.of(new Span(0, 11), new Span(11, 20), new Span(21, 25));
    assertThat(SentenceEnds.of(TEXT, GOLD, spans)).isEqualTo(new SentenceEnds(2, 2, 2, 1, 1));
  }

  @Test
  void plainAndJdkSplitsFindPlainEnds() {
    assertThat(SentenceEnds.of(TEXT, GOLD, Baselines.plainSplit(TEXT)).exact()).isOne();
    assertThat(SentenceEnds.of(TEXT, GOLD, Baselines.jdkSplit(TEXT)).exact()).isOne();
  }
}
