package keypoints.clause;

import static org.assertj.core.api.Assertions.assertThat;

import keypoints.text.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
  private final Lexicon.Builder words = new Lexicon.Builder();
  private final Verbs verbs = new Verbs(words);

  @ParameterizedTest
  @CsvSource({
    "said, say",
    "denies, deny",
    "sought, seek",
    "withdrew, withdraw",
    "withdrawn, withdraw",
    "stopping, stop",
    "met, meet",
    "Demanded, demand"
  })
  void everyFormHasItsLemma(String form, String lemma) {
    assertThat(verbs.lemmaOf(words.word(form))).isEqualTo(words.word(lemma));
  }

  /// "found" is a form of "find", though "to found" is a verb as well.
  @ParameterizedTest
  @CsvSource({"founds, found", "founding, found", "founded, found", "finds, find", "lays, lay"})
  void formsOfTwoVerbsThatShareOneAreTheirOwn(String form, String lemma) {
    assertThat(verbs.lemmaOf(words.word(form))).isEqualTo(words.word(lemma));
  }

  @Test
  void aVerbThatIsInNoListIsRegular() {
    int id = verbs.lemma("zorbify");
    assertThat(verbs.lemmaOf(words.word("zorbified"))).isEqualTo(id);
    assertThat(verbs.lemmaOf(words.word("zorbifying"))).isEqualTo(id);
    assertThat(verbs.lemmaOf(words.word("zorbs"))).isEqualTo(-1);
  }
}
