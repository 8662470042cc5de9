package keypoints.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexValueTest {
  @ParameterizedTest
  @CsvSource({
    "2022-01-12, 2022-01-12",
    "2022-01-12T17:00, 2022-01-12",
    "2021-12-26TMO, 2021-12-26",
    "2022-01, 2022-01-01",
    "2022, 2022-01-01",
    "2022-W02, 2022-01-10",
    "2022-W02-3, 2022-01-12",
    "2022-W02-WE, 2022-01-15",
    "2020-W53, 2020-12-28",
    "2022-Q2, 2022-04-01",
    "2022-H2, 2022-07-01",
    "2022-SU, 2022-06-01",
    "2022-WI, 2022-12-01",
    "199X, 1990-01-01",
    "18XX, 1800-01-01",
    "18, 1800-01-01",
  })
  void knowsTheFirstDay(String value, LocalDate day) {
    assertThat(TimexValue.firstDay(value)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X",
        "XXXX-WXX-7",
        "XXXX-01-12",
        "P2W",
        "PT3H",
        "PRESENT_REF",
        "T17:00",
        "2022-02-30",
        "2022-13",
        "2022-Q5",
        "2022-1",
        "2022-01-1",
        "2022-W54",
        "2022-W",
        "2022-XX-XX",
        "XXXX-SU"
      })
  void knowsNoDayOfWhatHasNoPlaceInTheCalendar(String value) {
    assertThat(TimexValue.firstDay(value)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void survivesAnything(String value) {
    assertThat(TimexValue.firstDay(value)).isNotNull();
    assertThat(TimexValue.firstDay("2022-" + value)).isNotNull();
  }
}
