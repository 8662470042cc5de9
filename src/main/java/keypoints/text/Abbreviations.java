package keypoints.text;

import java.util.ArrayList;
import java.util.List;

/// Which words are written with a full stop that need not end a sentence, and what decides.
final class Abbreviations {
  /// What the stop of an abbreviation says. The list names them in small letters.
  enum Kind {
    /// It is a sentence's, for the word is no abbreviation.
    NONE,
    /// A name follows (Mr.): never an end.
    TITLE,
    /// A number follows (No.): an end before all else.
    NUMBER,
    /// The last word of its phrase (p.m.): an end before a capital, except a day's or a month's.
    LAST,
    /// A name's part (Inc.): an end only before a typical first word of a sentence.
    ANY
  }

  private static final String LIST = "words/abbreviations.txt";

  private final WordMap<Kind> kinds;
  private final WordSet onlyCapitalised;

  Abbreviations(Lexicon.Builder lexicon) {
    kinds = WordMap.of(lexicon, LIST, Kind.values());
    var compiled = lexicon.compiled();
    onlyCapitalised =
        lexicon.kept(
            compiled != null ? new WordSet(compiled) : new WordSet(lexicon, capitalised()));
  }

  private static List<String> capitalised() {
    var capitalised = new ArrayList<String>();
    for (var word : WordList.words(LIST)) {
      if (Character.isUpperCase(word.charAt(0))) {
        capitalised.add(word);
      }
    }
    return capitalised;
  }

  /// What a full stop behind the token says, or the one that is its last character.
  Kind kind(Tokens tokens, int token) {
    int id = tokens.word(token);
    var kind = kinds.get(id);
    if (kind == null || !tokens.is(token, Tokens.CAPITAL) && onlyCapitalised.has(id)) {
      return Kind.NONE;
    }
    return kind;
  }
}
