package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import keypoints.app.Settings.Cloud;
import keypoints.format.ReadLimits;
import keypoints.summary.SummaryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

  @Test
  void onlyTheTableHasToBeNamed() {
    assertThat(Settings.from(Map.of("KEYPOINTS_TABLE", "table")))
        .isEqualTo(
            new Settings(
                "keypoints",
                "table",
                new Settings.Cloud(null, null),
                Settings.DEFAULT_LIMITS,
                SummaryRequest.DEFAULT,
                null,
                false));
  }

  @Test
  void onlyLambdaSaysThatASnapshotIsTaken() {
    assertThat(snapshot("snap-start")).isTrue();
    assertThat(snapshot("on-demand")).isFalse();
    assertThat(snapshot("provisioned-concurrency")).isFalse();
  }

  private static boolean snapshot(String initialization) {
    return Settings.from(
            Map.of("KEYPOINTS_TABLE", "table", "AWS_LAMBDA_INITIALIZATION_TYPE", initialization))
        .snapshot();
  }

  @Test
  void blankIsAbsent() {
    var environment =
        Map.of(
            "KEYPOINTS_TABLE", "table",
            "KEYPOINTS_ENDPOINT", "",
            "KEYPOINTS_KINDS", "",
            "KEYPOINTS_MAX_BYTES", " ",
            "POWERTOOLS_SERVICE_NAME", "",
            "AWS_REGION", "");
    assertThat(Settings.from(environment))
        .isEqualTo(Settings.from(Map.of("KEYPOINTS_TABLE", "table")));
  }

  @Test
  void theServiceIsNamedAsPowertoolsWouldNameIt() {
    var environment = Map.of("KEYPOINTS_TABLE", "table", "POWERTOOLS_SERVICE_NAME", "news");
    assertThat(Settings.from(environment).service()).isEqualTo("news");
  }

  @Test
  void whatReadingMayCostIsSetByName() {
    var environment =
        Map.of(
            "KEYPOINTS_TABLE", "table",
            "KEYPOINTS_MAX_INFLATED_BYTES", "1",
            "KEYPOINTS_MAX_PAGES", "2",
            "KEYPOINTS_MAX_PARTS", "3",
            "KEYPOINTS_MAX_NESTING", "4",
            "KEYPOINTS_MAX_CHARACTERS", "5");
    assertThat(Settings.from(environment).limits().reading())
        .isEqualTo(new ReadLimits(1, 2, 3, 4, 5));
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of()))
        .withMessageContaining("KEYPOINTS_TABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://rules, rules, '', false",
    "s3://rules/, rules, '', false",
    "s3://rules/kinds, rules, kinds/, false",
    "s3://rules/kinds/, rules, kinds/, false",
    "s3://rules/kinds/toll.json, rules, kinds/toll.json, true"
  })
  void kindsLieUnderAPrefixOrAreOneObject(String uri, String bucket, String key, boolean file) {
    var location = new KindsLocation(bucket, key);
    assertThat(Settings.from(Map.of("KEYPOINTS_TABLE", "table", "KEYPOINTS_KINDS", uri)).kinds())
        .isEqualTo(location);
    assertThat(location.isFile()).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({
    "KEYPOINTS_MAX_BYTES, 5 MB",
    "KEYPOINTS_MAX_BYTES, 0",
    "KEYPOINTS_MAX_BYTES, 9999999999",
    "KEYPOINTS_MAX_KEY_POINTS, 91",
    "KEYPOINTS_MAX_NESTING, 1001",
    "KEYPOINTS_SUMMARY_SENTENCES, -1",
    "KEYPOINTS_SUMMARY_SENTENCES, 3.5",
    "KEYPOINTS_KINDS, bucket/kinds",
    "KEYPOINTS_KINDS, s3://",
    "KEYPOINTS_KINDS, s3:///kinds"
  })
  void aMalformedVariableIsNamedWithItsValue(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of("KEYPOINTS_TABLE", "table", name, value)))
        .withMessageContainingAll(name, value);
  }

  @Test
  void linksToUploadByNeedNothingButTheBucket() {
    assertThat(LinkSettings.from(Map.of("KEYPOINTS_INBOX", "inbox")))
        .isEqualTo(
            new LinkSettings(
                "keypoints", new Cloud(null, null), "inbox", Settings.DEFAULT_LIMITS.maxBytes()));
    var environment = Map.of("KEYPOINTS_INBOX", "inbox", "KEYPOINTS_MAX_BYTES", "7");
    assertThat(LinkSettings.from(environment).maxBytes()).isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinkSettings.from(Map.of("KEYPOINTS_TABLE", "table")))
        .withMessageContaining("KEYPOINTS_INBOX");
  }
}
