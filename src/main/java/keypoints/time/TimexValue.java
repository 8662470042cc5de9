package keypoints.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// Reads TIMEX3 values.
public final class TimexValue {
  private TimexValue() {}

  /// The first day of what the value names: `2022-W02` is 2022-01-10, `2022-Q2` is 2022-04-01,
  /// `199X` is 1990-01-01. None for what has no place in the calendar: `XXXX-WXX-7`, `P2W`,
  /// `PAST_REF`. Seasons are meteorological and of the northern hemisphere; a winter begins in
  /// December of its year.
  public static Optional<LocalDate> firstDay(String timex) {
    int time = timex.indexOf('T');
    var date = time < 0 ? timex : timex.substring(0, time);
    int year = firstYear(date.substring(0, Math.min(4, date.length())));
    if (year < 1 || date.length() > 4 && date.charAt(4) != '-') {
      return Optional.empty();
    }
    return date.length() <= 5 ? day(year, 1, 1) : inYear(year, date.substring(5));
  }

  private static Optional<LocalDate> inYear(int year, String rest) {
    char kind = rest.charAt(0);
    if (kind == 'W' && rest.length() >= 3) {
      return inWeek(year, rest);
    }
    if (kind == 'Q' || kind == 'H') {
      int part = rest.length() == 2 ? digits(rest, 1, 2) : -1;
      int months = kind == 'Q' ? 3 : 6;
      return part >= 1 && part * months <= 12
          ? day(year, (part - 1) * months + 1, 1)
          : Optional.empty();
    }
    if (rest.length() == 2 && kind > '9' && kind != 'X') {
      return switch (rest) {
        case "SP" -> day(year, 3, 1);
        case "SU" -> day(year, 6, 1);
        case "FA" -> day(year, 9, 1);
        case "WI" -> day(year, 12, 1);
        default -> Optional.empty();
      };
    }
    return inMonth(year, rest);
  }

  private static Optional<LocalDate> inWeek(int year, String rest) {
    int week = digits(rest, 1, 3);
    if (week < 1 || week > 53) {
      return Optional.empty();
    }
    var monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(DayOfWeek.MONDAY);
    if (rest.endsWith("-WE")) {
      return Optional.of(monday.plusDays(5));
    }
    int weekday = rest.length() == 5 ? digits(rest, 4, 5) : 1;
    return weekday >= 1 && weekday <= 7
        ? Optional.of(monday.plusDays(weekday - 1))
        : Optional.empty();
  }

  private static Optional<LocalDate> inMonth(int year, String rest) {
    int month = rest.length() < 2 ? -1 : digits(rest, 0, 2);
    if (rest.length() == 2) {
      return day(year, month, 1);
    }
    return rest.length() == 5 && rest.charAt(2) == '-'
        ? day(year, month, digits(rest, 3, 5))
        : Optional.empty();
  }

  /// Of a year, decade (`199X` or `199`) or century (`19XX` or `19`); -1 if it is none.
  private static int firstYear(String text) {
    int known = text.length();
    while (known > 0 && text.charAt(known - 1) == 'X') {
      known--;
    }
    int value = known < 2 ? -1 : digits(text, 0, known);
    for (int i = known; value > 0 && i < 4; i++) {
      value *= 10;
    }
    return value;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  private static int digits(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
