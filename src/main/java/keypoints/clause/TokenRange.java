package keypoints.clause;

import keypoints.text.Span;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

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

  // By hand, alike to what is generated: that is linked when it is first called, which takes the
  // first document of a process 12 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenRange(int otherFirst, int otherEnd)
        && first == otherFirst
        && end == otherEnd;
  }

  @Override
  public int hashCode() {
    return 31 * first + end;
  }
}
