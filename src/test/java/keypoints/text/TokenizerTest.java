package keypoints.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {
  private final Lexicon.Builder builder = new Lexicon.Builder();
  private final int talks = builder.word("talks");
  private final Tokenizer tokenizer = new Tokenizer(builder.build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia’s US-led bloc. | Russia ’s US-led bloc .",
        "didn't it's we’re | did n't it 's we ’re",
        "the states' plan | the states ' plan",
        "The U.S. at 5 p.m. today | The U.S. at 5 p.m. today",
        "on 2022-01-12, the 12th at 3pm | on 2022 - 01 - 12 , the 12 th at 3 pm",
        "1,200 or 3.5% | 1,200 or 3.5 %",
        "see http://a.example/b.html. Write to x.y@a.example! | see http://a.example/b.html . Write to x.y@a.example !",
        "(NATO) “talks”... | ( NATO ) “ talks ” ...",
        "``No,'' he said -- O’Brien’s | `` No , '' he said -- O’Brien ’s",
      })
  void partsWordsNumbersAndMarks(String text, String expected) {
    assertThat(String.join(" ", words(text))).isEqualTo(expected);
  }

  @Test
  void givesAWordOneIdHoweverItIsWritten() {
    var tokens = tokenizer.tokens("Talks TALKS other Other talks’");
    assertThat(tokens.word(0)).isEqualTo(talks).isEqualTo(tokens.word(1));
    assertThat(tokens.word(2)).isEqualTo(tokens.word(3)).isGreaterThan(talks);
  }

  @Test
  void tellsOpeningFromClosingStraightQuotes() {
    var tokens = tokenizer.tokens("He said \"no\" and \"maybe.\"");
    assertThat(tokens.is(2, Tokens.OPENS_QUOTE)).isTrue();
    assertThat(tokens.is(4, Tokens.CLOSES_QUOTE)).isTrue();
    assertThat(tokens.is(6, Tokens.OPENS_QUOTE)).isTrue();
    assertThat(tokens.is(9, Tokens.CLOSES_QUOTE)).isTrue();
  }

  @Test
  void knowsWhereLinesAndParagraphsBegin() {
    var tokens = tokenizer.tokens("a\r\nb\n\nc d");
    assertThat(IntStream.range(0, 4).filter(i -> tokens.is(i, Tokens.LINE_START)).toArray())
        .containsExactly(0, 1, 2);
    assertThat(IntStream.range(0, 4).filter(i -> tokens.is(i, Tokens.PARAGRAPH_START)).toArray())
        .containsExactly(0, 2);
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void coversAllThatIsNotWhiteSpaceInOrder(String text) {
    var tokens = tokenizer.tokens(text);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(WhiteSpace.only(text.substring(at, tokens.start(i)))).isTrue();
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
      assertThat(tokens.at(tokens.start(i))).isEqualTo(i);
      at = tokens.end(i);
    }
    assertThat(WhiteSpace.only(text.substring(at))).isTrue();
  }

  private List<String> words(String text) {
    var tokens = tokenizer.tokens(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
  }
}
