package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Summaries of the documents under `seeds/`, against summaries that we wrote, and sentences that
/// we would keep of those it gives: they show a regression, not how good it is. Floors only rise.
class SeedSummariesTest {
  private static final Digester DIGESTER = new Digester();

  /// Our own summaries.
  private static final Map<String, List<String>> REFERENCES =
      Map.of(
          "000_afd49636a7e5fd78",
          List.of(
              "NATO has proposed talks with Russia on 12 January about Russia's security concerns,"
                  + " and Moscow is considering the offer.",
              "Russia denies preparing a war on Ukraine and demands legal guarantees, and that NATO"
                  + " stop its eastward expansion.",
              "The Kremlin presented its security demands in two draft documents; Washington called"
                  + " some of them unacceptable."),
          "mackerel-quota",
          List.of(
              "Norway has offered Iceland talks on mackerel quotas next week.",
              "Iceland accuses Norway of fishing above the recommended limits and demands that"
                  + " landings be published; Norway's minister rejects the accusation."),
          "port-strike",
          List.of(
              "Dockers at the port of Marlow are on strike for higher pay and want 200 workers"
                  + " hired.",
              "The company refuses to discuss wages during the strike, and the mayor has proposed a"
                  + " meeting."),
          "river-dam",
          List.of(
              "Kenya called for negotiations on the dam and rejected Ethiopia's plan to fill the"
                  + " reservoir in July.",
              "Ethiopia denies that the dam does harm, and both sides have agreed to open the gates"
                  + " during droughts."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000_afd49636a7e5fd78 | Moscow is reportedly “considering”
          mackerel-quota       | OSLO, 3 March 2025 — Norway has offered to hold talks
          mackerel-quota       | The offer came after Iceland accused Norway
          port-strike          | Dockers at the port of Marlow went on strike
          river-dam            | Kenya called for negotiations on the Lime River dam on Tuesday
          """)
  void givesTheSentencesThatMatterMost(String seed, String beginning) throws IOException {
    assertThat(summary(seed)).anyMatch(sentence -> sentence.startsWith(beginning));
  }

  @Test
  void saysWhatPeopleWouldSay() throws IOException {
    var rouge = new Rouge();
    double words = 0;
    double pairs = 0;
    for (var reference : REFERENCES.entrySet()) {
      var summary = summary(reference.getKey());
      words += rouge.n(1, reference.getValue(), summary).f1() / REFERENCES.size();
      pairs += rouge.n(2, reference.getValue(), summary).f1() / REFERENCES.size();
    }
    assertThat(words).as("ROUGE-1 F1, mean of 4 documents").isGreaterThan(0.51);
    assertThat(pairs).as("ROUGE-2 F1, mean of 4 documents").isGreaterThan(0.24);
  }

  private static List<String> summary(String seed) throws IOException {
    var text = Files.readString(Path.of("seeds", seed + ".txt"));
    var document = new Document(seed, text, Metadata.ofText());
    return DIGESTER.digest(document, SummaryRequest.DEFAULT).summary().stream()
        .map(sentence -> sentence.span().in(text))
        .toList();
  }
}
