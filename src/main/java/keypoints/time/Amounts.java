package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Numbers of units of time: "two weeks", "a few days", "an hour and a half".
final class Amounts {
  /// A longer number counts no time that matters here.
  static final int LARGEST = 100_000;

  private Amounts() {}

  /// A number of units that was read.
  ///
  /// @param amount 0 where it is not stated, or not whole
  /// @param value as TIMEX3 has it
  record Amount(int amount, Unit unit, String value, int end) {}

  /// "two weeks", "a few days", "2.5 hours", "half an hour", "the last three years".
  static @Nullable Amount at(Words words, int i) {
    var first = part(words, i);
    return first == null ? null : withRest(words, first);
  }

  private static @Nullable Amount part(Words words, int i) {
    if (words.word(i, "half") && words.is(i + 1, Role.ARTICLE)) {
      var unit = words.unit(i + 2);
      return unit == null ? null : half(unit, i + 3);
    }
    boolean article = words.number(i, Role.ARTICLE) == 1;
    int at = article ? i + 1 : i;
    if (words.is(at, Role.VAGUE)) {
      int next = words.word(at + 1, "more") || words.word(at + 1, "of") ? at + 2 : at + 1;
      var unit = words.unit(next);
      int count = words.number(at, Role.VAGUE);
      return unit != null && words.is(next, Role.UNITS)
          ? new Amount(count, unit, count > 0 ? unit.duration(count) : unit.duration(), next + 1)
          : null;
    }
    if (article) {
      return single(words, at);
    }
    var decimals = decimals(words, i);
    if (decimals != null) {
      return decimals;
    }
    var number = Numbers.cardinal(words, i);
    if (number.end() == i || number.value() < 1 || number.value() > LARGEST) {
      return null;
    }
    int next = number.end();
    if (words.word(next, "and") && words.word(next + 1, "a") && words.word(next + 2, "half")) {
      var unit = words.unit(next + 3);
      return unit == null ? null : andHalf(number.value(), unit, next + 4);
    }
    boolean hyphen = words.dash(next) && words.joined(next) && words.joined(next + 1);
    if (hyphen
        || words.word(next, "more")
        || words.word(next, "full")
        || words.word(next, "whole")) {
      next++;
    }
    var unit = words.unit(next);
    if (unit == null || words.joined(i) && (words.mark(i - 1, '.') || words.mark(i - 1, ','))) {
      return null;
    }
    boolean single = number.value() == 1 || hyphen || words.is(next, Role.UNITS);
    boolean quarter = unit == Unit.QUARTER || unit == Unit.WEEKEND;
    boolean abbreviated =
        words.is(next, Role.UNIT)
            && (words.tokens().length(next) <= 3
                || words.is(next + 1, Role.AGO)
                || words.is(next + 1, Role.AFTER, Role.BEFORE)
                || words.word(next + 1, "from"));
    return (single || abbreviated) && !quarter
        ? new Amount(number.value(), unit, unit.duration(number.value()), next + 1)
        : null;
  }

  /// "a week", but not "a second round" and "a quarter".
  private static @Nullable Amount single(Words words, int at) {
    int next = words.word(at, "whole") || words.word(at, "full") ? at + 1 : at;
    var unit = words.unit(next);
    return unit != null
            && words.is(next, Role.UNIT)
            && unit != Unit.QUARTER
            && unit != Unit.WEEKEND
            && (unit != Unit.SECOND || words.is(next + 1, Role.AGO))
            && (unit != Unit.MINUTE || !noun(words, next + 1))
        ? new Amount(1, unit, unit.duration(1), next + 1)
        : null;
  }

  /// "a minute detail" is no minute.
  private static boolean noun(Words words, int i) {
    return words.has(i, Tokens.WORD)
        && !words.is(i, Role.FUNCTION)
        && !words.is(i, Role.AGO, Role.AFTER)
        && !words.is(i, Role.BEFORE, Role.HENCE);
  }

  /// Half of the unit, in the next smaller one where TIMEX3 has a whole number of it.
  private static @Nullable Amount half(Unit unit, int end) {
    return switch (unit) {
      case MINUTE -> new Amount(30, Unit.SECOND, Unit.SECOND.duration(30), end);
      case HOUR -> new Amount(30, Unit.MINUTE, Unit.MINUTE.duration(30), end);
      case DAY -> new Amount(12, Unit.HOUR, Unit.HOUR.duration(12), end);
      case YEAR -> new Amount(6, Unit.MONTH, Unit.MONTH.duration(6), end);
      case DECADE -> new Amount(5, Unit.YEAR, Unit.YEAR.duration(5), end);
      case CENTURY -> new Amount(50, Unit.YEAR, Unit.YEAR.duration(50), end);
      case SECOND, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER -> null;
    };
  }

  /// "three and a half hours", "a year and a half".
  private static @Nullable Amount andHalf(int number, Unit unit, int end) {
    return switch (unit) {
      case YEAR -> new Amount(12 * number + 6, Unit.MONTH, unit.duration(number + ".5"), end);
      case MINUTE, HOUR, DAY, WEEK, MONTH ->
          new Amount(number, unit, unit.duration(number + ".5"), end);
      case SECOND, WEEKEND, FORTNIGHT, QUARTER, DECADE, CENTURY -> null;
    };
  }

  /// "an hour and a half", "two hours and 30 minutes".
  private static Amount withRest(Words words, Amount first) {
    int end = first.end();
    if (first.amount() == 0 || first.amount() > LARGEST / 12) {
      return first;
    }
    if (words.word(end, "and") && words.word(end + 1, "a") && words.word(end + 2, "half")) {
      var more = andHalf(first.amount(), first.unit(), end + 3);
      return more == null ? first : more;
    }
    int at = words.mark(end, ',') ? end + 1 : end;
    at = words.word(at, "and") ? at + 1 : at;
    var second = words.is(at, Role.ARTICLE) ? null : part(words, at);
    boolean smaller =
        second != null && second.amount() > 0 && second.unit().compareTo(first.unit()) < 0;
    return second != null && smaller && !counted(words, second.end())
        ? new Amount(
            first.amount(), first.unit(), joined(first.value(), second.value()), second.end())
        : first;
  }

  /// Whether the amount is a distance of its own: "in two weeks, three days after the vote".
  private static boolean counted(Words words, int end) {
    return words.is(end, Role.BEFORE, Role.AFTER) || words.word(end, "from");
  }

  /// `P2M` and `P5D` are `P2M5D`, `P1D` and `PT2H` are `P1DT2H`, `PT5M` and `PT30S` are `PT5M30S`.
  private static String joined(String first, String second) {
    boolean time = first.startsWith("PT") && second.startsWith("PT");
    return first + second.substring(time ? 2 : 1);
  }

  private static @Nullable Amount decimals(Words words, int i) {
    var unit = words.unit(i + 1);
    if (unit == null || !words.has(i, Tokens.NUMBER) || words.digits(i) != Words.NONE) {
      return null;
    }
    var text = words.tokens().text(i);
    boolean dot = text.indexOf('.') > 0 && text.indexOf('.') == text.lastIndexOf('.');
    return dot && text.indexOf(',') < 0 && text.length() <= 6
        ? new Amount(0, unit, unit.duration(text), i + 2)
        : null;
  }
}
