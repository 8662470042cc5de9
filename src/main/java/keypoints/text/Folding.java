package keypoints.text;

/// How words are compared: without regard to case and to the shape of apostrophes.
public final class Folding {
  private Folding() {}

  /// The folded word. Never changes the length.
  public static String fold(String word) {
    var folded = new char[word.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(word.charAt(i));
    }
    return new String(folded);
  }

  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '’' || c == '‘' || c == 'ʼ' ? '\'' : Character.toLowerCase(c);
  }

  /// Hash of the folded characters of `text[start, end)`.
  public static int hash(String text, int start, int end) {
    // FNV-1a with 64 bits: blocks of equal hash that could be strung together to many colliding
    // words,
    // as with a sum of powers of 31, are not found by hand.
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ fold(text.charAt(i))) * 0x100000001b3L;
    }
    return (int) (hash ^ (hash >>> 32));
  }

  /// Whether `text[start, end)`, folded, is `folded`.
  public static boolean equal(String folded, String text, int start, int end) {
    if (folded.length() != end - start) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) != fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether two ranges of a text are equal, folded.
  public static boolean equal(String text, int start, int end, int otherStart, int otherEnd) {
    if (end - start != otherEnd - otherStart) {
      return false;
    }
    for (int i = 0; i < end - start; i++) {
      if (fold(text.charAt(start + i)) != fold(text.charAt(otherStart + i))) {
        return false;
      }
    }
    return true;
  }
}
