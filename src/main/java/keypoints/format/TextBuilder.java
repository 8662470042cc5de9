package keypoints.format;

import java.util.ArrayList;
import java.util.List;
import keypoints.text.Span;

/// Puts a text together from a file's blocks: white space within them is collapsed, an empty line
/// parts them, so that no sentence goes from one into the next.
///
/// What cannot stand in a text is left out (control characters, the hyphens that only show where a
/// line breaks) or replaced (halves of surrogate pairs). Marks of writing direction stay: they are
/// part of what was written, and offsets count them.
final class TextBuilder {
  private static final char SOFT_HYPHEN = '\u00ad';

  /// What stands before the next character.
  private enum Gap {
    NONE,
    SPACE,
    LINE,
    BLOCK
  }

  private final String name;
  private final ReadLimits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> skipped = new ArrayList<>();
  private Gap gap = Gap.NONE;
  private int skips;
  private int skipStart;

  /// @param name of the document, for the message where it passes the limit of characters
  TextBuilder(String name, ReadLimits limits) {
    this.name = name;
    this.limits = limits;
  }

  /// Adds words; white space between them counts as a blank.
  void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != '\u00a0' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        widen(Gap.SPACE);
      } else {
        character(words, i);
      }
    }
  }

  /// Adds text whose lines and blanks count.
  void lines(String lines) {
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '\n' || c == '\t' || c == ' ') {
        flush();
        text.append(c);
      } else if (c == '\r') {
        if (i + 1 == lines.length() || lines.charAt(i + 1) != '\n') {
          text.append('\n');
        }
      } else {
        character(lines, i);
      }
    }
  }

  private void character(String from, int i) {
    char c = from.charAt(i);
    if (c == SOFT_HYPHEN || Character.isISOControl(c)) {
      return;
    }
    flush();
    text.append(isHalf(from, i) ? '\ufffd' : c);
    limits.checkCharacters(name, text.length());
  }

  private static boolean isHalf(String from, int i) {
    char c = from.charAt(i);
    return Character.isHighSurrogate(c)
            && (i + 1 == from.length() || !Character.isLowSurrogate(from.charAt(i + 1)))
        || Character.isLowSurrogate(c)
            && (i == 0 || !Character.isHighSurrogate(from.charAt(i - 1)));
  }

  private void flush() {
    if (text.isEmpty()) {
      gap = Gap.NONE;
    }
    switch (gap) {
      case NONE -> {}
      case SPACE -> text.append(' ');
      case LINE -> text.append('\n');
      case BLOCK -> text.append("\n\n");
    }
    if (gap != Gap.NONE && skips > 0 && skipStart == text.length() - width(gap)) {
      skipStart = text.length();
    }
    gap = Gap.NONE;
  }

  private static int width(Gap gap) {
    return gap == Gap.BLOCK ? 2 : 1;
  }

  private void widen(Gap to) {
    gap = gap.compareTo(to) < 0 ? to : gap;
  }

  /// What follows begins a line.
  void line() {
    widen(Gap.LINE);
  }

  /// What follows begins a block.
  void block() {
    widen(Gap.BLOCK);
  }

  /// What follows is nobody's statement here, until as many [#endSkip] as there were of these.
  void beginSkip() {
    block();
    if (skips++ == 0) {
      skipStart = text.length();
    }
  }

  void endSkip() {
    block();
    if (--skips == 0 && text.length() > skipStart) {
      skipped.add(new Span(skipStart, text.length()));
    }
  }

  /// Characters so far, the white space before the next not among them.
  int length() {
    return text.length();
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  List<Span> skipped() {
    return List.copyOf(skipped);
  }
}
