package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Times that are counted from the document's: "yesterday", "last week", "Friday", "this summer".
final class Relatives {
  @Nullable Reading at(Words words, int i) {
    var reading = dayWord(words, i);
    reading = reading != null ? reading : told(words, i);
    reading = reading != null ? reading : ofMonth(words, i);
    reading = reading != null ? reading : countedWeekdays(words, i);
    reading = reading != null ? reading : weekday(words, i);
    reading = reading != null ? reading : related(words, i);
    return reading != null ? reading : PartsOfYear.at(words, i);
  }

  private static @Nullable Reading dayWord(Words words, int i) {
    int distance = words.number(i, Role.DAY_WORD);
    if (distance != Words.NONE) {
      Meaning day = new Meaning.Period(Unit.DAY, distance);
      var part = words.text(i, Role.DAY_WORD);
      int time = part.indexOf('T');
      return new Reading(i, i + 1, time < 0 ? day : new Meaning.At(day, part.substring(time)));
    }
    int at = words.word(i, "the") ? i + 1 : i;
    if (words.word(at, "day")) {
      boolean before = words.word(at + 1, "before");
      int other = words.number(at + 2, Role.DAY_WORD);
      if (other != Words.NONE && other != 0 && (before || words.word(at + 1, "after"))) {
        return new Reading(i, at + 3, new Meaning.Period(Unit.DAY, other + (before ? -1 : 1)));
      }
    }
    return null;
  }

  /// "the end of the month", "the day before".
  private static @Nullable Reading told(Words words, int i) {
    int at = words.word(i, "the") ? i + 1 : i;
    if (words.is(at, Role.STAGE_NOUN) && words.word(at + 1, "of") && words.word(at + 2, "the")) {
      var unit = words.is(at + 3, Role.UNIT) ? words.unit(at + 3) : null;
      boolean whole = unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR;
      return whole && unit != null ? new Reading(i, at + 4, new Meaning.ToldPeriod(unit, 0)) : null;
    }
    boolean before = words.word(at + 1, "before");
    boolean stops = !words.has(at + 2, Tokens.WORD | Tokens.NUMBER);
    return at > i && words.word(at, "day") && stops && (before || words.word(at + 1, "after"))
        ? new Reading(i, at + 2, new Meaning.ToldPeriod(Unit.DAY, before ? -1 : 1))
        : null;
  }

  /// "three Fridays from now", "two Thursdays ago".
  private static @Nullable Reading countedWeekdays(Words words, int i) {
    var count = Numbers.cardinal(words, i);
    int weekday = words.number(count.end(), Role.WEEKDAYS);
    int end = count.end() + 1;
    boolean ahead = words.word(end, "from") && words.word(end + 1, "now");
    if (weekday == Words.NONE || count.value() < 1 || !ahead && !words.is(end, Role.AGO)) {
      return null;
    }
    var relation = ahead ? Relation.COMING : Relation.PAST;
    int weeks = ahead ? count.value() - 1 : 1 - count.value();
    return new Reading(
        i,
        ahead ? end + 2 : end + 1,
        new Meaning.Moved(new Meaning.Weekday(weekday, relation), weeks, Unit.WEEK));
  }

  private static @Nullable Reading weekday(Words words, int i) {
    var relation = words.relation(i);
    int at = relation == Relation.NONE ? i : i + 1;
    if (relation == Relation.THIS && words.relation(at) != Relation.NONE) {
      relation = words.relation(at);
      at++;
    }
    int weekday = words.number(at, Role.WEEKDAY, Role.SHORT_WEEKDAY);
    if (weekday == Words.NONE) {
      return ofWeek(words, i, at, relation);
    }
    int end = at + 1;
    if (words.is(at, Role.SHORT_WEEKDAY) && words.mark(end, '.') && words.joined(end)) {
      end++;
    }
    int week = words.word(end, "of") || words.word(end, "from") ? end + 1 : end;
    week = words.word(week, "the") ? week + 1 : week;
    if (words.relation(week) != Relation.NONE && words.word(week + 1, "week")) {
      return new Reading(
          i, week + 2, new Meaning.WeekdayOfWeek(weekday, words.relation(week).shift()));
    }
    if (words.word(end, "after") && words.word(end + 1, "next")) {
      return new Reading(i, end + 2, weekLater(weekday));
    }
    if (!stands(words, at, relation, end)) {
      return null;
    }
    boolean weekLater = relation == Relation.NONE && words.word(end, "week");
    return weekLater && !words.has(end + 1, Tokens.WORD) && !words.mark(end + 1, '-')
        ? new Reading(i, end + 1, weekLater(weekday)) // "Friday week"
        : new Reading(i, end, new Meaning.Weekday(weekday, relation));
  }

  private static Meaning weekLater(int weekday) {
    return new Meaning.Moved(new Meaning.Weekday(weekday, Relation.COMING), 1, Unit.WEEK);
  }

  /// "next week Wednesday", "last week's Sunday".
  private static @Nullable Reading ofWeek(Words words, int i, int at, Relation relation) {
    if (relation == Relation.NONE || !words.word(at, "week")) {
      return null;
    }
    int day = words.has(at + 1, Tokens.POSSESSIVE) || words.dash(at + 1) ? at + 2 : at + 1;
    int weekday = words.number(day, Role.WEEKDAY);
    return weekday == Words.NONE
        ? null
        : new Reading(i, day + 1, new Meaning.WeekdayOfWeek(weekday, relation.shift()));
  }

