package keypoints.time;

import keypoints.text.Tokens;

/// Reads numbers, days of a month and years, in digits and in words.
final class Numbers {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2100;

  /// Two digits up to this one are years of this century; years as they are abbreviated today.
  private static final int LAST_SHORT_YEAR = 49;

  private Numbers() {}

  /// A number and the index past it; `end` is the given index where there is none.
  record Count(int value, int end) {}

  /// "3", "three", "twenty-one", "two hundred".
  static Count cardinal(Words words, int i) {
    int value = words.digits(i);
    value = value == Words.NONE ? grouped(words, i) : value;
    if (value != Words.NONE) {
      return new Count(value, i + 1);
    }
    value = words.number(i, Role.CARDINAL);
    if (value == Words.NONE) {
      return new Count(0, i);
    }
    int end = i + 1;
    int unit = words.number(end, Role.CARDINAL);
    if (value >= 20 && value % 10 == 0 && unit > 0 && unit < 10) {
      value += unit;
      end++;
    }
    int multiplier = words.number(end, Role.MULTIPLIER);
    return multiplier > 0 ? new Count(value * multiplier, end + 1) : new Count(value, end);
  }

  /// "1,460".
  private static int grouped(Words words, int i) {
    if (!words.has(i, Tokens.NUMBER) || words.tokens().length(i) > 7) {
      return Words.NONE;
    }
    var text = words.tokens().text();
    int end = words.tokens().end(i);
    int comma = text.indexOf(',', words.tokens().start(i), end);
    if (comma < 0 || comma + 4 != end) {
      return Words.NONE;
    }
    int thousands = Words.digits(text, words.tokens().start(i), comma);
    int rest = Words.digits(text, comma + 1, end);
    return thousands < 0 || rest < 0 ? Words.NONE : thousands * 1000 + rest;
  }

  /// "1st", "first", "twenty-first", "twenty first".
  static Count ordinal(Words words, int i) {
    int value = words.digits(i);
    if (value != Words.NONE) {
      boolean suffix = words.joined(i + 1) && words.is(i + 1, Role.ORDINAL_SUFFIX);
      return suffix ? new Count(value, i + 2) : new Count(0, i);
    }
    value = words.number(i, Role.ORDINAL);
    if (value != Words.NONE) {
      return new Count(value, i + 1);
    }
    int tens = words.number(i, Role.CARDINAL);
    int ones = words.number(i + 1, Role.ORDINAL);
    boolean both = tens >= 20 && tens % 10 == 0 && ones > 0 && ones < 10;
    return both ? new Count(tens + ones, i + 2) : new Count(0, i);
  }

  /// A day of a month, as an ordinal, one or two digits or a number word.
  static Count day(Words words, int i) {
    var number = ordinal(words, i);
    if (number.end() == i && words.digitCount(i) <= 2) {
      number = cardinal(words, i);
    }
    return number.value() >= 1 && number.value() <= 31 ? number : new Count(0, i);
  }

  /// A year of four digits, or in words.
  static Count year(Words words, int i) {
    int value = words.digits(i);
    boolean time = words.is(i + 1, Role.MERIDIEM, Role.ZONE);
    if (words.digitCount(i) == 4 && plausible(value) && !time) {
      return new Count(value, i + 1);
    }
    return value == Words.NONE ? yearInWords(words, i) : new Count(0, i);
  }

  static boolean plausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /// The year that two digits stand for.
  static int longYear(int twoDigits) {
    return twoDigits <= LAST_SHORT_YEAR ? 2000 + twoDigits : 1900 + twoDigits;
  }

  /// "nineteen eighty-six", "seventeen hundred thirty three", "two thousand and twenty".
  private static Count yearInWords(Words words, int i) {
    int first = words.number(i, Role.CARDINAL);
    if (first == Words.NONE) {
      return new Count(0, i);
    }
    int multiplier = words.number(i + 1, Role.MULTIPLIER);
    int base;
    int next;
    if (first == 2 && multiplier == 1000 || first >= 11 && first <= 20 && multiplier == 100) {
      base = first * multiplier;
      next = words.word(i + 2, "and") ? i + 3 : i + 2;
    } else if (first >= 11 && first <= 20) {
      base = first * 100;
      next = i + 1;
    } else {
      return new Count(0, i);
    }
    var rest = upTo99(words, next);
    boolean bare = next == i + 1 && rest.value() < 10;
    return bare || rest.end() == next && multiplier == Words.NONE
        ? new Count(0, i)
        : new Count(base + rest.value(), rest.end() == next ? i + 2 : rest.end());
  }

  private static Count upTo99(Words words, int i) {
    int value = words.number(i, Role.CARDINAL);
    if (value == Words.NONE) {
      return new Count(0, i);
    }
    int ones = words.number(i + 1, Role.CARDINAL);
    return value >= 20 && value % 10 == 0 && ones > 0 && ones < 10
        ? new Count(value + ones, i + 2)
        : new Count(value, i + 1);
  }
}
