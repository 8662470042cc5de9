package keypoints.time;

import keypoints.text.Tokens;

/// Whether the words around a time look back or ahead.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /// So many words before and after a time are looked at, for long sentences say many things.
  private static final int REACH = 14;

  /// So many words back a verb of wanting may stand before its "that".
  private static final int BETWEEN = 4;

  /// The tense of the cue that stands nearest before the tokens `[first, end)`; of the nearest
  /// after them if there is none before.
  static Tense at(Words words, int first, int end) {
    if (isDeadline(words, first, end)) {
      return FUTURE;
    }
    for (int i = first - 1; i >= Math.max(words.first(), first - REACH); i--) {
      var tense = of(words, i);
      if (tense != UNKNOWN) {
        return tense == PAST && isAskedFor(words, i, first) ? FUTURE : tense;
      }
    }
    for (int i = end; i < Math.min(words.end(), end + REACH); i++) {
      var tense = of(words, i);
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    return UNKNOWN;
  }

  /// "until Sunday to leave".
  private static boolean isDeadline(Words words, int first, int end) {
    return (words.word(first - 1, "until") || words.word(first - 1, "by"))
        && words.word(end, "to")
        && baseFollows(words, end + 1);
  }

  /// "demanded on Monday that": what follows has not happened yet, whatever was said when.
  private static boolean isWanted(Words words, int that) {
    if (words.is(that + 1, Role.PREPOSITION)) {
      return false;
    }
    for (int i = that - 1; i >= that - BETWEEN && i >= words.first(); i--) {
      if (words.is(i, Role.WANTS)) {
        return true;
      }
    }
    return false;
  }

  /// "called for talks on Monday", "invited them to a meeting on Monday": the day is that of what
  /// is asked for, while "called on Monday for talks" says when that was.
  private static boolean isAskedFor(Words words, int verb, int first) {
    for (int i = first - 2; words.is(verb, Role.WANTS) && i > verb; i--) {
      if (words.word(i, "for") || words.word(i, "to")) {
        return true;
      }
    }
    return false;
  }

  private static Tense of(Words words, int i) {
    if (words.is(i, Role.AHEAD) || words.word(i, "that") && isWanted(words, i)) {
      return FUTURE;
    }
    // "Friday or sat" looks nowhere.
    boolean weekday = words.is(i, Role.SHORT_WEEKDAY) && Ranges.mark(words, i - 1);
    if (words.is(i, Role.PAST) && !weekday || regularPast(words, i)) {
      return PAST;
    }
    return words.word(i, "to") && baseFollows(words, i + 1) ? FUTURE : UNKNOWN;
  }

  private static boolean regularPast(Words words, int i) {
    if (!words.has(i, Tokens.WORD) || words.tokens().length(i) < 4) {
      return false;
    }
    var text = words.tokens().text();
    int end = words.tokens().end(i);
    boolean ed = text.charAt(end - 1) == 'd' && text.charAt(end - 2) == 'e';
    return ed
        && text.charAt(end - 3) != 'e'
        && !words.has(i, Tokens.HYPHENATED)
        && (!words.has(i, Tokens.CAPITAL) || opens(words, i));
  }

  /// Whether it has its capital from the sentence, not from a name such as "United States".
  private static boolean opens(Words words, int i) {
    return i == words.first() && !words.has(i + 1, Tokens.CAPITAL);
  }

  private static boolean baseFollows(Words words, int i) {
    return words.has(i, Tokens.WORD)
        && !words.has(i, Tokens.CAPITAL)
        && !words.is(i, Role.FUNCTION)
        && !words.is(i, Role.ARTICLE)
        && !words.is(i, Role.RELATION);
  }
}
