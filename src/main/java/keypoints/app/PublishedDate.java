package keypoints.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// The day on which a document was published, as its sender writes it.
public final class PublishedDate {
  private static final int DAY_LENGTH = "YYYY-MM-DD".length();

  /// As much of a value as a message repeats.
  private static final int SHOWN = 40;

  /// As ISO has it, except that an hour may have one digit, as in some agencies' archives.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendLiteral('T')
          .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
          .appendPattern(":mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("[XXXXX]['['VV']']")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private PublishedDate() {}

  /// Reads `2022-01-12`, or an ISO date-time such as `2022-01-12T23:30:00-05:00`, of which the day
  /// counts where it was written, whatever day that was elsewhere.
  ///
  /// @throws IllegalArgumentException naming the value, where it is neither
  public static LocalDate parse(String value) {
    try {
      if (value.length() <= DAY_LENGTH) {
        return day(value);
      }
      var _ = TIME.parse(value.substring(DAY_LENGTH)); // refuses what is none
      return day(value.substring(0, DAY_LENGTH));
    } catch (DateTimeException notADate) {
      throw new IllegalArgumentException(
          "not a date (YYYY-MM-DD, or an ISO date-time): " + shown(value), notADate);
    }
  }

  /// Reads `2022-01-12` and nothing else.
  ///
  /// @throws IllegalArgumentException naming the value, where it is no such day
  public static LocalDate parseDay(String value) {
    try {
      return day(value);
    } catch (DateTimeException notADay) {
      throw new IllegalArgumentException("not a day (YYYY-MM-DD): " + shown(value), notADay);
    }
  }

  private static LocalDate day(String value) {
    if (value.length() != DAY_LENGTH) {
      throw new DateTimeException("wrong length");
    }
    return LocalDate.parse(value);
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
