package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorterStemmerTest {
  private final PorterStemmer stemmer = new PorterStemmer();

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          caresses caress
          ponies poni
          feed feed
          agreed agre
          plastered plaster
          motoring motor
          conflated conflat
          troubled troubl
          sized size
          hopping hop
          falling fall
          hissing hiss
          failing fail
          filing file
          happy happi
          relational relat
          conditional condit
          vietnamization vietnam
          sensibilities sensibl
          hopefulness hope
          radically radic
          triplicate triplic
          formalize formal
          electrical electr
          goodness good
          revival reviv
          adjustment adjust
          adoption adopt
          communism commun
          probate probat
          rate rate
          cease ceas
          controlling control
          rolling roll
          generalizations gener
          oscillators oscil
          """)
  void takesEndingsOffAsPortersPaperDoes(String word, String stem) {
    assertThat(stemmer.stem(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          dies die
          died die
          spied spi
          flying fli
          enjoy enjoy
          geology geolog
          hopefully hope
          owed owe
          skies sky
          news news
          yyyy yyyi
          """)
  void departsFromThePaperWhereNltkDoes(String word, String stem) {
    assertThat(stemmer.stem(word)).isEqualTo(stem);
  }
}
