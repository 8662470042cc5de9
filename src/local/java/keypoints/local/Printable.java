package keypoints.local;

import java.util.ArrayList;
import java.util.List;

/// A document's words made safe and fit for a terminal.
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /// The text on one line. Runs of white space become a space. What could move the cursor, change
  /// colours or turn the direction of writing becomes U+FFFD; what is not seen is left out.
  public static String line(String text) {
    var line = new StringBuilder(text.length());
    boolean space = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        space = !line.isEmpty();
        continue;
      }
      int shown = shown(point);
      if (shown < 0) {
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      line.appendCodePoint(shown);
    }
    return line.toString();
  }

  private static int shown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> REPLACEMENT;
      case Character.FORMAT -> {
        if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
          yield point;
        }
        yield turnsDirection(point) ? REPLACEMENT : -1;
      }
      default -> point;
    };
  }

  private static boolean turnsDirection(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  /// Breaks a line at its spaces, and a word where it is wider than a line.
  static List<String> wrap(String line, int width) {
    List<String> lines = new ArrayList<>();
    var current = new StringBuilder();
    int used = 0;
    for (var word : line.split(" ", -1)) {
      int needed = columns(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(current.toString());
        current.setLength(0);
        used = 0;
      }
      if (used > 0) {
        current.append(' ');
        used++;
      }
      for (int at = 0; at < word.length(); ) {
        int point = word.codePointAt(at);
        int columns = columns(point);
        if (used + columns > width) {
          lines.add(current.toString());
          current.setLength(0);
          used = 0;
        }
        current.appendCodePoint(point);
        used += columns;
        at += Character.charCount(point);
      }
    }
    lines.add(current.toString());
    return lines;
  }

  /// How many columns of a terminal the text takes.
  public static int columns(String text) {
    return text.codePoints().map(Printable::columns).sum();
  }

  private static int columns(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  /// The blocks that East Asian Width (Unicode Standard Annex 11) has as wide, roughly.
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
