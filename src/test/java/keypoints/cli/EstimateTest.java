package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateTest {
  /// Below the forty dollars that a million documents may cost with their queue.
  @Test
  void aMillionDocumentsWithEightKeyPoints() {
    var estimate = new Estimate(1_000_000, 5_000_000_000L, 3, 8, 75);
    assertThat(estimate.writeUnits()).isEqualTo(55e6);
    assertThat(estimate.seconds()).isEqualTo(75_000);
    // 55 units at 0.625, one at 0.125, a GET at 0.40, an invocation at 0.20, 0.1296 GB-s at 13.33
    assertThat(estimate.dollars())
        .isCloseTo(34.375 + 0.125 + 0.40 + 0.20 + 1.7276, Offset.offset(0.001));
    assertThat(estimate.printed())
        .contains("documents                  1,000,000")
        .contains("table write units         55,000,000")
        .contains("36.83")
        .contains("on S3 Batch                  38.08");
  }

  @Test
  void nothingCostsNothingButAJob() {
    var estimate = new Estimate(0, 0, 0, 8, 75);
    assertThat(estimate.dollars()).isZero();
    assertThat(estimate.printed()).contains("on S3 Batch                   0.25");
  }
}
