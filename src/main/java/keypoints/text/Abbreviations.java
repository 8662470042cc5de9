package keypoints.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

  // By word id; the list's ids need not be the lexicon's first.
  private final Kind[] kinds;
  private final WordSet onlyCapitalised;

  Abbreviations(Lexicon.Builder lexicon) {
    var rows = WordList.rows("words/abbreviations.txt");
    var words = rows.stream().map(List::getFirst).toList();
    int most = words.stream().mapToInt(lexicon::word).max().orElse(0);
    kinds = new Kind[most + 1];
    Arrays.fill(kinds, Kind.NONE);
    for (var row : rows) {
      kinds[lexicon.word(row.getFirst())] = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    }
    onlyCapitalised =
        new WordSet(
            lexicon, words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).toList());
  }

  /// What a full stop behind the token says, or the one that is its last character.
  Kind kind(Tokens tokens, int token) {
    int id = tokens.word(token);
    if (id >= kinds.length || !tokens.is(token, Tokens.CAPITAL) && onlyCapitalised.has(id)) {
      return Kind.NONE;
    }
    return kinds[id];
  }
}
