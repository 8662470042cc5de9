package keypoints.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import keypoints.text.PhraseTable.Match;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
  private final Lexicon.Builder words = new Lexicon.Builder();
  private final PhraseTable table = new PhraseTable();

  private Optional<Match> at(int token, int end, String text) {
    return table.longest(new Tokenizer(words.build()).tokens(text), token, end);
  }

  @Test
  void theLongestPhraseThatEndsInTimeIsFound() {
    table.put(words, "Port", 0);
    table.put(words, "Port of Brask", 1);
    assertThat(at(1, 5, "The PORT OF Brask closed")).contains(new Match(1, 4));
    assertThat(at(1, 3, "The port of Brask closed")).contains(new Match(0, 2));
    assertThat(at(0, 2, "port duties")).contains(new Match(0, 1));
  }

  @Test
  void theBeginningOfAPhraseIsNone() {
    table.put(words, "Port of Brask", 1);
    assertThat(at(0, 2, "Port of")).isEmpty();
    assertThat(at(1, 3, "Port of Brask")).isEmpty();
    assertThat(at(0, 1, "Harbour")).isEmpty();
  }

  @Test
  void aLaterValueReplacesTheFirst() {
    table.put(words, "Brask", 1);
    table.put(words, "brask", 2);
    table.put(words, "", 3);
    assertThat(at(0, 1, "Brask")).contains(new Match(2, 1));
  }

  @Test
  void manyPhrasesThatShareTheirBeginningStayApart() {
    for (int i = 0; i < 500; i++) {
      table.put(words, "Port " + i + " of Brask " + i % 7, i);
    }
    for (int i = 0; i < 500; i++) {
      var text = "port " + i + " of brask " + i % 7;
      assertThat(at(0, 5, text)).contains(new Match(i, 5));
      assertThat(at(0, 4, text)).isEmpty();
    }
  }
}
