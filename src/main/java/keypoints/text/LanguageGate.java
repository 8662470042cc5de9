package keypoints.text;

/// Tells whether a text is English, by how many of its words are English function words. These make
/// up a third and more of English prose, and hardly any of another language's.
public final class LanguageGate {
  /// With fewer words than this, a heading or a note, only another script is evidence.
  private static final int SHORT = 10;

  /// A single sentence or caption, in which names may stand for most of the words.
  private static final int SENTENCE = 40;

  /// English from one function word in so many words on: tables and lists of names have few.
  private static final int ONE_IN = 14;

  private static final int ONE_IN_OF_SENTENCE = 22;

  /// The last letter of the Latin script's first four blocks.
  private static final char LAST_LATIN = '\u024f';

  private final WordSet functionWords;

  public LanguageGate(Lexicon.Builder lexicon) {
    functionWords = WordSet.of(lexicon, "words/english-words.txt");
  }

  /// Whether the text is English. A text without words is.
  public boolean english(Tokens tokens) {
    int words = 0;
    int english = 0;
    int foreign = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, Tokens.WORD) && !isAddress(tokens, i)) {
        words++;
        english += functionWords.has(tokens.word(i)) ? 1 : 0;
        foreign += isForeign(tokens, i) ? 1 : 0;
      }
    }
    if (words < SHORT) {
      return english > 0 || foreign * 2 <= words;
    }
    return english * (words < SENTENCE ? ONE_IN_OF_SENTENCE : ONE_IN) >= words;
  }

  /// A web address, a handle or a hashtag: of no language.
  private static boolean isAddress(Tokens tokens, int token) {
    if (tokens.is(token, Tokens.ADDRESS)) {
      return true;
    }
    boolean joined = token > 0 && tokens.end(token - 1) == tokens.start(token);
    char before = joined ? tokens.text().charAt(tokens.start(token) - 1) : ' ';
    return before == '@' || before == '#';
  }

  private static boolean isForeign(Tokens tokens, int token) {
    return tokens.text().charAt(tokens.start(token)) > LAST_LATIN;
  }
}
