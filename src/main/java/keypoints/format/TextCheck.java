package keypoints.format;

import java.util.Optional;
import keypoints.Problem;
import keypoints.Problem.Code;

/// Whether characters are a text that can be digested.
public final class TextCheck {
  /// What has more than one control character in so many is taken for something else than text.
  private static final int CONTROL_SHARE = 10;

  private static final String READ =
      "plain text, Markdown, HTML, PDF, Word files (.docx) and mails (.eml)";

  private TextCheck() {}

  /// Why the text cannot be digested; empty where it can. Linear.
  ///
  /// @param name of the document, as messages name it
  public static Optional<Problem> problem(String name, String text) {
    int controls = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return Optional.of(notText(name, "has a NUL character at offset %d".formatted(i)));
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        blank = false;
      } else if (Character.isSurrogate(c)) {
        return Optional.of(
            undecodable(name, "has half a surrogate pair at offset %d".formatted(i)));
      } else if (!isBlank(c)) {
        blank = false;
        if (Character.isISOControl(c)) {
          controls++;
        }
      }
    }
    if (blank) {
      return Optional.of(empty(name));
    }
    return controls > text.length() / CONTROL_SHARE
        ? Optional.of(notText(name, "is full of control characters: %d".formatted(controls)))
        : Optional.empty();
  }

  /// The number of bytes that the text takes in UTF-8.
  public static long utf8Length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  static Problem notText(String name, String finding) {
    return problem(
        Code.NOT_TEXT, name + " " + finding, "Upload the text itself, as a UTF-8 text file.");
  }

  static Problem undecodable(String name, String finding) {
    return problem(Code.UNDECODABLE, name + " " + finding, "Save it as UTF-8 and upload it again.");
  }

  static Problem unsupported(String name, String what) {
    return problem(
        Code.UNSUPPORTED,
        "%s is %s; %s are read".formatted(name, what, READ),
        "Save its text as a UTF-8 text file and upload that.");
  }

  private static Problem empty(String name) {
    return problem(
        Code.EMPTY, name + " has no characters but white space", "Upload a document with text.");
  }

  private static Problem problem(Code code, String detail, String hint) {
    return new Problem(code, detail, null, hint);
  }

  /// White space, and the marks that take no space at all.
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff';
  }
}
