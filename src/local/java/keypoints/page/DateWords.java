package keypoints.page;

import java.util.List;
import keypoints.time.TimeExpression;

/// TIMEX3 values for a person to read.
final class DateWords {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");
  private static final List<String> SEASON_NAMES = List.of("spring", "summer", "autumn", "winter");

  private DateWords() {}

  /// `12 January 2022`, `January 2022`, `week 2 of 2022`, `1990s`; where there are no better words
  /// the value itself.
  static String of(String value) {
    int time = value.indexOf('T');
    if (time > 0 && isDigit(value.charAt(0))) {
      var clock = value.substring(time + 1);
      boolean digits = !clock.isEmpty() && isDigit(clock.charAt(0));
      return of(value.substring(0, time)) + (digits ? ", " + clock : "");
    }
    if (isShape(value, "9999-99-99")) {
      var month = month(value);
      return month.isEmpty() ? value : number(value, 8, 10) + " " + month + " " + year(value);
    }
    if (isShape(value, "9999-99")) {
      var month = month(value);
      return month.isEmpty() ? value : month + " " + year(value);
    }
    if (isShape(value, "9999-W99")) {
      return "week " + number(value, 6, 8) + " of " + year(value);
    }
    if (isShape(value, "9999-Q9")) {
      return "quarter " + value.charAt(6) + " of " + year(value);
    }
    if (value.length() == 7
        && SEASONS.contains(value.substring(5))
        && isShape(year(value), "9999")) {
      return SEASON_NAMES.get(SEASONS.indexOf(value.substring(5))) + " " + year(value);
    }
    return isShape(value, "999X") ? value.substring(0, 3) + "0s" : value;
  }

  /// Whether the value has a place in the calendar: TIMEX3 has an X for each digit that the
  /// document does not tell.
  static boolean isKnown(TimeExpression time) {
    return time.value().indexOf('X') < 0;
  }

  /// The value where HTML takes it for a date, a month or a year; else nothing.
  static String dateTime(String value) {
    var day = value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
    boolean known = isShape(day, "9999-99-99") || isShape(day, "9999-99") || isShape(day, "9999");
    return known ? day : "";
  }

  /// @param shape has a 9 for each digit
  private static boolean isShape(String value, String shape) {
    if (value.length() != shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = value.charAt(i);
      boolean fits = shape.charAt(i) == '9' ? isDigit(c) : c == shape.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String year(String value) {
    return value.substring(0, 4);
  }

  private static String month(String value) {
    int month = number(value, 5, 7);
    return month >= 1 && month <= MONTHS.size() ? MONTHS.get(month - 1) : "";
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value.substring(from, to));
  }
}
