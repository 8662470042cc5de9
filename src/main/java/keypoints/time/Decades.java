package keypoints.time;

import org.jspecify.annotations.Nullable;

/// Decades: "the 1990s", "the nineties".
final class Decades {
  private Decades() {}

  /// "the 1990s", "1990's", "the ’90s", "the nineties", "the mid-90s".
  static @Nullable Reading at(Words words, int first, int at) {
    int i = behindStage(words, at);
    boolean apostrophe = words.mark(i, '\'') || words.mark(i, '’') || words.mark(i, '‘');
    i = apostrophe ? i + 1 : i;
    int word = words.number(i, Role.DECADE_WORD);
    if (word != Words.NONE) {
      boolean early = words.is(first, Role.STAGE) || words.word(first, "the");
      return early ? decade(first, i + 1, 1900 + word) : null;
    }
    int value = words.digits(i);
    boolean tail = words.mark(i + 1, '\'') || words.mark(i + 1, '’');
    int letter = tail ? i + 2 : i + 1;
    if (!words.word(letter, "s") || !words.joined(letter) || value % 10 != 0) {
      return null;
    }
    if (words.digitCount(i) == 4 && Numbers.plausible(value)) {
      return decade(first, letter + 1, value);
    }
    boolean abbreviated = words.digitCount(i) == 2 && (apostrophe || words.word(first, "the"));
    return abbreviated ? decade(first, letter + 1, 1900 + value) : null;
  }

  /// Behind "mid-".
  private static int behindStage(Words words, int at) {
    int dash = words.is(at, Role.STAGE) ? at + 1 : at;
    return words.dash(dash) && words.is(dash - 1, Role.STAGE) ? dash + 1 : at;
  }

  private static Reading decade(int first, int end, int year) {
    var value = year % 100 == 0 && year != 2000 ? year / 100 + "XX" : year / 10 + "X";
    return new Reading(first, end, new Meaning.Known(TimeExpression.Type.DATE, value));
  }
}
