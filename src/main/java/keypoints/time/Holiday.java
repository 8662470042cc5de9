package keypoints.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// When a holiday falls, year by year.
sealed interface Holiday {
  LocalDate in(int year);

  record Fixed(int month, int day) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }
  }

  /// The n-th weekday of a month, and so many days after; n = -1 is the last.
  record Floating(int month, int weekday, int nth, int days) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)))
          .plusDays(days);
    }
  }

  record FromEaster(int days) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(days);
    }
  }

  record FromOrthodoxEaster(int days) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return orthodoxEaster(year).plusDays(days);
    }
  }

  /// Reads `12-25`, `11/4/4` (month, weekday, which one), `11/4/4+1`, `easter-2`, `orthodox+0`.
  static Holiday read(String rule) {
    if (rule.startsWith("easter")) {
      return new FromEaster(Integer.parseInt(rule.substring(6)));
    }
    if (rule.startsWith("orthodox")) {
      return new FromOrthodoxEaster(Integer.parseInt(rule.substring(8)));
    }
    if (rule.indexOf('/') < 0) {
      return new Fixed(Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3)));
    }
    int plus = rule.indexOf('+');
    var parts = (plus < 0 ? rule : rule.substring(0, plus)).split("/", -1);
    return new Floating(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        plus < 0 ? 0 : Integer.parseInt(rule.substring(plus + 1)));
  }

  /*
   * The anonymous Gregorian computus, as printed in Meeus, "Astronomical Algorithms" (2nd edition,
   * 1998), chapter 8.
   */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /// Meeus's Julian Easter, thirteen days on as in 1900 to 2099.
  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    return LocalDate.of(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1).plusDays(13);
  }
}
