package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Reads the time expression that begins at a token, the longest that any of the parsers finds.
final class Reader {
  private static final String ANY_DAY = "XXXX-XX-XX";

  private final Phrases phrases;
  private final NamedDates namedDates = new NamedDates();
  private final NumericDates numericDates = new NumericDates();
  private final Relatives relatives = new Relatives();
  private final Durations durations = new Durations();
  private final Clocks clocks = new Clocks();

  Reader(Phrases phrases) {
    this.phrases = phrases;
  }

  /// The expression at the token; may be a [Meaning.Nothing], whose tokens are to be left out.
  @Nullable Reading at(Words words, int i) {
    var day = withDuration(words, i);
    var clock = clocks.at(words, i);
    boolean free = day == null || day.meaning() instanceof Meaning.Nothing;
    if (clock != null && (free || day != null && clock.end() >= day.end())) {
      return fromClock(words, i, clock);
    }
    return day == null ? dayPart(words, i) : withTime(words, day);
  }

  private @Nullable Reading withDuration(Words words, int i) {
    var date = date(words, i);
    var duration = durations.at(words, i, this);
    return duration != null && (date == null || duration.end() > date.end()) ? duration : date;
  }

  /// A date, or another time that is no duration and no hour.
  @Nullable Reading date(Words words, int i) {
    if (!words.inside(i)) {
      return null;
    }
    var best = written(words, i);
    best = best == null ? relatedDate(words, i) : best;
    best = longer(best, phrases.at(words, i));
    best = longer(best, relatives.at(words, i));
    best = longer(best, Weeks.at(words, i, this));
    if (best != null && best.meaning() instanceof Meaning.Weekday weekday) {
      return withWeekday(words, best, weekday);
    }
    return best != null && best.meaning() instanceof Meaning.Day day && day.day() > 0
        ? beforeWeekday(words, best, day)
        : best;
  }

  /// "14 December Friday", "14 December (Friday)".
  private static Reading beforeWeekday(Words words, Reading reading, Meaning.Day day) {
    boolean bracket = words.mark(reading.end(), '(');
    int at = bracket ? reading.end() + 1 : reading.end();
    int weekday = words.number(at, Role.WEEKDAY);
    boolean closed = bracket ? words.mark(at + 1, ')') : !words.has(at + 1, Tokens.POSSESSIVE);
    return weekday == Words.NONE || !closed
        ? reading
        : reading.upTo(bracket ? at + 2 : at + 1, day.on(weekday, day.relation()));
  }

  /// "next 6th of April", "last Oct. 23".
  private @Nullable Reading relatedDate(Words words, int i) {
    var relation = words.relation(i);
    var date = relation == Relation.NONE ? null : written(words, i + 1);
    return date != null
            && date.meaning() instanceof Meaning.Day day
            && day.year() == 0
            && day.month() > 0
            && day.day() > 0
        ? new Reading(i, date.end(), day.on(0, relation))
        : null;
  }

  /// A date with the name of a month or in digits; the first day of "10-12 May" is no part of a
  /// chain of digits.
  @Nullable Reading written(Words words, int i) {
    var named = namedDates.at(words, i);
    var numeric = numericDates.at(words, i);
    boolean chain = numeric != null && numeric.meaning() instanceof Meaning.Nothing;
    return named != null && chain ? named : longer(named, numeric);
  }

  private static @Nullable Reading longer(@Nullable Reading one, @Nullable Reading other) {
    return one == null || other != null && other.end() > one.end() ? other : one;
  }

