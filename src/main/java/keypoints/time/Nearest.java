package keypoints.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// The day or year, near the document's date, that is most likely meant.
final class Nearest {
  /// Days beyond which a time is more likely one of the neighbouring year, whatever the tense.
  private static final int FAR = 200;

  /// Days for which a holiday past is still the one that is spoken of.
  private static final int NEAR = 60;

  /// A day of a month falls on each weekday within so many months.
  private static final int MONTHS = 48;

  private Nearest() {}

  /// The year in which the day or month lies nearest to the document date, on the side that the
  /// tense points to, or where it falls on the stated weekday.
  static int year(Meaning.Day day, Tense tense, LocalDate date) {
    int best = date.getYear();
    long bestCost = Long.MAX_VALUE;
    for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
      var month = YearMonth.of(year, day.month());
      if (day.day() > month.lengthOfMonth()) {
        continue;
      }
      var first = month.atDay(Math.max(1, day.day()));
      long days = first.toEpochDay() - date.toEpochDay();
      if (day.day() == 0 && YearMonth.from(date).equals(month)) {
        days = 0;
      }
      boolean weekdayRight = day.weekday() == 0 || first.getDayOfWeek().getValue() == day.weekday();
      boolean wrongSide =
          switch (day.relation()) {
            case LAST, PAST -> days >= 0;
            case NEXT, COMING -> days <= 0;
            case THIS -> year != date.getYear();
            case NONE -> tense == Tense.PAST ? days > 0 : tense == Tense.FUTURE && days < 0;
          };
      long cost = Math.abs(days) + (wrongSide ? slack(day) : 0) + (weekdayRight ? 0 : 1_000);
      if (cost < bestCost) {
        bestCost = cost;
        best = year;
      }
    }
    return best;
  }

  // A tense is a hint only, a word such as "last" is more: a plan for a near day may be told in the
  // past tense.
  private static long slack(Meaning.Day day) {
    return day.relation() == Relation.NONE ? FAR : 10_000;
  }

  /// The day of the month of `date`, or of the month on the side that the tense points to; where a
  /// weekday is stated, of the first month in which it falls on that.
  static LocalDate dayOfMonth(Meaning.Day day, Tense tense, LocalDate date) {
    var month = YearMonth.from(date).plusMonths(day.relation().shift());
    if (day.relation() == Relation.NONE) {
      boolean ahead = day.day() < date.getDayOfMonth() && tense == Tense.FUTURE;
      boolean back = day.day() > date.getDayOfMonth() && tense == Tense.PAST;
      month = month.plusMonths(ahead ? 1 : back ? -1 : 0);
    }
    for (int i = 0; i < MONTHS; i++) {
      var other = tense == Tense.PAST ? month.minusMonths(i) : month.plusMonths(i);
      boolean exists = day.day() <= other.lengthOfMonth();
      if (exists && onWeekday(other.atDay(day.day()), day.weekday())) {
        return other.atDay(day.day());
      }
    }
    return month.atDay(Math.min(day.day(), month.lengthOfMonth()));
  }

  private static boolean onWeekday(LocalDate day, int weekday) {
    return weekday == 0 || day.getDayOfWeek().getValue() == weekday;
  }

  /// The weekday that the relation and the tense point to.
  static LocalDate weekday(DayOfWeek weekday, Relation relation, Tense tense, LocalDate date) {
    var monday = date.with(DayOfWeek.MONDAY);
    return switch (relation) {
      case LAST -> monday.minusWeeks(1).with(weekday);
      case NEXT -> monday.plusWeeks(1).with(weekday);
      case COMING -> date.with(TemporalAdjusters.next(weekday));
      case PAST -> date.with(TemporalAdjusters.previous(weekday));
      case THIS, NONE ->
          tense == Tense.PAST
              ? date.with(TemporalAdjusters.previousOrSame(weekday))
              : date.with(TemporalAdjusters.nextOrSame(weekday));
    };
  }

  /// The holiday in the year that the relation and the tense point to.
  static LocalDate feast(Meaning.Feast feast, Tense tense, LocalDate date) {
    var here = feast.holiday().in(date.getYear());
    int shift =
        switch (feast.relation()) {
          case LAST, PAST -> here.isBefore(date) ? 0 : -1;
          case NEXT, COMING -> here.isAfter(date) ? 0 : 1;
          case THIS -> 0;
          case NONE ->
              tense == Tense.PAST
                  ? here.isAfter(date.plusDays(FAR)) ? -1 : 0
                  : here.isBefore(date.minusDays(tense == Tense.FUTURE ? 0 : NEAR)) ? 1 : 0;
        };
    return feast.holiday().in(date.getYear() + shift);
  }
}
