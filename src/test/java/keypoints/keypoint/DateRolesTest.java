package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRolesTest {
  private static final Digester SHIPPED = new Digester();

  /// A kind whose cues name the event itself.
  private static final Digester MEETINGS =
      new Digester(
          List.of(
              KindReader.read(
                  "meeting.json",
                  """
                  {"kind": "meeting", "description": "Somebody meets.", "dates": "cue", "frames": [
                    {"name": "meet", "verbs": ["meet"], "constructions": ["active", "infinitive"],
                     "confidence": 0.9, "cameo": "040"},
                    {"name": "talks", "nouns": ["talk"],
                     "constructions": ["noun", "support-verb", "noun-of", "possessive"],
                     "confidence": 0.9, "cameo": "040"}]}
                  """)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway said on Sunday it demands that Sweden reopen the harbour.          |
          On Sunday Norway demanded that Sweden reopen the harbour.                 |
          Norway on Sunday demanded that Sweden reopen the harbour.                 |
          Norway demanded on Sunday that Sweden reopen the harbour by June 9.       | XXXX-06-09
          Norway demanded that Sweden reopen the harbour on June 9, 2021.           | 2021-06-09
          Norway offered talks with Sweden on May 4, 2021.                          | 2021-05-04
          Norway demanded on Monday and Tuesday that Sweden meet it on June 9.      | XXXX-06-09
          """)
  void aDateOfWhatIsAskedIsTheEventsAndOneOfTheAskingIsNot(String text, String event) {
    assertThat(events(SHIPPED, text)).isEqualTo(event == null ? List.of() : List.of(event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway and Sweden will meet in Oslo on June 9.                            | XXXX-06-09
          On June 9 Norway will meet Sweden.                                        | XXXX-06-09
          On June 9 the ministers, who spoke in Oslo, will meet.                    | XXXX-06-09
          Norway said on Sunday that it will meet Sweden on June 9.                 | XXXX-06-09
          Norway, a spokesman said on Sunday, will meet Sweden.                     |
          Norway and Sweden agreed on Sunday to meet on June 9.                     | XXXX-06-09
          Norway and Sweden will meet, the ministry said on Sunday.                 |
          Norway and Sweden held talks on June 9, the ministry said on Sunday.      | XXXX-06-09
          The talks in Oslo on June 9 failed.                                       | XXXX-06-09
          The talks planned for June 9 failed.                                      | XXXX-06-09
          """)
  void whereTheCueNamesTheEventItsDatesAreTheEvents(String text, String event) {
    assertThat(events(MEETINGS, text)).isEqualTo(event == null ? List.of() : List.of(event));
  }

  @Test
  void howLongSomethingTakesIsNoDateOfThePoint() {
    var point =
        points(SHIPPED, "Norway demanded that Sweden close the harbour for two weeks.").getFirst();
    assertThat(point.bestMention().dates())
        .extracting(date -> date.time().value())
        .containsExactly("P2W");
    assertThat(point.dates()).isEmpty();
  }

  @Test
  void aDayActsOnNobody() {
    assertThat(points(SHIPPED, "Norway rejected the Monday demand."))
        .flatExtracting(KeyPoint::actors)
        .extracting(Reference::name)
        .containsExactly("Norway");
    assertThat(points(SHIPPED, "Norway condemned Sunday's raid."))
        .flatExtracting(KeyPoint::recipients)
        .extracting(Reference::name)
        .containsExactly("Sunday's raid");
  }

  private static List<String> events(Digester digester, String text) {
    return points(digester, text).getFirst().bestMention().dates().stream()
        .filter(date -> date.role() == PointDate.Role.EVENT)
        .map(date -> date.time().value())
        .toList();
  }

  private static List<KeyPoint> points(Digester digester, String text) {
    var document = new Document("x", text, Metadata.ofText());
    var points = digester.digest(document, SummaryRequest.DEFAULT).keyPoints();
    assertThat(points).as(text).isNotEmpty();
    return points;
  }
}
