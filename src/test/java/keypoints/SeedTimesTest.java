package keypoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.time.TimeExpression;
import org.junit.jupiter.api.Test;

/// The times of the first article, with its date and without.
class SeedTimesTest {
  private static final Path ARTICLE = Path.of("seeds/000_afd49636a7e5fd78.txt");

  @Test
  void everyWeekdayIsRightWhenTheDateIsKnown() throws IOException {
    assertThat(values(Metadata.ofText().withDate(LocalDate.of(2021, 12, 26))))
        .containsExactly(
            "January 12 = 2022-01-12",
            "Sunday = 2021-12-26",
            "Friday = 2021-12-24",
            "Last week = 2021-W50",
            "Thursday = 2021-12-23",
            "Sunday = 2021-12-26",
            "12 January 2022 = 2022-01-12");
  }

  @Test
  void theDateOfTheTalksIsRightWithoutTheDocuments() throws IOException {
    assertThat(values(Metadata.ofText()))
        .containsExactly(
            "January 12 = 2022-01-12",
            "Sunday = XXXX-WXX-7",
            "Friday = XXXX-WXX-5",
            "Last week = XXXX-WXX",
            "Thursday = XXXX-WXX-4",
            "Sunday = XXXX-WXX-7",
            "12 January 2022 = 2022-01-12");
  }

  private static List<String> values(Metadata metadata) throws IOException {
    var text = Files.readString(ARTICLE);
    var annotation =
        new Digester().annotate(new Document("seed", text, metadata), SummaryRequest.DEFAULT);
    return annotation.times().stream()
        .filter(time -> time.type() == TimeExpression.Type.DATE)
        .filter(time -> !time.value().endsWith("_REF"))
        .map(time -> time.span().in(text) + " = " + time.value())
        .toList();
  }
}
