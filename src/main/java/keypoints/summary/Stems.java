package keypoints.summary;

import keypoints.text.Tokens;

/*
 * The weak stemmer of [1] (plural s), continued for -ed, -ing, -ly and a last e or y, so that
 * "proposes", "proposed" and "proposing" meet. Every rule only cuts, so that a stem is a
 * beginning of its word and needs no memory.
 *
 * [1] Harman, "How Effective is Suffixing?", JASIS 42 (1991), section 3.
 */
/// Word stems, to compare sentences by.
final class Stems {
  /// No stem is shorter, in code units.
  private static final int SHORTEST = 3;

  private Stems() {}

  /// Just past the last character of the token's stem.
  static int end(Tokens tokens, int token) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    if (!tokens.is(token, Tokens.WORD) || tokens.is(token, Tokens.ALL_CAPITALS)) {
      return end;
    }
    var text = tokens.text();
    int least = start + SHORTEST;
    if (end > least
        && is(text, end - 1, 's')
        && !is(text, end - 2, 's')
        && !is(text, end - 2, 'u')) {
      end--;
    }
    if (end - 3 >= least
        && is(text, end - 3, 'i')
        && is(text, end - 2, 'n')
        && is(text, end - 1, 'g')) {
      end = withoutDouble(text, end - 3, least);
    } else if (end - 2 >= least && is(text, end - 1, 'd') && is(text, end - 2, 'e')) {
      end = withoutDouble(text, end - 2, least);
    } else if (end - 2 >= least && is(text, end - 1, 'y') && is(text, end - 2, 'l')) {
      end -= 2;
    }
    while (end > least
        && (is(text, end - 1, 'e') || is(text, end - 1, 'y') || is(text, end - 1, 'i'))) {
      end--;
    }
    return end;
  }

  /// `stopp` of `stopped` without its last letter, but `fall` of `falling` whole.
  private static int withoutDouble(String text, int end, int least) {
    boolean twice = end > least && text.charAt(end - 1) == text.charAt(end - 2);
    return twice && !is(text, end - 1, 'l') && !is(text, end - 1, 's') ? end - 1 : end;
  }

  private static boolean is(String text, int i, char small) {
    char c = text.charAt(i);
    return c == small || c == small - 32;
  }
}
