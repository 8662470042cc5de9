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
        "It is said to be the best of the ferries.",
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
