package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentCostTest {
  private static final double MILLION = 1e6;

  @Test
  void aDocumentWithEightKeyPointsTakesThreeRequestsAndAtMostSixtyWriteUnits() {
    var cost = cost(5, 8);

    System.out.printf(
        "Write units of 5 KB with 8 key points: %d by AWS's rules, %.0f by DynamoDB Local%n",
        cost.writeUnits(), cost.reportedWriteUnits());
    assertThat(cost.keyPoints()).isEqualTo(8);
    assertThat(cost.s3Requests()).isEqualTo(1);
    assertThat(cost.tableRequests()).isEqualTo(2);
    assertThat(cost.readUnits()).isEqualTo(1);
    assertThat(cost.writeUnits()).isBetween(30L, 60L);
    assertThat(cost.reportedWriteUnits()).isBetween(10.0, 60.0);
  }

  @Test
  void aMillionSuchDocumentsCostLessThanFortyDollars() {
    // The processor's time is measured by `CostTable`, not here: 50 ms are ten times as much.
    assertThat(Prices.read().dollars(cost(5, 8), 50).total() * MILLION).isBetween(20.0, 40.0);
  }

  @Test
  void ninetyKeyPointsAreStoredByTheSameThreeRequests() {
    var cost = cost(50, 90);

    assertThat(cost.keyPoints()).isEqualTo(90);
    assertThat(cost.s3Requests() + cost.tableRequests()).isEqualTo(3);
    assertThat(cost.writeUnits()).isBetween(90 * 3L, 90 * 9L);
  }

  @Test
  void moreKeyPointsThanFitIntoATextAreNotMadeUp() {
    assertThat(SizedText.of(1, 20)).isPresent();
    assertThat(SizedText.of(1, 90)).isEmpty();
  }

  private static DocumentCost cost(int kilobytes, int points) {
    return DocumentCost.of(SizedText.of(kilobytes, points).orElseThrow());
  }
}
