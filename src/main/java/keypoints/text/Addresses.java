package keypoints.text;

/// Web and e-mail addresses, whose full stops end nothing.
final class Addresses {
  /// No longer address is recognised, so that a text made of full stops costs little.
  private static final int LONGEST = 2_048;

  /// An e-mail address has its `@` within so many characters.
  private static final int LONGEST_NAME = 64;

  private Addresses() {}

  /// The end of the address that begins with the letters `text[start, lettersEnd)`, without marks
  /// that close a sentence; `start` when none begins there.
  static int end(String text, int start, int lettersEnd) {
    if (lettersEnd == text.length() || !begins(text, start, lettersEnd)) {
      return start;
    }
    int end = lettersEnd;
    int limit = Math.min(text.length(), start + LONGEST);
    while (end < limit && inside(text.charAt(end))) {
      end++;
    }
    while (!Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  private static boolean begins(String text, int start, int lettersEnd) {
    return switch (text.charAt(lettersEnd)) {
      case ':' -> text.startsWith("://", lettersEnd);
      case '@' -> letterOrDigit(text, lettersEnd + 1);
      case '.', '_', '+', '-' ->
          text.regionMatches(true, start, "www.", 0, 4) && letterOrDigit(text, start + 4)
              || nameEnds(text, lettersEnd);
      default -> false;
    };
  }

  /// Whether an `@` and a host follow before the longest possible name ends.
  private static boolean nameEnds(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_NAME);
    for (int i = from; i < limit && inside(text.charAt(i)); i++) {
      if (text.charAt(i) == '@') {
        return letterOrDigit(text, i + 1);
      }
    }
    return false;
  }

  private static boolean letterOrDigit(String text, int i) {
    return i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean inside(char c) {
    return c > ' ' && c < 127 && "\"<>(),;".indexOf(c) < 0;
  }
}
