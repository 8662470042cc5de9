package keypoints.clause;

import keypoints.text.Tokens;

/// Tags marks.
final class Marks {
  private final Tokens tokens;
  private final Ahead ahead;

  Marks(Tokens tokens, Ahead ahead) {
    this.tokens = tokens;
    this.ahead = ahead;
  }

  /// The tag of a token that is a mark, but not a possessive one.
  Tag tag(int i) {
    if (tokens.is(i, Tokens.OPENS_QUOTE | Tokens.CLOSES_QUOTE)) {
      return Tag.QUOTE;
    }
    return switch (tokens.text().charAt(tokens.start(i))) {
      case ',' -> Tag.COMMA;
      case '.' -> ahead.abbreviates(i) ? Tag.ABBREVIATION : Tag.STOP;
      case ';', ':', '!', '?', '–', '—' -> Tag.STOP;
      case '$', '€', '£', '¥' -> Tag.NUMBER;
      case '-' -> tokens.length(i) > 1 || tokens.is(i, Tokens.SPACE_BEFORE) ? Tag.STOP : Tag.OTHER;
      case '(', '[' -> Tag.OPEN;
      case ')', ']' -> Tag.CLOSE;
      default -> Tag.OTHER;
    };
  }
}
