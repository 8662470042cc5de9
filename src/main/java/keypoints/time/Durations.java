package keypoints.time;

import java.util.function.BiFunction;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Durations, sets, and times at a distance: "two weeks", "every Friday", "three days ago", "two
/// days after Christmas".
final class Durations {
  /// A longer number counts no time that matters here.
  private static final int LARGEST = 100_000;

  /// A number of units that was read; an amount of 0 is not stated.
  private record Amount(int amount, @Nullable Unit unit, String value, int end) {}

  /// @param others reads a time that a distance may be counted from
  @Nullable Reading at(Words words, int i, BiFunction<Words, Integer, @Nullable Reading> others) {
    var set = set(words, i);
    if (set != null) {
      return set;
    }
    var whole = words.entry(i, Role.DURATION);
    if (whole != null) {
      return known(i, i + 1, TimeExpression.Type.DURATION, whole.text());
    }
    var amount = amount(words, i);
    if (amount != null) {
      return counted(words, i, amount, others);
    }
    var century = century(words, i);
    return century != null ? century : plural(words, i);
  }

  private static @Nullable Reading set(Words words, int i) {
    var periodic = words.text(i, Role.PERIODIC);
    if (!periodic.isEmpty()) {
      boolean name = words.has(i, Tokens.CAPITAL) && i > words.first();
      return name ? null : known(i, i + 1, TimeExpression.Type.SET, periodic);
    }
    int weekdays = words.number(i, Role.WEEKDAYS);
    if (weekdays != Words.NONE) {
      return known(i, i + 1, TimeExpression.Type.SET, "XXXX-WXX-" + weekdays);
    }
    if (words.word(i, "weekends")) {
      return known(i, i + 1, TimeExpression.Type.SET, "XXXX-WE");
    }
    if (!words.is(i, Role.EVERY)) {
      return null;
    }
    int at = words.word(i + 1, "other") || words.word(i + 1, "single") ? i + 2 : i + 1;
    int weekday = words.number(at, Role.WEEKDAY, Role.SHORT_WEEKDAY);
    if (weekday != Words.NONE) {
      return known(i, at + 1, TimeExpression.Type.SET, "XXXX-WXX-" + weekday);
    }
    int month = words.number(at, Role.MONTH);
    if (month != Words.NONE) {
      return known(i, at + 1, TimeExpression.Type.SET, "XXXX-" + Periods.two(month));
    }
    var part = words.text(at, Role.DAY_PART);
    if (!part.isEmpty()) {
      return known(i, at + 1, TimeExpression.Type.SET, part);
    }
    var season = words.text(at, Role.SEASON);
    if (!season.isEmpty()) {
      return known(i, at + 1, TimeExpression.Type.SET, "XXXX-" + season);
    }
    var count = Numbers.cardinal(words, at);
    var unit = words.unit(count.end());
    if (unit == null || count.value() > LARGEST) {
      return null;
    }
    if (unit == Unit.WEEKEND) {
      return known(i, count.end() + 1, TimeExpression.Type.SET, "XXXX-WE");
    }
    int every = words.word(i + 1, "other") ? 2 : Math.max(1, count.value());
    return known(i, count.end() + 1, TimeExpression.Type.SET, unit.duration(every));
  }

