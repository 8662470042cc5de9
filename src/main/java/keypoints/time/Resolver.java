package keypoints.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Finds the TIMEX3 values of one document's times, in the document's order.
///
/// A year that is left open is, in this order, the one stated with the same day elsewhere in the
/// document; the one that the document date and the tense point to; in a text that tells of other
/// years, as histories do, the one told last; or it stays open (`XXXX`).
final class Resolver {
  /// A value, its day if it is one, and how it was found.
  record Answer(TimeExpression.Type type, String value, @Nullable LocalDate day, String how) {
    Answer(String value, @Nullable LocalDate day, String how) {
      this(TimeExpression.Type.DATE, value, day, how);
    }

    Answer because(String other) {
      return new Answer(type, value, day, other);
    }
  }

  private static final String STATED = "stated in the text";

  /// A month so many months before the one told last is the next year's; chosen on WikiWars.
  private static final int STEP = 10;

  private final @Nullable LocalDate date;
  private final String basis;
  private final Years years;

  /// The text tells of times far from its date, as a history does.
  private final boolean tells;

  /// The day, or the first day of the month or year, that the text spoke of last.
  private @Nullable LocalDate told;

  Resolver(DocumentDate date, Years years) {
    var day = date.value();
    this.date = day != null && day.getYear() > 1 && day.getYear() < 9_998 ? day : null;
    this.basis = "the document date " + day;
    this.years = years;
    this.tells = day == null ? years.several() : years.mostlyAwayFrom(day.getYear());
  }

  /// @param at index of the expression's first token
  Answer resolve(Meaning meaning, Tense tense, int at) {
    var answer = answer(meaning, tense, at);
    if (tells && fromDate(meaning)) {
      return answer;
    }
    if (answer.day() != null) {
      told = answer.day();
    } else if (meaning instanceof Meaning.Known(TimeExpression.Type type, String value)
        && type == TimeExpression.Type.DATE) {
      TimexValue.firstDay(value).ifPresent(day -> told = day);
    }
    return answer;
  }

