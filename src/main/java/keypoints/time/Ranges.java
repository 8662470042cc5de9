package keypoints.time;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// What two expressions that stand together leave to each other: "May 10-12", "from May to December
/// 2022", "3-4:30 p.m.".
final class Ranges {
  /// How a time stands to the one right before it.
  enum Link {
    NONE,
    /// "May 3 and June 5".
    LIST,
    /// "May 3 to June 5".
    SPAN
  }

  private Ranges() {}

  /// Whether the token joins two times.
  static boolean mark(Words words, int i) {
    return spans(words, i)
        || words.mark(i, '/')
        || words.mark(i, '&')
        || words.word(i, "and")
        || words.word(i, "or");
  }

  private static boolean spans(Words words, int i) {
    return words.dash(i)
        || words.word(i, "to")
        || words.word(i, "through")
        || words.word(i, "until");
  }

  /// The next day in "May 10-12", "May 10 and 12" and "May 1, 2 and 3".
  static @Nullable Reading after(Words words, Reading previous) {
    int i = previous.end();
    boolean list = words.mark(i, ',') && words.digitCount(i + 2) == 0 && mark(words, i + 2);
    if (!mark(words, i) && !list
        || words.digitCount(i + 1) == 0
        || words.digitCount(i + 1) > 2
        || !(previous.meaning() instanceof Meaning.Day day)
        || day.month() == 0
        || day.day() == 0
        || day.year() > 0) {
      return null;
    }
    var second = Numbers.day(words, i + 1);
    int end = second.end();
    boolean counts =
        words.is(end, Role.UNIT, Role.UNITS)
            || words.is(end, Role.MERIDIEM)
            || words.mark(end, '%')
            || words.colonTime(end);
    int month = words.word(end, "of") ? end + 1 : end;
    if (second.value() <= day.day() || counts || NamedDates.isMonth(words, month)) {
      return null;
    }
    var year = NamedDates.year(words, end, true);
    return new Reading(
        i + 1, year.end(), Meaning.Day.of(year.value(), day.month(), second.value()));
  }

  /// What joins the two, a dash or a small word.
  static Link link(Words words, Reading first, Reading second) {
    int at = first.end();
    return second.first() != at + 1 || !mark(words, at)
        ? Link.NONE
        : spans(words, at) ? Link.SPAN : Link.LIST;
  }

  /// The second of two where the first completes it: the first such day, month or hour behind; null
  /// where it does not.
  static @Nullable Meaning behind(Meaning second, Link link, Resolver.Answer first) {
    var day = first.day();
    return switch (second) {
      case Meaning.Day date when link != Link.NONE && date.year() == 0 && date.month() > 0 ->
          first.type() == TimeExpression.Type.DATE
              ? TimexValue.firstDay(first.value()).map(date::behind).orElse(null)
              : null;
      case Meaning.Weekday(int weekday, var relation)
          when link == Link.SPAN && relation == Relation.NONE && day != null ->
          Meaning.Day.of(day.with(TemporalAdjusters.next(DayOfWeek.of(weekday))));
      case Meaning.At(var unsaid, var time)
          when link != Link.NONE && unsaid.equals(Meaning.UNSAID) && day != null -> {
        boolean over =
            link == Link.SPAN
                && first.value().length() == 16
                && time.length() == 6
                && time.compareTo(first.value().substring(10)) < 0;
        yield new Meaning.At(Meaning.Day.of(over ? day.plusDays(1) : day), time);
      }
      default -> null;
    };
  }

  /// "From May to December 2022": the first has the year of the second.
  static Reading withYearOf(Reading first, Reading second) {
    if (!(first.meaning() instanceof Meaning.Day day)
        || !(second.meaning() instanceof Meaning.Day next)
        || day.year() > 0
        || next.year() == 0
        || day.month() == 0) {
      return first;
    }
    int year = day.month() > next.month() ? next.year() - 1 : next.year();
    return first.meaning(day.inYear(year));
  }
}
