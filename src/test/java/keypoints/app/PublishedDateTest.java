package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDateTest {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 12);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-01-12",
        "2022-01-12T23:30",
        "2022-01-12T6:22",
        "2022-01-12T23:30:00",
        "2022-01-12T23:30:00.123",
        "2022-01-12T23:30:00Z",
        "2022-01-12T23:30:00-05:00",
        "2022-01-12T00:10:00+03:00",
        "2022-01-12T00:10:00+03:00[Europe/Moscow]"
      })
  void theDayCountsWhereItWasWritten(String value) {
    assertThat(PublishedDate.parse(value)).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022",
        "2022-02-30",
        "12.01.2022",
        "2022-1-2",
        "+12022-01-12",
        "-0044-03-15T12:00",
        "2022-01-12 later",
        "2022-01-12T25:00",
        "yesterday"
      })
  void anythingElseIsRefusedByName(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedDate.parse(value))
        .withMessage("not a date (YYYY-MM-DD, or an ISO date-time): " + value);
  }

  @Test
  void aQuestionAsksForDaysOnly() {
    assertThat(PublishedDate.parseDay("2022-01-12")).isEqualTo(DAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedDate.parseDay("2022-01-12T00:00:00Z"))
        .withMessage("not a day (YYYY-MM-DD): 2022-01-12T00:00:00Z");
  }

  @Test
  void aMessageNeverRepeatsALongValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedDate.parse("x".repeat(1_000_000)))
        .withMessageEndingWith("x".repeat(40) + "…");
  }
}
