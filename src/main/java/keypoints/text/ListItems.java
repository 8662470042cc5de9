package keypoints.text;

/// Recognises the markers of lists: `1.`, `2)`, `3.)`, `a.`; an item ends where the marker that
/// counts on stands, even in the middle of a line.
final class ListItems {
  private final Tokens tokens;
  // The marker of the sentence under way: its number (letters count from 1), whether it is a
  // letter, and its marks; -1 if the sentence has none.
  private int number = -1;
  private boolean letter;
  private char mark;
  private int markerEnd;

  ListItems(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Reads the marker at a sentence's first tokens.
  void sentenceStarts(int first) {
    int at = first;
    if (tokens.is(at, Tokens.MARK) && at + 1 < tokens.size() && !isOpening(at)) {
      at++; // a bullet
    }
    int end = markerEnd(at);
    markerEnd = end;
    number = end > at ? value(at) : -1;
    if (number >= 0) {
      letter = tokens.is(at, Tokens.WORD);
      mark = tokens.text().charAt(tokens.start(at + 1));
    }
  }

  /// Whether the stop belongs to the sentence's marker.
  boolean isMarker(int first, int stop) {
    return number >= 0 && stop < markerEnd && stop - first <= 2;
  }

  /// Whether the marker that counts on begins at the token, with a word or a number behind it.
  boolean startsAt(int token, int first) {
    if (number < 0 || !tokens.is(token, Tokens.SPACE_BEFORE) || token <= first + 2) {
      return false;
    }
    int end = markerEnd(token);
    return end > token
        && end < tokens.size()
        && tokens.is(token, Tokens.WORD) == letter
        && value(token) == number + 1
        && tokens.text().charAt(tokens.start(token + 1)) == mark
        && tokens.is(end, Tokens.CAPITAL | Tokens.NUMBER | Tokens.OPENS_QUOTE);
  }

  private boolean isOpening(int i) {
    return tokens.is(i, Tokens.OPENS_QUOTE | Tokens.CLOSES_QUOTE);
  }

  /// Just past the marker that begins at the token, or the token itself.
  private int markerEnd(int at) {
    if (value(at) < 0) {
      return at;
    }
    int end = at + 1;
    while (end < tokens.size() && end < at + 3 && isMarkerMark(end)) {
      end++;
    }
    boolean spaced = end < tokens.size() && tokens.is(end, Tokens.SPACE_BEFORE);
    return end > at + 1 && spaced ? end : at;
  }

  private boolean isMarkerMark(int i) {
    char c = tokens.text().charAt(tokens.start(i));
    return tokens.length(i) == 1 && (c == '.' || c == ')') && !tokens.is(i, Tokens.SPACE_BEFORE);
  }

  /// The value of a number of at most three digits or a single letter; -1 of all else.
  private int value(int i) {
    if (i >= tokens.size()) {
      return -1;
    }
    int start = tokens.start(i);
    if (tokens.is(i, Tokens.WORD)) {
      int folded = Folding.fold(tokens.text().charAt(start));
      return tokens.length(i) == 1 && folded >= 'a' && folded <= 'z' ? folded - 'a' + 1 : -1;
    }
    if (!tokens.is(i, Tokens.NUMBER) || tokens.length(i) > 3) {
      return -1;
    }
    int value = 0;
    for (int at = start; at < tokens.end(i); at++) {
      char c = tokens.text().charAt(at);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
