package keypoints.app;

import java.util.HexFormat;
import java.util.Locale;

/// S3's order of the events of one key: a hexadecimal fraction, so that a shorter one counts as if
/// zeros stood to its right. Says nothing about events of different keys.
///
/// @param padded upper-case digits, zeros to its right up to 32 digits: among those of up to 32
///   digits, which are all that S3 is known to send, text order is event order. Empty where the
///   event has no sequencer.
public record Sequencer(String padded) implements Comparable<Sequencer> {
  private static final int WIDTH = 32;

  /// Of an event that has none: it cannot be ordered.
  public static final Sequencer NONE = new Sequencer("");

  public Sequencer {
    for (int i = 0; i < padded.length(); i++) {
      if (!HexFormat.isHexDigit(padded.charAt(i))) {
        throw new IllegalArgumentException("not a hexadecimal sequencer: \"%s\"".formatted(padded));
      }
    }
    padded = padded.isEmpty() ? "" : pad(withoutLastZeros(padded.toUpperCase(Locale.ROOT)), WIDTH);
  }

  /// The order that an event states.
  ///
  /// @param digits as the event has them; empty for none
  /// @throws IllegalArgumentException when they are not hexadecimal
  public static Sequencer of(String digits) {
    return new Sequencer(digits);
  }

  public boolean isPresent() {
    return !padded.isEmpty();
  }

  @Override
  public int compareTo(Sequencer other) {
    int width = Math.max(padded.length(), other.padded.length());
    return pad(padded, width).compareTo(pad(other.padded, width));
  }

  private static String pad(String digits, int width) {
    return digits + "0".repeat(Math.max(0, width - digits.length()));
  }

  private static String withoutLastZeros(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }
}
