package keypoints.text;

/// How words are compared: without regard to case and to the shape of apostrophes.
public final class Folding {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Folding() {}

  /// The folded word. Never changes the length.
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (fold(word.charAt(i)) != word.charAt(i)) {
        return new String(folded(word));
      }
    }
    return word;
  }

  /// The characters of the text, each folded.
  static char[] folded(String text) {
    var folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return folded;
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
    // words, as with a sum of powers of 31, are not found by hand.
    long hash = BASIS;
    for (int i = start; i < end; i++) {
      hash = (hash ^ fold(text.charAt(i))) * PRIME;
    }
    return (int) (hash ^ (hash >>> 32));
  }

  /// The same of characters that are folded.
  static int hash(char[] folded, int start, int end) {
    long hash = BASIS;
    for (int i = start; i < end; i++) {
      hash = (hash ^ folded[i]) * PRIME;
    }
    return (int) (hash ^ (hash >>> 32));
  }

  /// Whether so many folded characters are the same.
  static boolean equal(char[] folded, int start, char[] other, int otherStart, int length) {
    for (int i = 0; i < length; i++) {
      if (folded[start + i] != other[otherStart + i]) {
        return false;
      }
    }
    return true;
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