  /// Whether a weekday's name or abbreviation means the day: not "the sun", "sat down", "wed".
  private static boolean stands(Words words, int at, Relation relation, int end) {
    if (words.is(at, Role.WEEKDAY)) {
      return true;
    }
    if (!words.is(at, Role.AMBIGUOUS)) {
      return true;
    }
    boolean date =
        words.has(end, Tokens.NUMBER)
            || words.mark(end, ',') && NamedDates.isMonth(words, end + 1)
            || words.mark(end, ',') && NamedDates.isMonth(words, end + 2)
            || words.is(end, Role.DAY_PART)
            || words.is(at - 1, Role.PREPOSITION) && !words.word(at - 1, "in");
    if (listed(words, at)) {
      return true;
    }
    return words.has(at, Tokens.CAPITAL) && (relation != Relation.NONE || date)
        || relation != Relation.NONE && !words.word(at, "sun");
  }

  /// "friday or sat", "mon, wed".
  private static boolean listed(Words words, int at) {
    boolean joined = words.mark(at - 1, ',') || Ranges.mark(words, at - 1);
    return joined && words.is(at - 2, Role.WEEKDAY, Role.SHORT_WEEKDAY)
        || joined && words.is(at - 2, Role.DAY_PART) && words.is(at - 3, Role.WEEKDAY);
  }

  private static @Nullable Reading related(Words words, int i) {
    int at = words.word(i, "the") ? i + 1 : i;
    if (words.unit(at) == Unit.WEEKEND && words.is(at, Role.UNIT)) {
      return new Reading(i, at + 1, new Meaning.Period(Unit.WEEKEND, 0));
    }
    if (words.is(at, Role.STAGE)) {
      at++;
    }
    boolean told = words.word(at, "that");
    boolean same = words.word(at, "same") || told && words.word(at + 1, "same");
    var relation = words.relation(at);
    if (relation == Relation.NONE && !told && !same) {
      return null;
    }
    int next = told && same ? at + 2 : at + 1;
    boolean definite = words.word(i, "the");
    if (relation != Relation.NONE && NamedDates.isMonth(words, next)) {
      int month = words.number(next, Role.MONTH, Role.SHORT_MONTH);
      var year = Numbers.year(words, next + 1);
      if (year.end() > next + 1) {
        return new Reading(i, year.end(), Meaning.Day.of(year.value(), month, 0));
      }
      return stopped(words, next)
          ? new Reading(i, next + 1, new Meaning.Day(0, month, 0, 0, relation))
          : null;
    }
    var season = words.text(next, Role.SEASON);
    if (relation != Relation.NONE && !season.isEmpty()) {
      return new Reading(i, next + 1, new Meaning.PartOfYear(0, season, relation));
    }
    var part = words.text(next, Role.DAY_PART);
    if (!part.isEmpty()) {
      return dayPart(i, next + 1, part, relation, told || same, definite);
    }
    var unit = words.unit(next);
    if (unit == null || !words.is(next, Role.UNIT) || unit.belowDay()) {
      return null;
    }
    boolean narrated =
        told || same || definite && relation != Relation.LAST && relation != Relation.THIS;
    if (words.is(next + 1, Role.BEFORE, Role.AFTER) && unit == Unit.DAY) {
      narrated = true;
    }
    boolean previous = definite && words.word(at, "previous");
    if (narrated && relation != Relation.PAST || previous) {
      return new Reading(i, next + 1, new Meaning.ToldPeriod(unit, relation.shift()));
    }
    boolean last = definite && relation == Relation.LAST;
    if (unit == Unit.DAY && last) {
      return null;
    }
    if (relation == Relation.PAST || last) {
      return new Reading(
          i, next + 1, new Meaning.Known(TimeExpression.Type.DURATION, unit.duration(1)));
    }
    return unit == Unit.DAY && relation == Relation.LAST
        ? null
        : new Reading(i, next + 1, new Meaning.Period(unit, relation.shift()));
  }

  private static boolean stopped(Words words, int month) {
    return words.is(month, Role.MONTH) && !words.is(month, Role.AMBIGUOUS)
        || words.has(month, Tokens.CAPITAL);
  }

  private static @Nullable Reading dayPart(
      int i, int end, String part, Relation relation, boolean told, boolean definite) {
    Meaning day =
        told || definite
            ? new Meaning.ToldPeriod(Unit.DAY, relation.shift())
            : new Meaning.Period(Unit.DAY, relation.shift());
    return new Reading(i, end, new Meaning.At(day, part));
  }

  /// "the first Monday of October", "the last day of May 2015".
  private static @Nullable Reading ofMonth(Words words, int i) {
    int at = words.word(i, "the") ? i + 1 : i;
    var ordinal = Numbers.ordinal(words, at);
    int nth = ordinal.value();
    int next = ordinal.end();
    if (words.word(next, "last")) {
      nth = nth == 0 ? -1 : -nth;
      next++;
    }
    int weekday = words.number(next, Role.WEEKDAY);
    boolean day = words.word(next, "day");
    if (nth == 0 || weekday == Words.NONE && !day) {
      return null;
    }
    int of = next + 1;
    if (!words.word(of, "of") && !words.word(of, "in")) {
      return null;
    }
    int monthAt = of + 1;
    int month = words.number(monthAt, Role.MONTH, Role.SHORT_MONTH);
    int dow = day ? 0 : weekday;
    if (month != Words.NONE) {
      var year = Numbers.year(words, monthAt + 1);
      return new Reading(
          i, year.end(), new Meaning.Nth(nth, dow, Meaning.Day.of(year.value(), month, 0)));
    }
    boolean the = words.word(monthAt, "the");
    var relation = words.relation(monthAt);
    if ((the || relation != Relation.NONE) && words.word(monthAt + 1, "month")) {
      return new Reading(
          i,
          monthAt + 2,
          new Meaning.Nth(nth, dow, new Meaning.Period(Unit.MONTH, relation.shift())));
    }
    return null;
  }
}
