package keypoints.time;

import java.time.YearMonth;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Dates and years in digits: "2022-01-12", "01/12/22", "12.01.2022", "2022", "the 1990s".
final class NumericDates {
  @Nullable Reading at(Words words, int i) {
    if (words.word(i, "the") || words.is(i, Role.STAGE)) {
      var decade = Decades.at(words, i, i + 1);
      return decade != null || words.word(i, "the") ? decade : bareYear(words, i, i + 1);
    }
    if (!words.has(i, Tokens.NUMBER)) {
      return null;
    }
    var dotted = dotted(words, i);
    if (dotted != null) {
      return dotted;
    }
    int end = chainEnd(words, i);
    if (end > i + 1) {
      return end == i + 3 && words.is(end, Role.UNITS) ? null : chain(words, i, end);
    }
    var compact = compact(words, i);
    if (compact != null) {
      return compact;
    }
    var decade = Decades.at(words, i, i);
    return decade != null ? decade : bareYear(words, i, i);
  }

  /// The end of numbers joined by hyphens or slashes, without white space.
  private static int chainEnd(Words words, int i) {
    int end = i + 1;
    while ((words.mark(end, '-') || words.mark(end, '/') || words.mark(end, '–'))
        && words.tokens().word(end) == words.tokens().word(i + 1)
        && !words.colonTime(end + 2)
        && words.joined(end)
        && words.joined(end + 1)
        && words.has(end + 1, Tokens.NUMBER)) {
      end += 2;
    }
    return end;
  }

  private static Reading chain(Words words, int i, int end) {
    var nothing = new Reading(i, end, new Meaning.Nothing());
    boolean continues =
        i > words.first()
            && words.joined(i)
            && words.has(i - 1, Tokens.WORD | Tokens.NUMBER)
            && !words.has(i - 1, Tokens.HYPHENATED);
    int parts = (end - i + 1) / 2;
    if (continues || parts > 3) {
      return nothing;
    }
    int first = words.digits(i);
    int second = words.digits(i + 2);
    if (parts == 3) {
      var date = threeParts(words, i, first, second, words.digits(i + 4));
      return date == null ? nothing : new Reading(i, end, date);
    }
    boolean years = words.digitCount(i) == 4 && words.digitCount(i + 2) == 2;
    if (years && second > first % 100 && words.is(i - 1, Role.PREPOSITION)) {
      return year(i, i + 3, first);
    }
    var pair = pair(words, i, first, second);
    return pair == null ? nothing : pair;
  }

  private static @Nullable Meaning threeParts(Words words, int i, int a, int b, int c) {
    if (words.digitCount(i) == 4) {
      return words.digitCount(i + 2) <= 2 && words.digitCount(i + 4) <= 2 ? date(a, b, c) : null;
    }
    if (words.digitCount(i) > 2 || words.digitCount(i + 2) > 2 || a < 1 || b < 1) {
      return null;
    }
    int digits = words.digitCount(i + 4);
    if (digits != 4 && (digits != 2 || words.mark(i + 1, '-') && c <= 31)) {
      return null;
    }
    int year = digits == 2 ? Numbers.longYear(c) : c;
    var american = date(year, a, b);
    return american != null ? american : date(year, b, a);
  }

  /// "8/10", "09/2012", "1939-1945".
  private static @Nullable Reading pair(Words words, int i, int a, int b) {
    boolean slash = words.mark(i + 1, '/');
    if (NamedDates.isMonth(words, i + 3)) {
      return null;
    }
    if (words.digitCount(i) == 4 && words.digitCount(i + 2) == 4 && Numbers.plausible(a)) {
      return a < b && Numbers.plausible(b) ? year(i, i + 1, a) : null;
    }
    if (words.digitCount(i) == 4 && words.digitCount(i + 2) == 2 && slash) {
      return Numbers.plausible(a) && b == a % 100 + 1 ? year(i, i + 3, a) : null;
    }
    if (slash && words.digitCount(i + 2) == 4 && words.digitCount(i) <= 2) {
      boolean month = a >= 1 && a <= 12 && b >= 1900 && Numbers.plausible(b);
      return month ? new Reading(i, i + 3, Meaning.Day.of(b, a, 0)) : null;
    }
    boolean numbered = words.is(i - 1, Role.NUMBERED);
    if (words.digitCount(i) > 2 || words.digitCount(i + 2) > 2 || a < 1 || b < 1 || numbered) {
      return null;
    }
    boolean weekday = words.is(i - 1, Role.WEEKDAY, Role.SHORT_WEEKDAY);
    boolean cued = weekday || words.word(i - 1, "on") || words.relation(i - 1) == Relation.NEXT;
    boolean unlikeFraction = a == 8 || a == 9 || a == 11 || b > 10 || words.digitCount(i) == 2;
    boolean idiom = a == 24 && b == 7 || a == 50;
    boolean bare =
        slash
            && !idiom
            && unlikeFraction
            && !words.is(i + 3, Role.UNITS, Role.UNIT)
            && !words.mark(i + 3, '%');
    if (!cued && !bare && !(words.mark(i + 1, '-') && only(words, i, i + 3) && b > 12)) {
      return null;
    }
    if (a <= 12) {
      return b <= 31 ? new Reading(i, i + 3, NamedDates.checked(0, a, b)) : null;
    }
    return a <= 31 && b <= 12 ? new Reading(i, i + 3, NamedDates.checked(0, b, a)) : null;
  }

  private static boolean only(Words words, int from, int to) {
    return from == words.first() && to == words.end();
  }

