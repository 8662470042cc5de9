package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keypoints.json.Schema;
import keypoints.local.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryOptionsTest {
  private static final String TEXT =
      """
      The harbour of Brask will close for a month, its council decided on Friday.
      Fishermen had asked for a shorter time.
      The council said that the quay of the harbour has to be rebuilt after the storm.
      It rained.
      Ships are to use the harbour of Tonn until the quay is rebuilt, the council said.
      The council of Tonn agreed to open its harbour to ships from Brask.
      """;

  private static List<JsonNode> summary(String... options) throws IOException {
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(TEXT.getBytes(UTF_8));
    var err = new PrintWriter(new StringWriter());
    List<String> arguments = new ArrayList<>(List.of("digest", "--json"));
    arguments.addAll(List.of(options));
    var streams = new Streams(in, false, out, err, false, Terminal.PLAIN);
    assertThat(Keypoints.line(streams).execute(arguments.toArray(String[]::new))).isZero();
    Schema.DIGEST.check(out.toString(UTF_8));
    return new ObjectMapper().readTree(out.toByteArray()).path("summary").valueStream().toList();
  }

  private static final Comparator<JsonNode> BY_OFFSET =
      comparingInt(sentence -> sentence.path("offset").asInt());
  private static final Comparator<JsonNode> BY_RANK =
      comparingDouble((JsonNode sentence) -> sentence.path("rankScore").asDouble()).reversed();

  @Test
  void threeSentencesInTheDocumentsOrderAreTheDefault() throws IOException {
    assertThat(summary()).hasSize(3).isSortedAccordingTo(BY_OFFSET);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void thereAreAsManySentencesAsAskedFor(int sentences) throws IOException {
    assertThat(summary("--sentences", Integer.toString(sentences))).hasSize(sentences);
  }

  @Test
  void wordsLimitTheSentences() throws IOException {
    assertThat(words(summary("--words", "30"))).isBetween(1, 30);
    assertThat(words(summary())).isGreaterThan(30);
    assertThat(summary("--words", "1")).hasSize(1);
  }

  @Test
  void aLimitOfWordsOrCharactersAloneTakesAsManySentencesAsFit() throws IOException {
    assertThat(summary("--words", "200")).hasSize(6);
    assertThat(summary("--characters", "1000")).hasSize(6);
  }

  @Test
  void allLimitsGivenHold() throws IOException {
    assertThat(summary("--words", "200", "--sentences", "2")).hasSize(2);
    assertThat(summary("--characters", "1000", "--words", "1")).hasSize(1);
  }

  @Test
  void rankPutsTheBestFirst() throws IOException {
    var ranked = summary("--sentences", "4", "--sort", "rank");
    assertThat(ranked).isSortedAccordingTo(BY_RANK);
    assertThat(ranked).containsExactlyInAnyOrderElementsOf(summary("--sentences", "4"));
    assertThat(ranked).isNotEqualTo(summary("--sentences", "4", "--sort", "OFFSET"));
  }

  private static int words(List<JsonNode> summary) {
    return summary.stream()
        .mapToInt(sentence -> sentence.path("text").asText().split("\\s+").length)
        .sum();
  }
}