  /// "two weeks", "a few days", "2.5 hours", "half an hour", "the last three years".
  private static @Nullable Amount amount(Words words, int i) {
    if (words.word(i, "half") && words.is(i + 1, Role.ARTICLE)) {
      var unit = words.unit(i + 2);
      return unit == Unit.HOUR
          ? new Amount(30, Unit.MINUTE, "PT30M", i + 3)
          : unit == Unit.YEAR ? new Amount(6, Unit.MONTH, "P6M", i + 3) : null;
    }
    boolean article = words.number(i, Role.ARTICLE) == 1;
    int at = article ? i + 1 : i;
    if (words.is(at, Role.VAGUE)) {
      int next = words.word(at + 1, "more") || words.word(at + 1, "of") ? at + 2 : at + 1;
      var unit = words.unit(next);
      return unit != null && words.is(next, Role.UNITS)
          ? new Amount(0, unit, unit.duration(), next + 1)
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
        ? new Amount(1, unit, unit.duration(1), next + 1)
        : null;
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

  private static @Nullable Reading counted(
      Words words, int i, Amount amount, BiFunction<Words, Integer, @Nullable Reading> others) {
    int end = amount.end();
    var unit = amount.unit();
    int count = amount.amount();
    if (unit == null
        || words.is(end, Role.UNIT) && words.word(end, "old")
        || words.word(end, "old")) {
      return null;
    }
    var ago = ago(words, i, end, count, unit);
    if (ago != null) {
      return ago;
    }
    if (count > 0) {
      boolean from = words.word(end, "from");
      boolean before = words.word(end, "before");
      if (from && words.word(end + 1, "now")) {
        return new Reading(i, end + 2, new Meaning.Moved(Meaning.TODAY, count, unit));
      }
      if (from || before || words.word(end, "after")) {
        var other = others.apply(words, end + 1);
        if (other != null && other.meaning() instanceof Meaning.Known == false) {
          return new Reading(
              i, other.end(), new Meaning.Moved(other.meaning(), before ? -count : count, unit));
        }
      }
      if (words.word(i - 1, "in") && ahead(words, i, end)) {
        return new Reading(i - 1, end, new Meaning.Moved(Meaning.TODAY, count, unit));
      }
    }
    return known(i, end, TimeExpression.Type.DURATION, amount.value());
  }

  private static @Nullable Reading ago(Words words, int i, int end, int count, Unit unit) {
    boolean back = words.word(end, "back") && !words.has(end + 1, Tokens.WORD);
    if (words.word(end, "ago") || back) {
      return count == 0
          ? known(i, end + 1, TimeExpression.Type.DATE, "PAST_REF")
          : new Reading(i, end + 1, new Meaning.Moved(Meaning.TODAY, -count, unit));
    }
    if (words.is(end, Role.HENCE)) {
      return new Reading(i, end + 1, new Meaning.Moved(Meaning.TODAY, count, unit));
    }
    boolean stops = !words.has(end + 1, Tokens.NUMBER);
    if (count > 0 && stops && (words.word(end, "later") || words.word(end, "earlier"))) {
      var told = new Meaning.ToldPeriod(unit.belowDay() ? Unit.DAY : unit, 0);
      int signed = words.word(end, "later") ? count : -count;
      return new Reading(i, end + 1, new Meaning.Moved(told, signed, unit));
    }
    return null;
  }

  /// Whether "in two weeks" is a time ahead: nothing in the past tense stands before it.
  private static boolean ahead(Words words, int i, int end) {
    return !words.word(end, "of") && Tense.at(words, i - 1, end) != Tense.PAST;
  }

  /// "the 19th century".
  private static @Nullable Reading century(Words words, int i) {
    int at = words.word(i, "the") ? i + 1 : i;
    at = words.is(at, Role.STAGE) ? at + 1 : at;
    var ordinal = Numbers.ordinal(words, at);
    boolean century = ordinal.value() > 1 && ordinal.value() <= 21;
    return century && words.word(ordinal.end(), "century")
        ? known(i, ordinal.end() + 1, TimeExpression.Type.DATE, (ordinal.value() - 1) + "XX")
        : null;
  }

  /// "the last three years", and "days" that nobody counted.
  private static @Nullable Reading plural(Words words, int i) {
    int at = words.word(i, "the") ? i + 1 : i;
    if (words.relation(at) != Relation.NONE) {
      var amount = amount(words, at + 1);
      return amount == null
          ? null
          : known(i, amount.end(), TimeExpression.Type.DURATION, amount.value());
    }
    var unit = words.unit(i);
    return unit != null
            && words.is(i, Role.UNITS)
            && words.tokens().length(i) > 3
            && unit != Unit.QUARTER
            && unit != Unit.SECOND
        ? known(i, i + 1, TimeExpression.Type.DURATION, unit.duration())
        : null;
  }

  private static Reading known(int first, int end, TimeExpression.Type type, String value) {
    return new Reading(first, end, new Meaning.Known(type, value));
  }
}
