package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What guards see in a content, shown by a kind whose every frame has one of them.
class ContentGuardsTest {
  private static final Digester DIGESTER =
      new Digester(
          List.of(
              KindReader.read(
                  "contents.json",
                  """
                  {"kind": "contents", "description": "Somebody says something.",
                   "classes": {"never": ["never"]},
                   "frames": [
                    {"name": "negated", "verbs": ["say"], "constructions": ["active"],
                     "content": ["clause"], "guards": [{"test": "content-is-negated"}],
                     "confidence": 0.9, "cameo": "016"},
                    {"name": "never", "verbs": ["claim"], "constructions": ["active"],
                     "content": ["clause"],
                     "guards": [{"test": "content-is-negated-by", "class": "never"}],
                     "confidence": 0.9, "cameo": "016"},
                    {"name": "of itself", "verbs": ["believe"], "constructions": ["active"],
                     "content": ["clause"], "guards": [{"test": "content-is-about-actor"}],
                     "confidence": 0.9, "cameo": "016"},
                    {"name": "wants", "verbs": ["insist"], "constructions": ["active"],
                     "content": ["clause"], "guards": [{"test": "content-is-subjunctive"}],
                     "confidence": 0.9, "cameo": "100"},
                    {"name": "thing", "verbs": ["count"], "constructions": ["active"],
                     "content": ["on"], "guards": [{"test": "content-is-noun"}],
                     "confidence": 0.9, "cameo": "100"},
                    {"name": "of nobody", "verbs": ["deny"], "constructions": ["active"],
                     "content": ["object"], "guards": [{"test": "content-is-no-party"}],
                     "confidence": 0.9, "cameo": "016"},
                    {"name": "counted", "nouns": ["demand"], "constructions": ["noun", "noun-of", "possessive", "support-verb"],
                     "guards": [{"test": "counted"}], "confidence": 0.9, "cameo": "100"}]}
                  """)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that the ferry was not late. | true",
        "Norway said it did not sink the ferry. | true",
        "Norway said that the ferry was late. | false",
        "Norway said that the ferry would not sail. | false",
        "Berg claimed he had never met Lund. | true",
        "Berg claimed he had not met Lund. | false",
        "Berg claimed he met Lund, who never left. | false",
        "Ana Berg believed she was late. | true",
        "Ana Berg believed the ferry was late. | false",
        "Norway insisted that Sweden leave. | true",
        "Norway insisted that Sweden was late. | false",
        "Norway counts on the ferry. | true",
        "Norway counts on sailing. | false",
        "Norway denied the report. | true",
        "Norway denied Sweden a loan. | false",
        "Its demand was met. | true",
        "The demand of the day was timber. | true",
        "Norway heard many demands. | true",
        "Norway saw growing demand. | false",
      })
  void looksAtTheContentAsAClause(String text, boolean found) {
    var document = new Document("x", text, Metadata.ofText());
    assertThat(DIGESTER.digest(document, SummaryRequest.DEFAULT).keyPoints())
        .as(text)
        .hasSize(found ? 1 : 0);
  }
}
