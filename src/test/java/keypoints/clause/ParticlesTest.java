package keypoints.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway turned down the offer. | turned | down | the offer",
        "Norway turned the offer down. | turned | down | the offer",
        "Norway turned it down. | turned | down | it",
        "Norway turned the offer of a ferry down. | turned | down | the offer of a ferry",
        "Norway turned the offer from Sweden down. | turned | down | the offer",
        "The offer was turned down. | turned | down | -",
        "Norway quickly turned down the offer. | turned | down | the offer",
        "The court found the two men guilty of theft. | found | guilty | the two men",
        "The men were found guilty of theft. | found | guilty | -",
        "Norway took the ferry line to court. | took | to court | the ferry line",
        "Norway lashed out at Sweden. | lashed | out at | Sweden",
      })
  void standBehindTheVerbOrBehindItsObject(
      String sentence, String verb, String words, @Nullable String object) {
    var parse = Parses.of(sentence);
    var finder = new ArgumentFinder(parse);
    var group = parse.verbAt(Parses.token(parse, verb)).orElseThrow();
    var particle = finder.particle(group, ids(parse, words)).orElseThrow();
    assertThat(Parses.text(parse, particle)).isEqualTo(words);
    var objects =
        finder.ofVerb(group, particle).complements().stream()
            .filter(complement -> complement.type() == Complement.Type.OBJECT)
            .map(complement -> Parses.text(parse, complement.range()))
            .toList();
    assertThat(objects).isEqualTo(Stream.ofNullable(object).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway turned to Sweden and went down. | turned | down",
        "Norway took the ferry that goes to court. | took | to court",
        "Norway found that the men were guilty. | found | guilty",
        "Norway turned. | turned | down",
      })
  void standNowhereElse(String sentence, String verb, String words) {
    var parse = Parses.of(sentence);
    var group = parse.verbAt(Parses.token(parse, verb)).orElseThrow();
    assertThat(new ArgumentFinder(parse).particle(group, ids(parse, words))).isEmpty();
  }

  private static List<Integer> ids(Parse parse, String words) {
    return Stream.of(words.split(" "))
        .map(word -> id(parse, word))
        .collect(Collectors.toUnmodifiableList());
  }

  /// The word's id; of a word that does not stand there one that no word has.
  private static int id(Parse parse, String word) {
    for (int i = parse.first(); i < parse.end(); i++) {
      if (parse.tokens().text(i).equals(word)) {
        return parse.tokens().word(i);
      }
    }
    return -1;
  }
}
