package keypoints.time;

import java.time.LocalDate;

/// What the words of a time expression say, before a document date or another expression helps.
sealed interface Meaning {
  /// The words say it all.
  record Known(TimeExpression.Type type, String value) implements Meaning {}

  /// Looks like a time and is none, such as 30 February: the words are left alone.
  record Nothing() implements Meaning {}

  /// A day or month; 0 stands for what the words leave open.
  record Day(int year, int month, int day, int weekday, Relation relation) implements Meaning {
    static Day of(int year, int month, int day) {
      return new Day(year, month, day, 0, Relation.NONE);
    }

    static Day of(LocalDate day) {
      return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    Day inYear(int other) {
      return new Day(other, month, day, weekday, relation);
    }

    /// In the first year in which it does not lie before the other.
    Day behind(LocalDate other) {
      boolean before =
          month < other.getMonthValue()
              || month == other.getMonthValue() && day > 0 && day < other.getDayOfMonth();
      return inYear(before ? other.getYear() + 1 : other.getYear());
    }

    Day on(int otherWeekday, Relation otherRelation) {
      return new Day(year, month, day, otherWeekday, otherRelation);
    }
  }

  /// A day or month of a year that is pointed at: "February last year".
  record Within(Day day, Meaning year) implements Meaning {}

  /// A weekday, 1 is Monday.
  record Weekday(int weekday, Relation relation) implements Meaning {}

  /// A weekday of the week that lies so many weeks ahead.
  record WeekdayOfWeek(int weekday, int weeks) implements Meaning {}

  /// The n-th weekday (0: day) of a month; negative counts from its end.
  record Nth(int nth, int weekday, Meaning month) implements Meaning {}

  /// The whole unit in which a day lies: "the week of May 3".
  record Around(Meaning day, Unit unit) implements Meaning {}

  /// A season or quarter of a year, 0 if that is left open.
  record PartOfYear(int year, String part, Relation relation) implements Meaning {}

  /// The whole unit that lies so many units ahead of the document date: "last week".
  record Period(Unit unit, int shift) implements Meaning {}

  /// The same of the day that the text spoke of last: "the following day".
  record ToldPeriod(Unit unit, int shift) implements Meaning {}

  /// So many units after another time; negative is before.
  record Moved(Meaning from, int amount, Unit unit) implements Meaning {}

  /// A holiday of a year, 0 if that is left open.
  record Feast(Holiday holiday, int year, Relation relation) implements Meaning {}

  /// A time of that day: `T17:00`, `TMO`. Without a day it is the document's.
  record At(Meaning day, String time) implements Meaning {
    /// The hour within this part of the day: 6 o'clock of an afternoon is 18:00.
    At at(String clock) {
      int hour = Words.digits(clock, 1, 3);
      boolean late = time.equals("TAF") || time.equals("TEV") || time.equals("TNI") && hour > 5;
      return new At(day, late && hour < 12 ? "T" + (hour + 12) + clock.substring(3) : clock);
    }
  }

  /// The document's day.
  Meaning TODAY = new Period(Unit.DAY, 0);

  /// No day is said.
  Meaning UNSAID = new Known(TimeExpression.Type.DATE, "");
}
