package keypoints.text;

/// What counts as white space, everywhere: Unicode's separators and the control characters that
/// Java or C take for it.
public final class WhiteSpace {
  private WhiteSpace() {}

  public static boolean is(char c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001c'
        : c >= '\u0080' && (c == '\u0085' || Character.isSpaceChar(c) || Character.isWhitespace(c));
  }

  /// Whether there is nothing else in the text.
  public static boolean only(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
