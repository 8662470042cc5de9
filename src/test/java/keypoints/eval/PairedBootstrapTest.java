package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
  @Test
  void drawsThePythonNumbers() {
    // [random.Random(7).randrange(344) for _ in range(8)], one generator
    var random = new MersenneTwister(7);
    assertThat(IntStream.generate(() -> random.below(344)).limit(8))
        .containsExactly(165, 77, 202, 333, 24, 37, 274, 48);
  }

  @Test
  void givesTheIntervalThatPythonGives() {
    assertThat(PairedBootstrap.of(new double[] {1, 2, -1, 0.5, 3, 0, -2, 1.5}))
        .isEqualTo(new PairedBootstrap(-0.4375, 1.625));
  }

  @Test
  void isAPointWhereAllDifferencesAreTheSame() {
    assertThat(PairedBootstrap.of(new double[] {0.5, 0.5}))
        .isEqualTo(new PairedBootstrap(0.5, 0.5));
  }
}
