package keypoints.time;

import org.jspecify.annotations.Nullable;

/// What two expressions that stand together leave to each other: "May 10-12", "from May to December
/// 2022", "3-4:30 p.m.".
final class Ranges {
  private Ranges() {}

  /// Whether the token joins two times.
  static boolean mark(Words words, int i) {
    return words.dash(i)
        || words.mark(i, '/')
        || words.mark(i, '&')
        || words.word(i, "to")
        || words.word(i, "and")
        || words.word(i, "or")
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

  /// Whether one stands right behind the other, joined by a dash or a small word.
  static boolean joins(Words words, Reading first, Reading second) {
    return second.first() == first.end() + 1 && mark(words, first.end());
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
