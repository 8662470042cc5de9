package keypoints.clause;

import keypoints.text.Tokens;

/// Tells what the dashes of one parsed sentence part.
final class Dashes {
  /// What stands between two dashes is at most so long.
  private static final int PARENTHESIS = 30;

  private final Parse parse;
  private final Tokens tokens;

  Dashes(Parse parse) {
    this.parse = parse;
    this.tokens = parse.tokens();
  }

  boolean at(int token) {
    if (parse.tag(token) != Tag.STOP) {
      return false;
    }
    char mark = tokens.text().charAt(tokens.start(token));
    return mark == '-' || mark == '–' || mark == '—';
  }

  /// "LONDON – Norway", "Oslo (Reuters) - Norway", "Oslo, May 17 - Norway": before the sentence's
  /// first verb.
  boolean endsDateline(int dash) {
    var place = parse.nounAt(parse.first());
    return place.isPresent()
        && (parse.tag(dash - 1) == Tag.CLOSE
            || tokens.is(place.get().head(), Tokens.ALL_CAPITALS)
            || tokens.is(place.get().head(), Tokens.CAPITAL) && !anotherFollows(dash));
  }

  private boolean anotherFollows(int dash) {
    for (int i = dash + 1; i < Math.min(parse.end(), dash + PARENTHESIS); i++) {
      if (at(i)) {
        return true;
      }
    }
    return false;
  }
}
