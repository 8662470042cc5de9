package keypoints.text;

/// How a text uses line breaks: to wrap it in mid-sentence, or to part paragraphs and sentences.
final class Layout {
  /// So many lines must be seen before a text counts as wrapped.
  private static final int FEWEST_LINES = 3;

  /// One line start in so many has a small letter in a wrapped text. Of the words inside English
  /// sentences three in four have, of those that begin one hardly any.
  private static final int SMALL_EVERY = 4;

  /// Wrapped lines are shorter than this, in code units.
  private static final int WIDEST = 160;

  /// A wrapped line shorter than this share of the longest ends what it says: a heading, the last
  /// line of a paragraph.
  private static final double SHORT = 0.6;

  private final boolean wrapped;
  private final int shortLine;

  private Layout(boolean wrapped, int shortLine) {
    this.wrapped = wrapped;
    this.shortLine = shortLine;
  }

  /// Looks at every line once.
  static Layout of(Tokens tokens) {
    int lines = 0;
    int small = 0;
    int longest = 0;
    int lineStart = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.is(i, Tokens.LINE_START)) {
        longest = Math.max(longest, tokens.end(i - 1) - lineStart);
        lineStart = tokens.start(i);
        if (!tokens.is(i, Tokens.PARAGRAPH_START)) {
          lines++;
          small += tokens.is(i, Tokens.WORD) && !tokens.is(i, Tokens.CAPITAL) ? 1 : 0;
        }
      }
    }
    boolean wrapped = lines >= FEWEST_LINES && longest <= WIDEST && small * SMALL_EVERY >= lines;
    return new Layout(wrapped, (int) (longest * SHORT));
  }

  /// Whether a line break after `lineLength` code units without a stop parts sentences.
  ///
  /// @param small whether the next line begins with a small letter
  boolean parts(int lineLength, boolean small) {
    return !small && (!wrapped || lineLength < shortLine);
  }

  /// Whether lines are broken in mid-sentence, so that a break says nothing by itself.
  boolean wrapped() {
    return wrapped;
  }
}
