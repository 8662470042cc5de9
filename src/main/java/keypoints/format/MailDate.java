package keypoints.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// The day in a mail's `Date` (RFC 5322, 3.3 and 4.3): `Wed, 12 Jan 2022 23:30:00 -0500`, as it was
/// where the mail was sent.
final class MailDate {
  private static final int LETTERS = 3;

  private MailDate() {}

  static @Nullable LocalDate of(String field) {
    var words = new StringTokenizer(field, " ,\t\r\n");
    var before = "";
    while (words.hasMoreTokens()) {
      var word = words.nextToken();
      var month = month(word);
      if (month != null) {
        return words.hasMoreTokens() ? day(before, month, words.nextToken()) : null;
      }
      before = word;
    }
    return null;
  }

  private static @Nullable Month month(String word) {
    for (var month : Month.values()) {
      if (word.length() >= LETTERS && month.name().regionMatches(true, 0, word, 0, word.length())) {
        return month;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String day, Month month, String year) {
    try {
      int number = Integer.parseInt(year);
      int full = number < 50 ? number + 2000 : number < 1000 ? number + 1900 : number;
      return LocalDate.of(full, month, Integer.parseInt(day));
    } catch (NumberFormatException | DateTimeException notADay) {
      return null;
    }
  }
}
