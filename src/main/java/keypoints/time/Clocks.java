package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Times of the day: "5 p.m.", "14:30", "noon", "4 in the morning".
final class Clocks {
  /// A time, as the part of a TIMEX3 value that follows the day, and the index past it.
  record Time(String value, int end) {}

  @Nullable Time at(Words words, int i) {
    int word = words.number(i, Role.CLOCK_WORD);
    if (word != Words.NONE) {
      return new Time("T" + Periods.two(word % 24) + ":00", i + 1);
    }
    if (!words.has(i, Tokens.NUMBER)) {
      var spoken = spoken(words, i);
      return spoken;
    }
    var lettered = lettered(words, i);
    if (lettered != null) {
      return lettered;
    }
    boolean joined = words.joined(i) && words.has(i - 1, Tokens.WORD | Tokens.NUMBER);
    if (joined || words.joined(i) && (words.mark(i - 1, ':') || words.mark(i - 1, '$'))) {
      return null;
    }
    int hour = words.digits(i);
    int minute = 0;
    int end = i + 1;
    boolean certain = false;
    if (hour == Words.NONE) {
      int both = dotted(words, i);
      hour = both / 100;
      minute = both % 100;
      if (both < 0 || !words.is(end, Role.MERIDIEM, Role.ZONE) && !words.word(end, "p")) {
        return null;
      }
    } else if (colon(words, i)) {
      minute = words.digits(i + 2);
      certain = true;
      end = i + 3;
      if (words.mark(end, ':') && words.joined(end) && words.digitCount(end + 1) == 2) {
        end += 2;
      } else if (words.mark(end, ':') && words.joined(end)) {
        return null;
      }
    } else if (words.digitCount(i) >= 3 && words.digitCount(i) <= 4) {
      minute = hour % 100;
      hour /= 100;
    }
    return withMeridiem(words, i, hour, minute, end, certain);
  }

  /// "18h30", and "at 18h".
  private static @Nullable Time lettered(Words words, int i) {
    int hour = words.digits(i);
    boolean letter = words.joined(i + 1) && words.has(i + 1, Tokens.WORD);
    if (!letter || hour < 0 || hour > 24 || words.digitCount(i) > 2) {
      return null;
    }
    var text = words.tokens().text(i + 1);
    if (text.equals("h") && words.word(i - 1, "at")) {
      return new Time(value(hour, 0), i + 2);
    }
    int minute = text.startsWith("h") && text.length() == 3 ? Words.digits(text, 1, 3) : -1;
    return minute < 0 || minute > 59 ? null : new Time(value(hour, minute), i + 2);
  }

  /// The time in "2022-01-12T17:00:00Z".
  @Nullable Time behindDate(Words words, int t) {
    boolean time =
        words.joined(t)
            && words.has(t, Tokens.WORD)
            && words.tokens().length(t) == 3
            && words.mark(t + 1, ':')
            && words.digitCount(t + 2) == 2;
    if (!time) {
      return null;
    }
    int start = words.tokens().start(t);
    int hour = Words.digits(words.tokens().text(), start + 1, start + 3);
    if (hour == Words.NONE || hour > 24 || words.digits(t + 2) > 59) {
      return null;
    }
    int end = t + 3;
    if (words.mark(end, ':') && words.digitCount(end + 1) == 2) {
      end += 2;
    }
    boolean offset = words.joined(end) && (words.mark(end, '+') || words.mark(end, '-'));
    end = offset && words.joined(end + 1) ? end + 1 : end;
    if (words.joined(end) && words.has(end, Tokens.NUMBER | Tokens.WORD)) {
      end++;
    }
    end = offset && words.colonTime(end) ? end + 2 : end;
    return new Time(value(hour, words.digits(t + 2)), end);
  }

  private static @Nullable Time withMeridiem(
      Words words, int i, int hour, int minute, int end, boolean certain) {
    int after = meridiemEnd(words, end);
    int half = after > end ? meridiem(words, end) : Words.NONE;
    boolean compact = words.digitCount(i) >= 3;
    if (half != Words.NONE) {
      if (hour < 1 || hour > 12 || minute > 59) {
        return hour <= 24 && certain ? new Time(value(hour, minute), after) : null;
      }
      int zone = words.is(after, Role.ZONE) ? after + 1 : after;
      return new Time(value(hour % 12 + half, minute), zone);
    }
    if (words.word(end, "o'clock") || words.word(end, "o’clock")) {
      return part(words, hour, minute, end + 1);
    }
    if (words.word(end, "o") && words.word(end + 1, "clock")) {
      return part(words, hour, minute, end + 2);
    }
    boolean zoned = words.is(end, Role.ZONE) && words.has(end, Tokens.ALL_CAPITALS);
    certain &= !(hour <= 12 && rangeEnd(words, i, end) != Words.NONE);
    if (hour <= 24 && minute <= 59 && (certain || zoned && (compact || hour <= 24))) {
      var time = part(words, hour, minute, zoned ? end + 1 : end);
      return time;
    }
    if (hour <= 23 && minute <= 59 && military(words, i)) {
      return new Time(value(hour, minute), end);
    }
    int later = hour <= 12 && minute <= 59 && !compact ? rangeEnd(words, i, end) : Words.NONE;
    if (later != Words.NONE) {
      int first = hour % 12 + (later >= 12 ? 12 : 0);
      return new Time(value(first > later ? first - 12 : first, minute), end);
    }
    var time = part(words, hour, minute, end);
    return hour >= 1 && hour <= 12 && !compact && time.end() > end ? time : null;
  }

