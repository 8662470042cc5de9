package keypoints.clause;

import keypoints.text.Tokens;

/// Tells the ages that news puts behind names, "Ana Ruiz, 22, refused": they are nobody, and their
/// commas part nothing.
final class Ages {
  /// Digits of an age at the most.
  private static final int LONGEST = 3;

  private Ages() {}

  /// Whether the token is an age.
  static boolean at(Parse parse, int token) {
    return parse.tag(token) == Tag.NUMBER
        && parse.tag(token - 1) == Tag.COMMA
        && parse.tag(token + 1) == Tag.COMMA
        && parse.tag(token - 2) == Tag.NOUN
        && parse.tokens().is(token - 2, Tokens.CAPITAL)
        && parse.tokens().length(token) <= LONGEST;
  }

  /// Whether the comma stands before or behind one.
  static boolean hasComma(Parse parse, int comma) {
    return at(parse, comma + 1) || at(parse, comma - 1);
  }

  /// Behind the age that follows at the token, before its second comma; the token if none does.
  static int skip(Parse parse, int token) {
    return at(parse, token + 1) ? token + 2 : token;
  }
}
