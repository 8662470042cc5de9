package keypoints.clause;

import keypoints.text.Span;
import keypoints.text.Tokens;

/// A half-open range of tokens, never empty.
public record TokenRange(int first, int end) {
  public TokenRange {
    if (end <= first) {
      throw new IllegalArgumentException("empty range of tokens: [%d, %d)".formatted(first, end));
    }
  }

  public Span in(Tokens tokens) {
    return tokens.span(first, end);
  }

  public boolean has(int token) {
    return first <= token && token < end;
  }
}
