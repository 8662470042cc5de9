package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordBagTest {
  @Test
  void comparesDifferentWordsWhateverTheirOrderAndNumber() {
    assertThat(bag(3, 1, 2, 1).dice(bag(2, 3, 9))).isEqualTo(2.0 / 3);
    assertThat(bag(1, 2).dice(bag(2, 1, 1))).isEqualTo(1);
    assertThat(bag(1, 2).dice(bag(3))).isZero();
    assertThat(bag().dice(bag())).isZero();
  }

  private static WordBag bag(int... words) {
    return new WordBag(words);
  }
}
