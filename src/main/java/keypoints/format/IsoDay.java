package keypoints.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as pages state them: `2022-01-12`, whatever time of day follows.
final class IsoDay {
  private static final int LENGTH = "YYYY-MM-DD".length();

  private IsoDay() {}

  /// The day as it is written, whatever day it was elsewhere; absent where it is none.
  static @Nullable LocalDate of(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    var value = stated.strip();
    boolean whole = value.length() == LENGTH;
    if (!whole && (value.length() < LENGTH || "T ".indexOf(value.charAt(LENGTH)) < 0)) {
      return null;
    }
    try {
      return LocalDate.parse(value.substring(0, LENGTH));
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
