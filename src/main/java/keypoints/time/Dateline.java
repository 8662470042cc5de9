package keypoints.time;

import java.time.LocalDate;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds the date in a document's first lines: "KIEV, Dec 26 2021 (Reuters) —", or a line that is
/// nothing but a full date.
final class Dateline {
  /// A dateline stands within so many tokens and lines.
  private static final int TOKENS = 120;

  private static final int LINES = 12;

  /// A dateline's place name has at most so many tokens.
  private static final int PLACE = 8;

  /// No date has more tokens, with its weekday and hour.
  private static final int LONGEST = 40;

  private final Reader reader;

  Dateline(Reader reader) {
    this.reader = reader;
  }

  int end(Tokens tokens) {
    return Math.min(tokens.size(), TOKENS);
  }

  DocumentDate date(Words words) {
    int lines = 0;
    for (int i = 0; i < words.end() && lines < LINES; i++) {
      if (words.has(i, Tokens.LINE_START)) {
        lines++;
        var day = lineOfDate(words, i);
        day = day != null ? day : dateline(words, i);
        if (day != null) {
          var date = LocalDate.of(day.year(), day.month(), day.day());
          return new DocumentDate(date, DocumentDate.Basis.DATELINE);
        }
      }
    }
    return DocumentDate.NONE;
  }

  private Meaning.@Nullable Day lineOfDate(Words words, int i) {
    var reading = lineEndsSoon(words, i) ? reader.at(words, i) : null;
    return reading != null
            && (reading.end() == words.tokens().size()
                || words.has(reading.end(), Tokens.LINE_START))
        ? full(reading.meaning())
        : null;
  }

  /// Most lines are paragraphs, and not worth a look.
  private static boolean lineEndsSoon(Words words, int first) {
    for (int i = first + 1; i <= first + LONGEST; i++) {
      if (i == words.tokens().size() || words.has(i, Tokens.LINE_START)) {
        return true;
      }
    }
    return false;
  }

  /// A place, then the date, then an agency in brackets, a dash or a colon.
  private Meaning.@Nullable Day dateline(Words words, int i) {
    if (!words.has(i, Tokens.CAPITAL)) {
      return null;
    }
    for (int k = i + 1; k < Math.min(words.end(), i + PLACE); k++) {
      if (words.has(k, Tokens.LINE_START)) {
        return null;
      }
      if (!words.has(k - 1, Tokens.MARK)) {
        continue;
      }
      var reading = reader.at(words, k);
      if (reading != null) {
        int end = reading.end();
        boolean closes =
            words.mark(end, '(')
                || words.dash(end)
                || words.mark(end, ':')
                || words.mark(end, ')')
                || words.mark(end, '_');
        return closes ? full(reading.meaning()) : null;
      }
    }
    return null;
  }

  private static Meaning.@Nullable Day full(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Day day when day.year() > 0 && day.day() > 0 -> day;
      case Meaning.At(Meaning.Day day, _) when day.year() > 0 && day.day() > 0 -> day;
      default -> null;
    };
  }
}
