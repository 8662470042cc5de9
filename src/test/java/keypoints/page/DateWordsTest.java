package keypoints.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
  @ParameterizedTest
  @CsvSource({
    "2022-01-12,12 January 2022,2022-01-12",
    "2022-01,January 2022,2022-01",
    "2022,2022,2022",
    "2022-W02,week 2 of 2022,",
    "2022-Q3,quarter 3 of 2022,",
    "2022-SU,summer 2022,",
    "199X,1990s,",
    "2022-01-12T15:00,'12 January 2022, 15:00',2022-01-12",
    "2022-01-12TMO,12 January 2022,2022-01-12",
    "XXXX-WXX-7,XXXX-WXX-7,",
    "2022-19-12,2022-19-12,2022-19-12",
    "PRESENT_REF,PRESENT_REF,",
    "T15:00,T15:00,"
  })
  void valuesAreToldInWordsAndToMachines(String value, String words, String dateTime) {
    assertThat(DateWords.of(value)).isEqualTo(words);
    assertThat(DateWords.dateTime(value)).isEqualTo(dateTime == null ? "" : dateTime);
  }
}
