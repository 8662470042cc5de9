package keypoints.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.attribution.Attribution.Form;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionFinderTest {
  private static final Digester DIGESTER = new Digester();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "“We will wait for the ferry,” Berg said. | said | Berg | We will wait for the ferry, | DIRECT",
        "“We will wait for the ferry,” said Berg. | said | Berg | We will wait for the ferry, | DIRECT",
        "Berg said that the ferry was late. | said | Berg | that the ferry was late | INDIRECT",
        "Berg said the ferry was late. | said | Berg | the ferry was late | INDIRECT",
        "Berg said that the ferry was “very late again”. | said | Berg | that the ferry was “very late again” | MIXED",
        "The ferry was late again, Berg said. | said | Berg | The ferry was late again | INDIRECT",
        "The ferry was late again, according to Berg. | according to | Berg | The ferry was late again | INDIRECT",
        "According to Berg, the ferry was late again. | According to | Berg | the ferry was late again | INDIRECT",
        "Berg was quoted as saying that the ferry was late. | saying | Berg | that the ferry was late | INDIRECT",
        "The paper quoted Berg as saying that the ferry was late. | saying | Berg | that the ferry was late | INDIRECT",
        "Berg, who runs the ferry, said it was late. | said | Berg | it was late | INDIRECT",
        "Berg praised the new harbour on the island. | praised | Berg | the new harbour on the island | INDIRECT",
        "Berg described the ferry as “a wreck”. | described | Berg | the ferry as “a wreck” | MIXED",
        "The ferry was late, Berg said, adding that it was slow. | adding | Berg | that it was slow | INDIRECT",
        "“We wait,” Berg said, adding that the ferry was slow. | adding | Berg | that the ferry was slow | INDIRECT",
        "“The ferry is late,” Mr. Berg said. | said | Mr. Berg | The ferry is late, | DIRECT",
        "''The ferry is late,'' Berg said. | said | Berg | The ferry is late, | DIRECT",
        "“We waited. It was cold. The ferry is late,” Berg said. | said | Berg | We waited. It was cold. The ferry is late, | DIRECT",
        "The paper printed Berg’s claim that the ferry was late. | claim | Berg | that the ferry was late | NOMINAL",
        "The report was denied by Berg, who said it was false. | said | Berg | it was false | INDIRECT",
      })
  void findsSourceCueAndContent(
      String sentence, String cue, @Nullable String source, String content, Form form) {
    assertThat(attributions(sentence))
        .anySatisfy(attribution -> {
          assertThat(attribution.cue().in(sentence)).isEqualTo(cue);
          assertThat(texts(sentence, attribution.source()))
              .isEqualTo(source == null ? List.of() : List.of(source));
          assertThat(texts(sentence, attribution.content())).containsExactly(content);
          assertThat(attribution.form()).isEqualTo(form);
        });
  }

  @Test
  void aBrokenQuotationHasSeveralSpans() {
    var sentence = "“The ferry,” Berg said, “is late again.”";
    assertThat(texts(sentence, attributions(sentence).getFirst().content()))
        .containsExactly("The ferry,", "is late again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“The ferry is late,” Berg said. “It is always late.” | The ferry is late,; It is always late.",
        "The ferry, Berg said, is always late. | The ferry; is always late",
      })
  void contentGoesOnBehindTheCue(String text, String content) {
    assertThat(texts(text, attributions(text).getFirst().content()))
        .containsExactly(content.split("; "));
  }

  @Test
  void aQuotationThatHasItsOwnCueIsNotTheSpeakersBefore() {
    var text = "“The ferry is late,” Berg said. “It is always late,” Lund added.";
    assertThat(attributions(text)).extracting(a -> texts(text, a.content()).size()).contains(1, 1);
  }

  @Test
  void whatQuotedPeopleReportIsSeldomAnAttributionOfTheText() {
    var sentence = "“They wanted a ferry and I supported it,” Berg said.";
    assertThat(attributions(sentence))
        .extracting(a -> a.cue().in(sentence))
        .containsExactly("said");
  }

  @Test
  void oneMaySayThatAnotherSaid() {
    var sentence = "Berg said that Lund believed that the ferry was late.";
    assertThat(attributions(sentence))
        .extracting(a -> texts(sentence, a.source()).getFirst())
        .containsExactly("Berg", "Lund");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry was late again on the old line.",
        "Nobody had anything to say to the man.",
        "The best of the ferries is the old one.",
      })
  void findsNothingWhereNobodySpeaks(String sentence) {
    assertThat(attributions(sentence)).isEmpty();
  }

  private static List<Attribution> attributions(String text) {
    return DIGESTER
        .annotate(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT)
        .attributions();
  }

  private static List<String> texts(String text, List<Span> spans) {
    return spans.stream().map(span -> span.in(text)).toList();
  }
}
