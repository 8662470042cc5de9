package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WiringTest {
  private static final String IGNORES = "aws.ignoreConfiguredEndpointUrls";

  @AfterEach
  void forget() {
    System.clearProperty(IGNORES);
  }

  @Test
  void aFunctionWithoutATableDoesNotStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wiring.of(Map.of("AWS_REGION", "us-east-1")))
        .withMessageContaining("KEYPOINTS_TABLE");
  }

  @Test
  void aMalformedEndpointIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Wiring.of(Map.of("KEYPOINTS_TABLE", "t", "KEYPOINTS_ENDPOINT", "local stack")))
        .withMessageContainingAll("KEYPOINTS_ENDPOINT", "local stack");
  }

  @Test
  void aFunctionStartsWithAnEmulatorAndWithout() {
    assertThat(Wiring.of(Map.of("KEYPOINTS_TABLE", "t", "AWS_REGION", "eu-west-1"))).isNotNull();
    assertThat(Wiring.of(Map.of("KEYPOINTS_TABLE", "t", "KEYPOINTS_ENDPOINT", "http://here:4566")))
        .isNotNull();
  }

  @Test
  void onlyBlankEndpointsOfTheSdkAreIgnored() {
    Clients.ignoreBlankEndpoints(Map.of("AWS_ENDPOINT_URL", "http://here:4566"));
    assertThat(System.getProperty(IGNORES)).isNull();
    Clients.ignoreBlankEndpoints(Map.of("AWS_ENDPOINT_URL_S3", ""));
    assertThat(System.getProperty(IGNORES)).isEqualTo("true");
  }
}
