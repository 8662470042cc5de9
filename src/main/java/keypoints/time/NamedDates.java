package keypoints.time;

import java.time.YearMonth;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Dates with the name of a month: "January 12, 2022", "12th of January", "mid-January", "Sunday,
/// March 6".
final class NamedDates {
  /// Reads a date at the token.
  @Nullable Reading at(Words words, int i) {
    int monthAt = words.is(i, Role.STAGE) ? i + 1 : i;
    boolean month = isMonth(words, monthAt);
    if (!month && !mayBeDay(words, i)) {
      return null;
    }
    var reading = month ? monthFirst(words, i, monthAt) : dayFirst(words, i);
    return reading != null && reading.meaning() instanceof Meaning.Day day && day.year() == 0
        ? withYear(words, reading, day)
        : reading;
  }

  private static boolean mayBeDay(Words words, int i) {
    return words.has(i, Tokens.NUMBER)
        || words.is(i, Role.CARDINAL, Role.ORDINAL)
        || words.word(i, "the");
  }

  /// "February this year", "August of that year", "last Oct. 23".
  private static Reading withYear(Words words, Reading reading, Meaning.Day day) {
    int at = words.word(reading.end(), "of") ? reading.end() + 1 : reading.end();
    boolean that = words.word(at, "that") || words.word(at, "same");
    var relation = words.relation(at);
    if (day.month() == 0 || !that && relation == Relation.NONE || !words.word(at + 1, "year")) {
      return reading;
    }
    Meaning year =
        that
            ? new Meaning.ToldPeriod(Unit.YEAR, 0)
            : new Meaning.Period(Unit.YEAR, relation.shift());
    return reading.upTo(at + 2, new Meaning.Within(day, year));
  }

  static boolean isMonth(Words words, int i) {
    return words.is(i, Role.MONTH, Role.SHORT_MONTH);
  }

  private static int month(Words words, int i) {
    return words.number(i, Role.MONTH, Role.SHORT_MONTH);
  }

  private @Nullable Reading monthFirst(Words words, int i, int monthAt) {
    int month = month(words, monthAt);
    int next = monthAt + 1;
    if (words.is(monthAt, Role.SHORT_MONTH) && words.mark(next, '.') && words.joined(next)) {
      next++;
    }
    boolean sure = !words.is(monthAt, Role.AMBIGUOUS) || words.has(monthAt, Tokens.CAPITAL);
    var date = monthDay(words, i, month, next, sure);
    if (date != null) {
      return date;
    }
    int yearAt = next;
    if (words.mark(next, ',') || words.word(next, "of") || words.dash(next)) {
      yearAt++;
    }
    var year = Numbers.year(words, yearAt);
    if (year.end() > yearAt && !countsThings(words, year.end(), year.value())) {
      return new Reading(i, year.end(), Meaning.Day.of(year.value(), month, 0));
    }
    year = shortYear(words, next);
    if (year.end() > next) {
      return new Reading(i, year.end(), Meaning.Day.of(year.value(), month, 0));
    }
    return stands(words, i, monthAt, next)
        ? new Reading(i, monthAt + 1, Meaning.Day.of(0, month, 0))
        : null;
  }

  private static @Nullable Reading monthDay(Words words, int i, int month, int next, boolean sure) {
    int at = next;
    if (words.dash(at) && words.joined(at)
        || words.mark(at, '/')
        || words.mark(at, ',')
        || words.word(at, "the")) {
      at++;
    }
    var day = Numbers.day(words, at);
    boolean ordinal = Numbers.ordinal(words, at).end() > at;
    if (day.end() == at || at > next && words.mark(next, ',') && !ordinal) {
      return null;
    }
    boolean time =
        words.colonTime(day.end())
            || words.is(day.end(), Role.MERIDIEM)
            || words.mark(day.end(), '%');
    boolean count = !ordinal && words.is(day.end(), Role.UNITS, Role.MULTIPLIER);
    var year = year(words, day.end(), true);
    boolean digits = words.digits(at) != Words.NONE;
    if (time || count || !sure && year.value() == 0 && !(ordinal && digits)) {
      return null;
    }
    return new Reading(i, year.end(), checked(year.value(), month, day.value()));
  }

