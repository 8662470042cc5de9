package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Durations, sets, and times at a distance: "two weeks", "every Friday", "three days ago", "two
/// days after Christmas".
final class Durations {
  /// Nobody counts so many years to the day.
  private static final int MANY_YEARS = 10;

  /// @param others reads a time that a distance may be counted from
  @Nullable Reading at(Words words, int i, Reader others) {
    var set = set(words, i);
    if (set != null) {
      return set;
    }
    var whole = words.entry(i, Role.DURATION);
    if (whole != null) {
      return known(i, i + 1, TimeExpression.Type.DURATION, whole.text());
    }
    var amount = Amounts.at(words, i);
    if (amount != null) {
      return counted(words, i, amount, others);
    }
    var beside = beside(words, i, others);
    if (beside != null) {
      return beside;
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
      return frequency(words, i);
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
    if (unit == null || count.value() > Amounts.LARGEST) {
      return null;
    }
    if (unit == Unit.WEEKEND) {
      return known(i, count.end() + 1, TimeExpression.Type.SET, "XXXX-WE");
    }
    int every = words.word(i + 1, "other") ? 2 : Math.max(1, count.value());
    return known(i, count.end() + 1, TimeExpression.Type.SET, unit.duration(every));
  }

  /// "twice a week", "three times a day".
  private static @Nullable Reading frequency(Words words, int i) {
    int end = i + 1;
    if (!words.is(i, Role.FREQUENCY)) {
      if (!words.is(i, Role.CARDINAL, Role.VAGUE) && !words.has(i, Tokens.NUMBER)) {
        return null;
      }
      end = words.is(i, Role.VAGUE) ? i + 1 : Numbers.cardinal(words, i).end();
      end = words.word(end, "of") ? end + 1 : end;
      if (end == i || !words.word(end, "times")) {
        return null;
      }
      end++;
    }
    boolean each = words.number(end, Role.ARTICLE) == 1 || words.is(end, Role.EVERY);
    var unit = each && words.is(end + 1, Role.UNIT) ? words.unit(end + 1) : null;
    return unit == null ? null : known(i, end + 2, TimeExpression.Type.SET, unit.duration(1));
  }

  private static @Nullable Reading counted(
      Words words, int i, Amounts.Amount amount, Reader others) {
    int end = amount.end();
    var unit = amount.unit();
    int count = amount.amount();
    if (words.word(end, "old")) {
      return new Reading(i, end + 1, new Meaning.Nothing());
    }
    var ago = ago(words, i, end, count, unit);
    if (ago != null) {
      return ago;
    }
    if (count > 0) {
      boolean from = words.word(end, "from");
      boolean before = words.word(end, "before");
      if (from && words.word(end + 1, "now")) {
        return new Reading(i, end + 2, fromToday(words, i, count, unit));
      }
      if (from || before || words.word(end, "after")) {
        var other = others.date(words, end + 1);
        if (other != null && other.meaning() instanceof Meaning.Known == false) {
          return new Reading(
              i, other.end(), new Meaning.Moved(other.meaning(), before ? -count : count, unit));
        }
      }
      int weekday = words.number(end + 1, Role.WEEKDAY);
      if (unit == Unit.WEEK && words.word(end, "on") && weekday != Words.NONE) {
        var coming = new Meaning.Weekday(weekday, Relation.COMING); // "a week on Friday"
        return new Reading(i, end + 2, new Meaning.Moved(coming, count, unit));
      }
      if (words.word(i - 1, "in") && ahead(words, i, end)) {
        return new Reading(i - 1, end, fromToday(words, i, count, unit));
      }
    }
    return known(i, end, TimeExpression.Type.DURATION, amount.value());
  }

  /// "the day after Christmas", "the day before last Tuesday", "the week before Easter".
  private static @Nullable Reading beside(Words words, int i, Reader others) {
    int at = words.word(i, "the") ? i + 1 : i;
    boolean before = words.word(at + 1, "before");
    boolean week = at > i && words.word(at, "week");
    if (!week && !words.word(at, "day") || !before && !words.word(at + 1, "after")) {
      return null;
    }
    var other = others.date(words, at + 2);
    boolean day =
        other != null
            && switch (other.meaning()) {
              case Meaning.Day date -> date.day() > 0;
              case Meaning.Weekday _, Meaning.Feast _, Meaning.Nth _ -> true;
              default -> false;
            };
    if (other == null || !day) {
      return null;
    }
    var moved = new Meaning.Moved(other.meaning(), before ? -1 : 1, week ? Unit.WEEK : Unit.DAY);
    return new Reading(i, other.end(), week ? new Meaning.Around(moved, Unit.WEEK) : moved);
  }

  private static @Nullable Reading ago(Words words, int i, int end, int count, Unit unit) {
    boolean back = words.word(end, "back") && !words.has(end + 1, Tokens.WORD);
    if (words.word(end, "ago") || back) {
      int distance = words.number(end + 1, Role.DAY_WORD);
      boolean day = distance != Words.NONE && distance <= 0;
      if (count > 0 && day) {
        var from = new Meaning.Period(Unit.DAY, distance);
        return new Reading(i, end + 2, new Meaning.Moved(from, -count, unit));
      }
      return count == 0
          ? known(i, end + 1, TimeExpression.Type.DATE, "PAST_REF")
          : new Reading(i, end + 1, fromToday(words, i, -count, unit));
    }
    int day = words.number(end, Role.DAY_WORD);
    boolean ahead = (day == 0 || day == 1) && words.text(end, Role.DAY_WORD).indexOf('T') < 0;
    if (count > 0 && !unit.belowDay() && ahead) {
      var from = new Meaning.Period(Unit.DAY, day); // "a week tomorrow"
      return new Reading(i, end + 1, new Meaning.Moved(from, count, unit));
    }
    if (words.is(end, Role.HENCE)) {
      return new Reading(i, end + 1, fromToday(words, i, count, unit));
    }
    boolean later = words.word(end, "later");
    if (words.has(end + 1, Tokens.NUMBER) || !later && !words.word(end, "earlier")) {
      return null;
    }
    if (count == 0) {
      return known(i, end + 1, TimeExpression.Type.DATE, later ? "FUTURE_REF" : "PAST_REF");
    }
    boolean days = unit.belowDay() || unit == Unit.WEEK || unit == Unit.FORTNIGHT;
    var told = new Meaning.ToldPeriod(days ? Unit.DAY : unit, 0);
    return new Reading(i, end + 1, new Meaning.Moved(told, later ? count : -count, unit));
  }

  /// A day, unless the words count roughly: "about two years ago", "seventy years ago".
  private static Meaning fromToday(Words words, int i, int count, Unit unit) {
    var day = new Meaning.Moved(Meaning.TODAY, count, unit);
    boolean many = unit == Unit.YEAR && Math.abs(count) >= MANY_YEARS;
    return (many || words.is(i - 1, Role.ROUGHLY)) && !unit.belowDay()
        ? new Meaning.Around(day, unit)
        : day;
  }

  /// Whether "in two weeks" is a time ahead: nothing in the past tense stands before it.
  private static boolean ahead(Words words, int i, int end) {
    return !words.word(end, "of")
        && !words.is(end, Role.BEFORE, Role.AFTER)
        && Tense.at(words, i - 1, end) != Tense.PAST;
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
    int from = at;
    while (words.relation(at) != Relation.NONE && at < from + 2) {
      at++;
    }
    var amount = at == from ? null : Amounts.at(words, at);
    if (amount != null) {
      return known(i, amount.end(), TimeExpression.Type.DURATION, amount.value());
    }
    var unit = words.unit(at);
    if (at == i && described(words, i)) {
      return unit == null ? null : known(i, i + 1, TimeExpression.Type.DURATION, unit.duration(1));
    }
    boolean plain = at > from || at == i;
    if (unit == null
        || !plain
        || !words.is(at, Role.UNITS)
        || words.tokens().length(at) <= 3
        || unit == Unit.QUARTER
        || unit == Unit.SECOND
        || unit == Unit.MINUTE && words.word(at + 1, "of")) {
      return null;
    }
    var ago = at == i ? ago(words, i, i + 1, 0, unit) : null;
    return ago != null ? ago : known(i, at + 1, TimeExpression.Type.DURATION, unit.duration());
  }

  /// "a great day", "my year": a day with other words before it than those that say which.
  private static boolean described(Words words, int i) {
    var unit = words.is(i, Role.UNIT) ? words.unit(i) : null;
    boolean whole =
        unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR;
    return whole
        && words.has(i - 1, Tokens.WORD)
        && !words.has(i - 1, Tokens.NUMBER)
        && !words.is(i - 1, Role.FUNCTION)
        && !words.is(i - 1, Role.ARTICLE)
        && !words.is(i - 1, Role.ORDINAL, Role.ORDINAL_SUFFIX)
        && !words.word(i - 1, "no")
        && !words.word(i - 1, "other")
        && !(unit == Unit.YEAR && words.has(i - 1, Tokens.CAPITAL) && words.has(i, Tokens.CAPITAL))
        && !words.mark(i + 1, '-')
        && !words.is(i + 1, Role.DAY_WORD)
        && !greets(words, i)
        && words.tokens().length(i) > 2;
  }

  /// "Have a nice day.", "Nice day."
  private static boolean greets(Words words, int i) {
    boolean alone = i - 1 == words.first() && i + 2 >= words.end();
    return alone || words.word(i - 2, "a") && words.is(i - 3, Role.WISH);
  }

  private static Reading known(int first, int end, TimeExpression.Type type, String value) {
    return new Reading(first, end, new Meaning.Known(type, value));
  }
}