  /// "Sunday, March 6", "Friday (Jan-15)", "Tuesday the eleventh", "Monday 21".
  private Reading withWeekday(Words words, Reading reading, Meaning.Weekday weekday) {
    int at = reading.end();
    boolean bracket = words.mark(at, '(');
    if (words.mark(at, ',') || words.dash(at) || bracket) {
      at++;
    }
    var other = written(words, at);
    if (other != null && other.meaning() instanceof Meaning.Day day && day.day() > 0) {
      int end = bracket && words.mark(other.end(), ')') ? other.end() + 1 : other.end();
      return reading.upTo(end, day.on(weekday.weekday(), Relation.NONE));
    }
    boolean the = words.word(at, "the");
    var day = Numbers.day(words, the ? at + 1 : at);
    int end = day.end();
    boolean free =
        !words.has(end, Tokens.WORD | Tokens.NUMBER)
                && !words.mark(end, ':')
                && !words.mark(end, '-')
                && !words.mark(end, '%')
                && !words.mark(end, '/')
            || words.is(end, Role.FUNCTION);
    if (day.value() > 0
        && (at == reading.end() || the)
        && free
        && (the || day.value() > 12 || Numbers.ordinal(words, at).end() > at)) {
      return reading.upTo(
          end, new Meaning.Day(0, 0, day.value(), weekday.weekday(), Relation.NONE));
    }
    return reading;
  }

  /// "Friday night", "tomorrow at 5 p.m."
  private Reading withTime(Words words, Reading reading) {
    var meaning = reading.meaning();
    if (meaning instanceof Meaning.At part && !part.day().equals(Meaning.UNSAID)) {
      return atHour(words, reading, part);
    }
    if (meaning instanceof Meaning.Known(var type, var value) && type == TimeExpression.Type.SET) {
      return repeated(words, reading, value);
    }
    if (!dated(meaning)) {
      return reading;
    }
    int end = reading.end();
    int stage = words.is(end, Role.STAGE) ? end + 1 : end;
    var part = words.text(stage, Role.DAY_PART);
    if (!part.isEmpty()) {
      var at = new Meaning.At(meaning, part);
      return atHour(words, reading.upTo(stage + 1, at), at);
    }
    int at = words.mark(end, ',') || words.dash(end) && words.joined(end) ? end + 1 : end;
    var clock = clocks.at(words, cued(words, at) ? at + 1 : at);
    if (clock != null) {
      return timed(words, reading, meaning, clock);
    }
    var behind = clocks.behindDate(words, end);
    return behind == null
        ? reading
        : reading.upTo(behind.end(), new Meaning.At(meaning, behind.value()));
  }

  /// "every Friday at 5 p.m.", "daily at noon".
  private Reading repeated(Words words, Reading reading, String value) {
    boolean part = value.startsWith("T");
    var day = value.startsWith("XXXX-WXX-") ? value : part || value.equals("P1D") ? ANY_DAY : "";
    int at = cued(words, reading.end()) ? reading.end() + 1 : reading.end();
    var clock = day.isEmpty() ? null : clocks.at(words, at);
    if (clock == null) {
      return reading;
    }
    var time =
        part ? new Meaning.At(Meaning.UNSAID, value).at(clock.value()).time() : clock.value();
    return reading.upTo(clock.end(), new Meaning.Known(TimeExpression.Type.SET, day + time));
  }

  private static boolean cued(Words words, int at) {
    return words.word(at, "at")
        || words.mark(at, '@')
        || words.word(at, "around")
        || words.word(at, "before")
        || words.word(at, "after")
        || words.word(at, "from")
        || words.word(at, "by");
  }

  /// With a year behind the time, too: "Oct 26 11:00:09 EDT 2023".
  private static Reading timed(Words words, Reading reading, Meaning day, Clocks.Time clock) {
    var year = Numbers.year(words, clock.end());
    return day instanceof Meaning.Day date && date.year() == 0 && year.end() > clock.end()
        ? reading.upTo(year.end(), new Meaning.At(date.inYear(year.value()), clock.value()))
        : reading.upTo(clock.end(), new Meaning.At(day, clock.value()));
  }