  /// "12.01.2022"; "7.6" only after a weekday.
  private static @Nullable Reading dotted(Words words, int i) {
    var text = words.tokens().text();
    int start = words.tokens().start(i);
    int end = words.tokens().end(i);
    int first = text.indexOf('.', start, end);
    if (first < 0 || first > start + 2) {
      return null;
    }
    int second = text.indexOf('.', first + 1, end);
    int a = Words.digits(text, start, first);
    if (second >= 0) {
      int b = Words.digits(text, first + 1, Math.min(second, first + 4));
      boolean twice = end - second == 3 && second - first == 3 && first - start == 2;
      int year = end - second == 5 || twice ? Words.digits(text, second + 1, end) : Words.NONE;
      year = twice && year >= 0 ? Numbers.longYear(year) : year;
      if (a < 1 || b < 1 || year < 1900) {
        return null;
      }
      var date = date(year, b, a);
      date = date == null ? date(year, a, b) : date;
      return date == null ? null : new Reading(i, i + 1, date);
    }
    int b = end - first <= 3 ? Words.digits(text, first + 1, end) : Words.NONE;
    boolean cued =
        words.is(i - 1, Role.WEEKDAY, Role.SHORT_WEEKDAY)
            || words.word(i - 1, "on") && i + 1 == words.end();
    return cued && a >= 1 && a <= 12 && b >= 1 && b <= 31
        ? new Reading(i, i + 1, NamedDates.checked(0, a, b))
        : null;
  }

  /// "20220112".
  private static @Nullable Reading compact(Words words, int i) {
    int value = words.digits(i);
    if (words.digitCount(i) != 8 || value / 10_000 < 1900) {
      return null;
    }
    var date = date(value / 10_000, value / 100 % 100, value % 100);
    return date == null ? null : new Reading(i, i + 1, date);
  }

  private static @Nullable Reading bareYear(Words words, int first, int i) {
    int value = words.digits(i);
    int next = i + 1;
    if (words.is(next, Role.ERA) && words.has(next, Tokens.CAPITAL) && value > 0) {
      return value > 9999 ? null : era(first, next, words, value);
    }
    boolean numbered = words.is(first - 1, Role.NUMBERED) || words.tokens().size() == 1;
    if (words.digitCount(i) != 4 || !Numbers.plausible(value) || numbered) {
      return null;
    }
    boolean preposition =
        words.word(first - 1, "in")
            || words.word(first - 1, "since")
            || words.word(first - 1, "until")
            || words.word(first - 1, "by")
            || words.word(first - 1, "year");
    boolean number =
        words.has(next, Tokens.NUMBER)
            || words.mark(next, '%')
            || words.mark(next, '/')
            || words.colonTime(next)
            || words.mark(next, '°')
            || words.mark(first - 1, '$')
            || words.mark(first - 1, '£')
            || words.mark(first - 1, '€')
            || words.mark(first - 1, '#')
            || words.mark(first - 1, '+')
            || words.joined(i) && (words.has(i - 1, Tokens.WORD) || words.mark(i - 1, '.'))
            || words.joined(next)
                && words.has(next, Tokens.WORD)
                && !words.has(next, Tokens.POSSESSIVE)
            || words.dash(i - 1) && words.has(i - 2, Tokens.NUMBER) && words.digitCount(i - 2) != 4
            || words.dash(next)
                && words.has(next + 1, Tokens.NUMBER)
                && words.digitCount(next + 1) != 4;
    if (number) {
      return null;
    }
    boolean smallWord =
        words.has(next, Tokens.WORD)
            && !words.has(next, Tokens.CAPITAL)
            && !words.has(next, Tokens.POSSESSIVE)
            && !words.is(next, Role.FUNCTION);
    boolean recent = value >= 1900 && value < 2050;
    preposition |=
        recent
            && (words.word(first - 1, "of")
                || words.word(first - 1, "from")
                || words.word(first - 1, "before")
                || words.word(first - 1, "after")
                || words.word(first - 1, "during"));
    boolean year =
        preposition
            ? !(value % 100 == 0 && smallWord || words.is(next, Role.UNITS))
            : recent
                ? !plainCount(words, next, smallWord, value)
                : !smallWord && cued(words, first);
    return year ? year(first, next, value) : null;
  }

  /// "44 BC" is `BC0044`.
  private static Reading era(int first, int at, Words words, int year) {
    var digits = Periods.two(year / 100) + Periods.two(year % 100);
    var value = words.number(at, Role.ERA) == 1 ? "BC" + digits : digits;
    return new Reading(first, at + 1, new Meaning.Known(TimeExpression.Type.DATE, value));
  }

  private static boolean plainCount(Words words, int next, boolean smallWord, int value) {
    return smallWord
        && (value % 100 == 0
            || NamedDates.plural(words, next)
            || words.is(next, Role.UNITS, Role.UNIT)
            || words.is(next, Role.MULTIPLIER));
  }

  private static boolean cued(Words words, int first) {
    return words.is(first - 1, Role.PREPOSITION)
        || words.mark(first - 1, '(')
        || words.is(first, Role.STAGE)
        || words.dash(first - 1) && words.digitCount(first - 2) == 4
        || words.dash(first + 1) && words.digitCount(first + 2) == 4
        || words.word(first - 1, "and");
  }

  private static Reading year(int first, int end, int year) {
    return new Reading(
        first, end, new Meaning.Known(TimeExpression.Type.DATE, String.valueOf(year)));
  }

  private static @Nullable Meaning date(int year, int month, int day) {
    boolean exists =
        Numbers.plausible(year)
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Meaning.Day.of(year, month, day) : null;
  }
}