  private static boolean fromDate(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Period _, Meaning.Weekday _, Meaning.WeekdayOfWeek _ -> true;
      case Meaning.Moved(var from, _, _) -> fromDate(from);
      case Meaning.Around(var day, _) -> fromDate(day);
      case Meaning.At(var day, _) -> fromDate(day);
      case Meaning.Known _, Meaning.Nothing _, Meaning.Day _, Meaning.Within _ -> false;
      case Meaning.Nth _, Meaning.PartOfYear _, Meaning.ToldPeriod _, Meaning.Feast _ -> false;
    };
  }

  private Answer answer(Meaning meaning, Tense tense, int at) {
    return switch (meaning) {
      case Meaning.Known(var type, var value) -> new Answer(type, value, null, STATED);
      case Meaning.Nothing() -> new Answer("", null, "");
      case Meaning.Day day when day.month() == 0 -> dayOfMonth(day, tense);
      case Meaning.Day day -> day(day, tense, at);
      case Meaning.Within(var day, var year) -> within(day, year, tense, at);
      case Meaning.Weekday(int weekday, var relation) -> weekday(weekday, relation, tense);
      case Meaning.WeekdayOfWeek(int weekday, int weeks) ->
          date == null
              ? new Answer("XXXX-WXX-" + weekday, null, "no date to count from")
              : dayOf(
                  date.with(DayOfWeek.MONDAY).plusWeeks(weeks).plusDays(weekday - 1),
                  "counted from " + basis);
      case Meaning.Nth nth -> nth(nth, tense, at);
      case Meaning.Around(var day, var unit) -> {
        var inside = answer(day, tense, at);
        yield period(unit, 0, inside.day(), inside.how());
      }
      case Meaning.PartOfYear part -> partOfYear(part, tense);
      case Meaning.Period(var unit, int shift) ->
          period(unit, shift, date, "counted from " + basis);
      case Meaning.ToldPeriod(var unit, int shift) -> toldPeriod(unit, shift);
      case Meaning.Moved moved -> moved(moved, tense, at);
      case Meaning.Feast feast -> feast(feast, tense);
      case Meaning.At(var day, var time) -> at(day, time, tense, at);
    };
  }

  private static Answer dayOf(LocalDate day, String how) {
    return new Answer(day.toString(), day, how);
  }

  private Answer day(Meaning.Day day, Tense tense, int at) {
    if (day.year() > 0) {
      return inYear(day, day.year(), STATED);
    }
    if (day.day() > 0) {
      var elsewhere = years.of(day.month(), day.day(), at);
      if (elsewhere.isPresent()) {
        var how = "year from “%s” elsewhere in the document".formatted(elsewhere.get().text());
        return inYear(day, elsewhere.get().year(), how);
      }
    }
    if (date != null && (!tells || told == null || day.relation() != Relation.NONE)) {
      int year = Nearest.year(day, tense, date);
      return inYear(day, year, "year from " + basis + why(tense));
    }
    if (told != null && tells) {
      boolean next = told.getMonthValue() - day.month() >= STEP;
      int year = next ? told.getYear() + 1 : told.getYear();
      return inYear(day, year, "year of the time that the text speaks of before");
    }
    var value = "XXXX-" + Periods.two(day.month());
    return new Answer(
        day.day() == 0 ? value : value + "-" + Periods.two(day.day()),
        null,
        "no year is stated or known");
  }

  private Answer within(Meaning.Day day, Meaning year, Tense tense, int at) {
    var in = answer(year, tense, at);
    return TimexValue.firstDay(in.value())
        .map(first -> inYear(day, first.getYear(), in.how()))
        .orElseGet(() -> day(day, tense, at));
  }

  private static Answer inYear(Meaning.Day day, int year, String how) {
    var month = YearMonth.of(year, day.month());
    if (day.day() == 0) {
      return new Answer(month.toString(), month.atDay(1), how);
    }
    return dayOf(month.atDay(Math.min(day.day(), month.lengthOfMonth())), how);
  }

  private Answer dayOfMonth(Meaning.Day day, Tense tense) {
    boolean fromText = tells && told != null;
    var base = fromText ? told : date;
    if (base == null) {
      return new Answer("XXXX-XX-" + Periods.two(day.day()), null, "no month is stated or known");
    }
    var from = fromText ? "the month that the text speaks of before" : basis;
    return dayOf(Nearest.dayOfMonth(day, tense, base), "month from " + from + why(tense));
  }

  private Answer weekday(int weekday, Relation relation, Tense tense) {
    if (date == null) {
      return new Answer("XXXX-WXX-" + weekday, null, "no date to count from");
    }
    var day = Nearest.weekday(DayOfWeek.of(weekday), relation, tense, date);
    return dayOf(day, "counted from " + basis + why(tense));
  }

  private static String why(Tense tense) {
    return switch (tense) {
      case PAST -> ", looking back as its verb does";
      case FUTURE -> ", looking ahead as its verb does";
      case UNKNOWN -> "";
    };
  }

  private Answer nth(Meaning.Nth nth, Tense tense, int at) {
    var month = answer(nth.month(), tense == Tense.UNKNOWN ? Tense.FUTURE : tense, at);
    var first = TimexValue.firstDay(month.value());
    if (first.isEmpty() || nth.nth() > 31 || nth.nth() < -31) {
      return month;
    }
    var in = YearMonth.from(first.get());
    LocalDate day;
    if (nth.weekday() == 0) {
      int number = nth.nth() > 0 ? nth.nth() : in.lengthOfMonth() + 1 + nth.nth();
      day = in.atDay(Math.clamp(number, 1, in.lengthOfMonth()));
    } else {
      day =
          first
              .get()
              .with(TemporalAdjusters.dayOfWeekInMonth(nth.nth(), DayOfWeek.of(nth.weekday())));
    }
    return dayOf(day, month.how());
  }

  private Answer partOfYear(Meaning.PartOfYear part, Tense tense) {
    if (part.year() > 0) {
      return new Answer(part.year() + "-" + part.part(), null, STATED);
    }
    boolean fromText = tells && told != null && part.relation() == Relation.NONE;
    var base = fromText ? told : date;
    if (base == null) {
      return new Answer("XXXX-" + part.part(), null, "no year is stated or known");
    }
    int year = base.getYear() + part.relation().shift();
    return new Answer(
        year + "-" + part.part(),
        null,
        fromText
            ? "year of the time that the text speaks of before"
            : "year from " + basis + (part.relation() == Relation.NONE ? why(tense) : ""));
  }

  private Answer toldPeriod(Unit unit, int shift) {
    boolean fromText = told != null && (tells || unit == Unit.DAY && shift != 0);
    var base = fromText ? told : date;
    return period(
        unit,
        shift,
        base,
        fromText
            ? "counted from the time that the text speaks of before"
            : "counted from " + basis);
  }

  private static Answer period(Unit unit, int shift, @Nullable LocalDate base, String how) {
    if (base == null) {
      return new Answer(Periods.open(unit), null, "no date to count from");
    }
    var day = Periods.moved(base, shift, unit);
    var value = Periods.value(day, unit);
    return new Answer(value, unit == Unit.DAY ? day : null, how);
  }

  private Answer moved(Meaning.Moved moved, Tense tense, int at) {
    var from = answer(moved.from(), tense, at);
    var day = from.day() != null ? from.day() : TimexValue.firstDay(from.value()).orElse(null);
    if (day == null) {
      return new Answer(Periods.open(moved.unit()), null, from.how());
    }
    if (moved.unit().belowDay()) {
      return dayOf(day, from.how());
    }
    var there = Periods.moved(day, moved.amount(), moved.unit());
    // "Two years ago" is counted from a day, "two years later" often from a month or a year.
    boolean exact =
        moved.unit() == Unit.WEEK
            || moved.unit() == Unit.FORTNIGHT
            || !moved.unit().aboveYear() && !(moved.from() instanceof Meaning.ToldPeriod);
    return exact
        ? dayOf(there, from.how())
        : new Answer(
            Periods.value(there, moved.unit()),
            moved.unit() == Unit.DAY ? there : null,
            from.how());
  }

  private Answer feast(Meaning.Feast feast, Tense tense) {
    if (feast.year() > 0) {
      return dayOf(feast.holiday().in(feast.year()), STATED);
    }
    if (tells && told != null) {
      var how = "year of the time that the text speaks of before";
      return dayOf(feast.holiday().in(told.getYear()), how);
    }
    if (date == null) {
      var open =
          feast.holiday() instanceof Holiday.Fixed(int month, int day)
              ? "XXXX-" + Periods.two(month) + "-" + Periods.two(day)
              : "XXXX-XX-XX";
      return new Answer(open, null, "no year is stated or known");
    }
    var day = Nearest.feast(feast, tense, date);
    return dayOf(day, "year from " + basis + why(tense));
  }

  private Answer unsaidDay() {
    return tells
        ? new Answer("", null, "no day is stated or known")
        : period(Unit.DAY, 0, date, "counted from " + basis);
  }

  private Answer at(Meaning day, String time, Tense tense, int at) {
    boolean said = !day.equals(Meaning.UNSAID);
    var base = said ? answer(day, tense, at) : unsaidDay();
    if (!said && base.day() == null) {
      return new Answer(
          TimeExpression.Type.TIME, time.length() == 6 ? time : "XXXX-XX-XX" + time, null, STATED);
    }
    boolean whole = base.value().length() == 10;
    return new Answer(
        TimeExpression.Type.TIME,
        whole ? base.value() + time : base.value(),
        base.day(),
        base.how());
  }
}
