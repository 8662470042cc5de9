package keypoints.clause;

import keypoints.text.Tokens;

/// What a word may be by its form, where no list knows it.
final class WordForms {
  /// Words this long may be guessed by their endings; "red", "bed" and "king" are shorter.
  private static final int LONG = 6;

  private static final String[] ADJECTIVES = {
    "al", "ous", "ive", "ic", "ful", "able", "ible", "ary", "less", "ist"
  };

  private final Grammar grammar;
  private final Tokens tokens;

  WordForms(Grammar grammar, Tokens tokens) {
    this.grammar = grammar;
    this.tokens = tokens;
  }

  /// The forms of a verb that the word may be, as bits; what ends in "ed" and is in no list is
  /// taken for a past.
  int of(int token) {
    int forms = grammar.verbs().forms(tokens.word(token));
    if (forms != 0 || tokens.is(token, Tokens.CAPITAL)) {
      return forms;
    }
    return ends(token, "ed") && !ends(token, "red") ? Verbs.PAST | Verbs.PARTICIPLE : 0;
  }

  /// Whether a clause may follow the verb without "that".
  boolean says(int token) {
    return grammar.takesClause(grammar.verbs().lemmaOf(tokens.word(token)));
  }

  /// Whether it ends as adverbs do, and is no noun that does.
  boolean adverb(int token) {
    return endsWith(tokens, token, "ly") && !grammar.isDisguisedNoun(tokens.word(token));
  }

  /// "with visiting Prime Minister Ana Ruiz": what somebody does, rather than what is done.
  boolean visiting(int token) {
    return tokens.word(token - 1) == grammar.with()
        && token + 1 < tokens.size()
        && tokens.is(token + 1, Tokens.CAPITAL);
  }

  /// Whether the word mostly stands before a noun: a demonym, or what ends as adjectives do.
  boolean adjective(int token) {
    if (tokens.is(token, Tokens.CAPITAL)) {
      return grammar.isDemonym(tokens.word(token));
    }
    for (var ending : ADJECTIVES) {
      if (ends(token, ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int token, String ending) {
    return tokens.length(token) >= LONG && endsWith(tokens, token, ending);
  }

  static boolean endsWith(Tokens tokens, int token, String ending) {
    int start = tokens.end(token) - ending.length();
    return start > tokens.start(token) + 1 && tokens.text().startsWith(ending, start);
  }

  /// Whether capitals tell nothing: `U.S. Lifts Ban on Travel`. A headline has many words, and only
  /// short ones without a capital.
  boolean titleCase(int first, int end) {
    int capitals = 0;
    for (int i = first; i < end; i++) {
      if (tokens.is(i, Tokens.CAPITAL)) {
        capitals++;
      } else if (tokens.is(i, Tokens.WORD) && grammar.isOpen(tokens, i)) {
        return false;
      }
    }
    return capitals >= 4;
  }
}
