package keypoints.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon.Builder words = new Lexicon.Builder();

  @Test
  void theSameWordHasTheSameIdHoweverItIsWritten() {
    assertThat(words.word("Harbour")).isZero();
    assertThat(words.word("o’clock")).isEqualTo(1);
    assertThat(words.word("HARBOUR")).isZero();
    assertThat(words.word("O'Clock")).isEqualTo(1);
    assertThat(words.build().word(0)).isEqualTo("harbour");
    assertThat(words.build().word(1)).isEqualTo("o'clock");
  }

  @Test
  void manyWordsStayApart() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(words.word("w" + i)).isEqualTo(i);
    }
    var lexicon = words.build();
    assertThat(lexicon.size()).isEqualTo(20_000);
    for (int i = 0; i < 20_000; i++) {
      assertThat(words.word("W" + i)).isEqualTo(i);
      assertThat(lexicon.word(i)).isEqualTo("w" + i);
    }
  }

  @Test
  void wordsCanBeAddedToThoseThatWereCompiled() {
    words.word("harbour");
    words.word("pier");
    var out = new Compiled.Writer();
    words.write(out);

    var more = new Lexicon.Builder(new Compiled(out.toBytes()));
    assertThat(more.word("Pier")).isEqualTo(1);
    assertThat(more.word("quay")).isEqualTo(2);
    var tokens = new Tokenizer(more.build()).tokens("The quay, the harbour");
    assertThat(tokens.word(1)).isEqualTo(2);
    assertThat(tokens.word(4)).isZero();
  }

  @Test
  void nothingIsAddedToALexiconThatIsBuilt() {
    words.word("harbour");
    var _ = words.build();
    assertThat(words.word("harbour")).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> words.word("pier"))
        .withMessage("the lexicon is built: pier");
  }
}