  private @Nullable Reading dayFirst(Words words, int i) {
    int dayAt = words.word(i, "the") ? i + 1 : i;
    var day = Numbers.day(words, dayAt);
    if (day.end() == dayAt || words.mark(i - 1, '$')) {
      return null;
    }
    boolean ordinal = Numbers.ordinal(words, dayAt).end() > dayAt;
    int at = day.end();
    if (words.word(at, "day") && words.word(at + 1, "of")) {
      at++;
    }
    boolean of =
        words.word(at, "of") || words.dash(at) || words.mark(at, '/') || words.mark(at, '.');
    int monthAt = of ? at + 1 : at;
    if (words.word(monthAt, "the")) {
      monthAt++;
    }
    if (isMonth(words, monthAt)) {
      boolean name =
          words.is(monthAt, Role.AMBIGUOUS)
              && !words.has(monthAt, Tokens.CAPITAL)
              && !of
              && !ordinal;
      return name ? null : withMonth(words, i, day.value(), monthAt);
    }
    var shared = sharedMonth(words, i, day);
    return shared != null ? shared : dayAlone(words, i, dayAt, day, of ? monthAt : day.end());
  }

  private static Reading withMonth(Words words, int i, int day, int monthAt) {
    int next = monthAt + 1;
    if (words.is(monthAt, Role.SHORT_MONTH) && words.mark(next, '.') && words.joined(next)) {
      next++;
    }
    var year = year(words, next, false);
    int end = year.value() == 0 ? monthAt + 1 : year.end();
    return new Reading(i, end, checked(year.value(), month(words, monthAt), day));
  }

  /// The first day in "10-12 May" and "from 10 to 12 May".
  private static @Nullable Reading sharedMonth(Words words, int i, Numbers.Count day) {
    if (!Ranges.mark(words, day.end())) {
      return null;
    }
    int at = words.word(day.end() + 1, "the") ? day.end() + 2 : day.end() + 1;
    var second = Numbers.day(words, at);
    int monthAt = words.word(second.end(), "of") ? second.end() + 1 : second.end();
    if (second.value() <= day.value() || !isMonth(words, monthAt)) {
      return null;
    }
    if (words.is(monthAt, Role.AMBIGUOUS) && !words.has(monthAt, Tokens.CAPITAL)) {
      return null;
    }
    var year = year(words, monthAt + 1, false);
    return new Reading(i, day.end(), checked(year.value(), month(words, monthAt), day.value()));
  }

  /// "the 21st", "the 20th of next month".
  private static @Nullable Reading dayAlone(
      Words words, int i, int dayAt, Numbers.Count day, int next) {
    boolean the = dayAt > i;
    int relationAt = words.word(next, "the") ? next + 1 : next;
    var relation = words.relation(relationAt);
    if (relation != Relation.NONE && words.word(relationAt + 1, "month")) {
      return new Reading(i, relationAt + 2, new Meaning.Day(0, 0, day.value(), 0, relation));
    }
    boolean digits = words.digits(dayAt) != Words.NONE;
    boolean ordinal = Numbers.ordinal(words, dayAt).end() > dayAt;
    boolean thing =
        words.has(day.end(), Tokens.WORD) && !words.is(day.end(), Role.FUNCTION)
            || words.mark(day.end(), '-');
    return the && digits && ordinal && placed(words, i) && !thing && !words.word(day.end(), "of")
        ? new Reading(i, day.end(), Meaning.Day.of(0, 0, day.value()))
        : null;
  }

  /// Whether what stands before "the 21st" makes it a day: it might be the 21st of anything.
  private static boolean placed(Words words, int i) {
    return words.word(i - 1, "on")
        || words.word(i - 1, "by")
        || words.word(i - 1, "from")
        || words.word(i - 1, "to")
        || words.word(i - 1, "through")
        || words.word(i - 1, "since")
        || words.word(i - 1, "before")
        || words.word(i - 1, "after")
        || words.word(i - 1, "until")
        || words.word(i - 1, "till");
  }

