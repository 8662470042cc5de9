package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Whole weeks and other units that another date places: "the week of May 3", "the first week of
/// June", "the week before last", "this past weekend".
final class Weeks {
  private static final int DAYS = 7;

  private Weeks() {}

  /// @param dates reads a date with the name of a month or in digits
  static @Nullable Reading at(Words words, int i, Reader dates) {
    boolean the = words.word(i, "the");
    int at = the ? i + 1 : i;
    boolean relation = words.relation(at) != Relation.NONE;
    if (!relation && !words.is(at, Role.UNIT, Role.ORDINAL) && !words.has(at, Tokens.NUMBER)) {
      return null;
    }
    var past = past(words, i);
    if (past != null) {
      return past;
    }
    var ordinal = Numbers.ordinal(words, at);
    boolean last = ordinal.end() == at && words.word(at, "last");
    int unitAt = last ? at + 1 : ordinal.end();
    var unit = words.is(unitAt, Role.UNIT) ? words.unit(unitAt) : null;
    if (unit == null || unit.belowDay()) {
      return null;
    }
    boolean of = words.word(unitAt + 1, "of");
    if (unitAt > at) {
      return of || words.word(unitAt + 1, "in")
          ? nthWeek(words, i, unitAt, last ? -1 : ordinal.value(), dates)
          : null;
    }
    boolean before = words.word(at + 1, "before") && words.word(at + 2, "last");
    if (before || words.word(at + 1, "after") && words.word(at + 2, "next")) {
      return new Reading(i, at + 3, new Meaning.Period(unit, before ? -2 : 2));
    }
    if (unit == Unit.YEAR) {
      var year = Numbers.year(words, unitAt + 1);
      return year.end() > unitAt + 1
          ? new Reading(
              i,
              year.end(),
              new Meaning.Known(TimeExpression.Type.DATE, String.valueOf(year.value())))
          : null;
    }
    return of && at > i ? ofDate(words, i, unitAt, unit, dates) : null;
  }

  /// "the first week of June": the one in which its first seven days have their middle.
  private static @Nullable Reading nthWeek(Words words, int i, int unitAt, int nth, Reader dates) {
    var unit = words.unit(unitAt);
    var month = dates.written(words, unitAt + 2);
    boolean week = unit == Unit.WEEK || unit == Unit.WEEKEND;
    boolean bare = month != null && month.meaning() instanceof Meaning.Day day && day.day() == 0;
    if (unit == null || month == null || !week || !bare || nth > 5) {
      return null;
    }
    int middle = nth < 0 ? -(DAYS / 2 + 1) : (nth - 1) * DAYS + DAYS / 2 + 1;
    var day = new Meaning.Nth(middle, 0, month.meaning());
    return new Reading(i, month.end(), new Meaning.Around(day, unit));
  }

  /// "the week of May 3", "the month of May".
  private static @Nullable Reading ofDate(Words words, int i, int unitAt, Unit unit, Reader dates) {
    var date = dates.written(words, unitAt + 2);
    if (date == null || !(date.meaning() instanceof Meaning.Day day)) {
      return null;
    }
    boolean month = unit == Unit.MONTH && day.day() == 0;
    boolean week = (unit == Unit.WEEK || unit == Unit.WEEKEND) && day.day() > 0;
    return month
        ? new Reading(i, date.end(), day)
        : week ? new Reading(i, date.end(), new Meaning.Around(day, unit)) : null;
  }

  /// "this past weekend", "this past year".
  private static @Nullable Reading past(Words words, int i) {
    boolean pronoun = words.relation(i) == Relation.THIS || words.word(i, "the");
    int at = pronoun ? i + 1 : i;
    var unit = words.is(at + 1, Role.UNIT) ? words.unit(at + 1) : null;
    if (unit == null || !pronoun || words.relation(at) != Relation.PAST || unit.belowDay()) {
      return null;
    }
    return unit == Unit.WEEKEND
        ? new Reading(i, at + 2, new Meaning.Period(unit, -1))
        : words.has(at + 2, Tokens.NUMBER)
            ? null
            : new Reading(
                i, at + 2, new Meaning.Known(TimeExpression.Type.DURATION, unit.duration(1)));
  }
}
