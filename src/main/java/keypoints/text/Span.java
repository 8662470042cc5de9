package keypoints.text;

/// A half-open range `[start, end)` of a document's text, in UTF-16 code units.
///
/// @param start offset of the first code unit
/// @param end offset just past the last code unit
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [%d, %d)".formatted(start, end));
    }
  }

  /// Number of UTF-16 code units.
  public int length() {
    return end - start;
  }

  /// The characters of `text` that this span covers.
  public String in(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The smallest span that covers both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// By start, then by end.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