  /// "tonight at 8", "this afternoon at 3:30".
  private Reading atHour(Words words, Reading reading, Meaning.At part) {
    int at = cued(words, reading.end()) ? reading.end() + 1 : reading.end();
    var clock = clocks.at(words, at);
    if (clock != null) {
      return reading.upTo(clock.end(), part.at(clock.value()));
    }
    int hour = at > reading.end() ? words.digits(at) : Words.NONE;
    boolean counts = words.has(at + 1, Tokens.WORD) && !words.is(at + 1, Role.FUNCTION);
    if (hour < 1 || hour > 12 || counts || !words.word(at - 1, "at")) {
      return reading;
    }
    int later = part.time().equals("TMO") ? hour : hour % 12 + 12;
    return reading.upTo(at + 1, new Meaning.At(part.day(), "T" + Periods.two(later) + ":00"));
  }

  private static boolean dated(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Day day -> day.day() > 0;
      case Meaning.Weekday _, Meaning.WeekdayOfWeek _, Meaning.Feast _ -> true;
      case Meaning.Period(var unit, _) -> unit == Unit.DAY;
      case Meaning.ToldPeriod(var unit, _) -> unit == Unit.DAY;
      case Meaning.Known _, Meaning.Nothing _, Meaning.Nth _, Meaning.PartOfYear _ -> false;
      case Meaning.Around _ -> false;
      case Meaning.Within(var day, _) -> day.day() > 0;
      case Meaning.Moved _ -> true;
      case Meaning.At _ -> false;
    };
  }

  /// "5 p.m. on Friday".
  private Reading fromClock(Words words, int i, Clocks.Time clock) {
    int at = clock.end();
    at = words.mark(at, ',') ? at + 1 : at;
    at = words.word(at, "on") ? at + 1 : at;
    var date = date(words, at);
    if (date != null && dated(date.meaning())) {
      return new Reading(i, date.end(), new Meaning.At(date.meaning(), clock.value()));
    }
    if (date != null && date.meaning() instanceof Meaning.At part) {
      return new Reading(i, date.end(), part.at(clock.value()));
    }
    return new Reading(i, clock.end(), new Meaning.At(Meaning.UNSAID, clock.value()));
  }

  /// A bare "night" that is no greeting and does not belong to another noun.
  private static boolean stands(Words words, int i) {
    boolean part = words.mark(i + 1, '-') || words.named(i + 1) && words.has(i, Tokens.CAPITAL);
    return !part && !words.word(i - 1, "good") && !words.word(i - 1, "one");
  }

  /// "the early hours of Friday", "the early hours of Friday morning".
  private @Nullable Reading smallHours(Words words, int i, int at) {
    boolean early = words.word(at - 1, "early") && at > i;
    var date =
        early && words.word(at, "hours") && words.word(at + 1, "of") ? date(words, at + 2) : null;
    return date != null && dated(date.meaning())
        ? new Reading(
            i,
            words.word(date.end(), "morning") ? date.end() + 1 : date.end(),
            new Meaning.At(date.meaning(), "TMO"))
        : null;
  }

  /// "the morning of May 5", "in the evening".
  private @Nullable Reading dayPart(Words words, int i) {
    boolean the = words.word(i, "the");
    int at = the || words.is(i, Role.STAGE) ? i + 1 : i;
    at = words.is(at, Role.STAGE) ? at + 1 : at;
    var part = words.text(at, Role.DAY_PART);
    if (part.isEmpty()) {
      return smallHours(words, i, at);
    }
    if (at == i && !stands(words, i)) {
      return null;
    }
    int end = at + 1;
    int of = words.word(end, "hours") ? end + 1 : end;
    if (words.word(of, "of") || words.word(of, "on")) {
      var date = date(words, of + 1);
      if (date != null && dated(date.meaning())) {
        return new Reading(i, date.end(), new Meaning.At(date.meaning(), part));
      }
    }
    return new Reading(i, end, new Meaning.At(Meaning.UNSAID, part));
  }
}
