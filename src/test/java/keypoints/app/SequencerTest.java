package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SequencerTest {
  @Test
  void theShorterCountsAsIfZerosStoodToItsRight() {
    assertThat(Sequencer.of("0055AED6DCD90281E5")).isLessThan(Sequencer.of("0055AED6DCD90281E6"));
    assertThat(Sequencer.of("0055")).isGreaterThan(Sequencer.of("00549999"));
    assertThat(Sequencer.of("0055")).isLessThan(Sequencer.of("005501"));
    assertThat(Sequencer.of("0".repeat(40) + "1")).isGreaterThan(Sequencer.of("0"));
  }

  @Test
  void zerosToTheRightAndTheCaseOfDigitsMakeNoDifference() {
    assertThat(Sequencer.of("00ab")).isEqualTo(Sequencer.of("00AB00"));
    assertThat(Sequencer.of(Sequencer.of("00ab").padded())).isEqualTo(Sequencer.of("00ab"));
  }

  @Test
  void whatIsPaddedIsInTextOrder() {
    assertThat(Sequencer.of("9").padded()).isLessThan(Sequencer.of("a").padded());
    assertThat(Sequencer.of("005").padded()).hasSize(32).startsWith("005");
  }

  @Test
  void noneIsNotPresentButZeroIs() {
    assertThat(Sequencer.NONE.isPresent()).isFalse();
    assertThat(Sequencer.of("0").isPresent()).isTrue();
  }

  @Test
  void otherDigitsAreRefused() {
    assertThatThrownBy(() -> Sequencer.of("0x1")).isInstanceOf(IllegalArgumentException.class);
  }
}
