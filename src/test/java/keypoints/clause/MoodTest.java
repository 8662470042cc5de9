package keypoints.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway insisted that Sweden leave. | leave | true",
        "Norway insisted that the ferry be repaired. | repaired | true",
        "Norway insisted that the minister resign. | resign | true",
        "Norway insisted that Sweden leaves. | leaves | false",
        "Norway insisted that Sweden left. | left | false",
        "Norway insisted that they leave. | leave | true",
        "Norway insists that they leave. | leave | false",
        "Norway insisted that the ministers leave. | leave | true",
        "Norway insists that the ministers leave. | leave | false",
        "Norway insisted that people leave. | leave | true",
        "Norway insists that people leave. | leave | false",
        "Norway insisted that Sweden will leave. | leave | false",
        "Norway insisted that Sweden put it there. | put | false",
      })
  void onlyAFormThatIsNoIndicativeIsASubjunctive(String text, String verb, boolean expected) {
    var parse = Parses.of(text);
    var finder = new ArgumentFinder(parse);
    var cue = parse.verbAt(1).orElseThrow();
    var clause = finder.ofVerb(cue).complements().getFirst();
    var wanted = parse.verbAt(Parses.token(parse, verb)).orElseThrow();
    var subject = Optional.ofNullable(clause.phrase());
    boolean past = cue.tense() == Tense.PAST;
    assertThat(Mood.subjunctive(parse, wanted, subject, past)).isEqualTo(expected);
  }
}