  /// The year behind a day and month.
  ///
  /// @param comma whether two digits after a comma may be one
  static Numbers.Count year(Words words, int i, boolean comma) {
    int at = i;
    if (words.mark(i, ',')
        || words.word(i, "of")
        || words.word(i, "in")
        || words.dash(i) && words.joined(i)
        || words.mark(i, '/')) {
      at++;
    }
    var year = Numbers.year(words, at);
    if (year.end() > at && !countsThings(words, year.end(), year.value())) {
      return year;
    }
    int two = words.digits(at);
    if (two > 0 && two <= 9999 && words.number(at + 1, Role.ERA) == 0) {
      return new Numbers.Count(two, at + 2);
    }
    boolean ends =
        !words.has(at + 1, Tokens.WORD | Tokens.NUMBER)
            && !words.colonTime(at + 1)
            && !words.mark(at + 1, '%')
            && !words.dash(at + 1);
    if (words.digitCount(at) == 2
        && (at == i ? ends : comma && words.mark(i, ',') && two > 31 && ends)) {
      return new Numbers.Count(Numbers.longYear(two), at + 1);
    }
    if (words.digitCount(at) == 2 && words.dash(i) && words.dash(i - 2) && ends) {
      return new Numbers.Count(Numbers.longYear(two), at + 1);
    }
    var abbreviated = shortYear(words, at);
    return abbreviated.end() > at ? abbreviated : new Numbers.Count(0, i);
  }

  /// "’22".
  static Numbers.Count shortYear(Words words, int i) {
    boolean apostrophe = words.mark(i, '\'') || words.mark(i, '’') || words.mark(i, '‘');
    return apostrophe && words.joined(i + 1) && words.digitCount(i + 1) == 2
        ? new Numbers.Count(Numbers.longYear(words.digits(i + 1)), i + 2)
        : new Numbers.Count(0, i);
  }

  /// Whether a noun makes the number before it a number of things: "2000 people".
  static boolean countsThings(Words words, int i, int year) {
    return words.is(i, Role.UNITS) || year % 100 == 0 && plural(words, i);
  }

  /// A word in small letters that ends in s, or `people`.
  static boolean plural(Words words, int i) {
    if (!words.has(i, Tokens.WORD) || words.has(i, Tokens.CAPITAL) || words.is(i, Role.FUNCTION)) {
      return false;
    }
    int last = words.tokens().end(i) - 1;
    return words.tokens().length(i) > 3 && words.tokens().text().charAt(last) == 's'
        || words.word(i, "people")
        || words.word(i, "men");
  }

  /// Whether a month without day and year is one: not "may", "march", "Jan", "April said".
  private static boolean stands(Words words, int i, int monthAt, int next) {
    boolean preposition =
        words.is(i - 1, Role.PREPOSITION)
            || words.is(i - 1, Role.RELATION)
            || monthAt > i
            || Ranges.mark(words, i - 1) && words.is(i - 2, Role.MONTH)
            || words.is(i - 1, Role.EVERY);
    if (words.is(monthAt, Role.AMBIGUOUS) || words.is(monthAt, Role.SHORT_MONTH)) {
      return preposition && words.has(monthAt, Tokens.CAPITAL) && !words.word(i - 1, "to")
          || words.has(monthAt, Tokens.CAPITAL)
              && words.word(i - 1, "to")
              && !words.has(next, Tokens.WORD);
    }
    boolean name = words.has(next, Tokens.CAPITAL) && words.has(next, Tokens.WORD) && !preposition;
    boolean small = !words.has(monthAt, Tokens.CAPITAL) && !words.word(monthAt, "august");
    return preposition
        || small
        || words.has(monthAt, Tokens.CAPITAL) && !name
        || words.has(monthAt, Tokens.HYPHENATED);
  }

  static Meaning checked(int year, int month, int day) {
    boolean exists = day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
    return exists ? Meaning.Day.of(year, month, day) : new Meaning.Nothing();
  }
}