  /// "at 1015", but not "at 1945 Main Street" and "at 2015": where it may be a year, it is one.
  private static boolean military(Words words, int i) {
    int value = words.digits(i);
    return words.digitCount(i) == 4
        && (words.word(i - 1, "at") || words.word(i - 2, "at") && words.word(i - 1, "about"))
        && (value < 1_800 || value >= 2_100)
        && !words.has(i + 1, Tokens.NUMBER)
        && (!words.has(i + 1, Tokens.WORD) || words.is(i + 1, Role.FUNCTION))
        && !words.mark(i + 1, '%')
        && !words.mark(i + 1, '-');
  }

  /// The hour of "4 p.m." in "3-4 p.m.", "from 3 to 4:30 p.m.", "between 3 and 4 p.m."
  private static int rangeEnd(Words words, int i, int end) {
    boolean and = words.word(end, "and") && words.word(i - 1, "between");
    int hour = words.digits(end + 1);
    int half = colon(words, end + 1) ? end + 4 : end + 2;
    return (and || words.dash(end) || words.word(end, "to"))
            && hour >= 1
            && hour <= 12
            && meridiemEnd(words, half) > half
        ? hour % 12 + meridiem(words, half)
        : Words.NONE;
  }

  /// "in the afternoon", "at night" after an hour.
  private static Time part(Words words, int hour, int minute, int end) {
    int at = words.word(end, "in") && words.word(end + 1, "the") ? end + 2 : end;
    at = words.word(end, "at") && words.word(end + 1, "night") ? end + 1 : at;
    var part = at > end ? words.text(at, Role.DAY_PART) : "";
    if (part.isEmpty()) {
      return new Time(value(hour, minute), end);
    }
    boolean afternoon = !part.equals("TMO") && hour < 12;
    return new Time(value(afternoon ? hour + 12 : hour, minute), at + 1);
  }

  /// "half past five", "quarter to six", "five o'clock".
  private static @Nullable Time spoken(Words words, int i) {
    var number = Numbers.cardinal(words, i);
    if (number.end() > i && number.value() >= 1 && number.value() <= 12) {
      int end = number.end();
      if (words.word(end, "o'clock") || words.word(end, "o’clock")) {
        return part(words, number.value(), 0, end + 1);
      }
      if (meridiemEnd(words, end) > end && !words.word(end, "am")) {
        return new Time(
            value(number.value() % 12 + meridiem(words, end), 0), meridiemEnd(words, end));
      }
    }
    boolean half = words.word(i, "half");
    if (!half && !words.word(i, "quarter")) {
      return null;
    }
    boolean past = words.word(i + 1, "past");
    var hour = Numbers.cardinal(words, i + 2);
    if (!past && (half || !words.word(i + 1, "to")) || hour.value() < 1 || hour.value() > 12) {
      return null;
    }
    int minute = half ? 30 : past ? 15 : 45;
    return new Time(value(past ? hour.value() : (hour.value() + 11) % 12, minute), hour.end());
  }

  private static boolean colon(Words words, int i) {
    return words.digitCount(i) <= 2
        && words.mark(i + 1, ':')
        && words.joined(i + 1)
        && words.joined(i + 2)
        && words.digitCount(i + 2) == 2
        && words.digits(i) <= 24
        && words.digits(i + 2) <= 59;
  }

  /// "7.30" as 730; negative if it is not so written.
  private static int dotted(Words words, int i) {
    var text = words.tokens().text();
    int start = words.tokens().start(i);
    int end = words.tokens().end(i);
    int dot = text.indexOf('.', start, end);
    if (dot < 0 || end - dot != 3 || dot - start > 2) {
      return -1;
    }
    int hour = Words.digits(text, start, dot);
    int minute = Words.digits(text, dot + 1, end);
    return hour < 0 || hour > 24 || minute < 0 || minute > 59 ? -1 : hour * 100 + minute;
  }

  /// Past "pm", "p.m.", or "p.m" before other marks.
  private static int meridiemEnd(Words words, int i) {
    if (words.is(i, Role.MERIDIEM)) {
      return i + 1;
    }
    boolean letters = words.word(i, "a") || words.word(i, "p");
    return letters && words.mark(i + 1, '.') && words.word(i + 2, "m") ? i + 3 : i;
  }

  private static int meridiem(Words words, int i) {
    int half = words.number(i, Role.MERIDIEM);
    return half != Words.NONE ? half : words.word(i, "p") ? 12 : 0;
  }

  private static String value(int hour, int minute) {
    return "T" + Periods.two(hour) + ":" + Periods.two(minute);
  }
}
