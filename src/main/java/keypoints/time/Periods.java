package keypoints.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/// Days, weeks, months and years as TIMEX3 values.
final class Periods {
  /// A move goes no further than this many units, so that it stays in the calendar.
  private static final int FURTHEST = 9_000;

  private Periods() {}

  /// The value of the whole unit in which the day lies.
  static String value(LocalDate day, Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY -> day.toString();
      case WEEK, FORTNIGHT -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> year(day.getYear());
      case DECADE -> year(day.getYear()).substring(0, 3) + "X";
      case CENTURY -> year(day.getYear()).substring(0, 2) + "XX";
    };
  }

  /// The value where no date is known.
  static String open(Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
      case WEEK, FORTNIGHT -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case YEAR -> "XXXX";
      case DECADE -> "XXXX";
      case CENTURY -> "XXXX";
    };
  }

  /// So many units after the day; before it if negative.
  static LocalDate moved(LocalDate day, int amount, Unit unit) {
    int steps = Math.clamp(amount, -FURTHEST, FURTHEST);
    var moved =
        switch (unit) {
          case SECOND, MINUTE, HOUR -> day;
          case DAY -> day.plusDays(steps);
          case WEEK, WEEKEND -> day.plusWeeks(steps);
          case FORTNIGHT -> day.plusWeeks(2L * steps);
          case MONTH -> day.plusMonths(steps);
          case QUARTER -> day.plusMonths(3L * steps);
          case YEAR -> day.plusYears(steps);
          case DECADE -> day.plusYears(10L * steps);
          case CENTURY -> day.plusYears(100L * steps);
        };
    boolean inCalendar = moved.getYear() >= 1 && moved.getYear() <= 9999;
    return inCalendar ? moved : day;
  }

  /// Two digits.
  static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String year(int year) {
    return two(year / 100) + two(year % 100);
  }
}
