package keypoints.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import keypoints.text.PhraseTable.Match;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
  private final Lexicon.Builder words = new Lexicon.Builder();
  private final PhraseTable<String> table = new PhraseTable<>();

  private Optional<Match<String>> at(int token, int end, String text) {
    return table.longest(new Tokenizer(words.build()).tokens(text), token, end);
  }

  @Test
  void theLongestPhraseThatEndsInTimeIsFound() {
    table.put(words, "Port", "a port");
    table.put(words, "Port of Brask", "Brask");
    assertThat(at(1, 5, "The PORT OF Brask closed")).contains(new Match<>("Brask", 4));
    assertThat(at(1, 3, "The port of Brask closed")).contains(new Match<>("a port", 2));
    assertThat(at(0, 2, "port duties")).contains(new Match<>("a port", 1));
  }

  @Test
  void theBeginningOfAPhraseIsNone() {
    table.put(words, "Port of Brask", "Brask");
    assertThat(at(0, 2, "Port of")).isEmpty();
    assertThat(at(1, 3, "Port of Brask")).isEmpty();
    assertThat(at(0, 1, "Harbour")).isEmpty();
  }

  @Test
  void aLaterValueReplacesTheFirst() {
    table.put(words, "Brask", "first");
    table.put(words, "brask", "second");
    table.put(words, "", "nothing");
    assertThat(at(0, 1, "Brask")).contains(new Match<>("second", 1));
  }

  @Test
  void manyPhrasesThatShareTheirBeginningStayApart() {
    for (int i = 0; i < 500; i++) {
      table.put(words, "Port " + i + " of Brask " + i % 7, "p" + i);
    }
    for (int i = 0; i < 500; i++) {
      var text = "port " + i + " of brask " + i % 7;
      assertThat(at(0, 5, text)).contains(new Match<>("p" + i, 5));
      assertThat(at(0, 4, text)).isEmpty();
    }
  }
}
