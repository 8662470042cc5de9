package keypoints.time;

import keypoints.text.Span;

/// A time expression as TIMEX3 has it.
///
/// @param value TIMEX3 value: `2022-01-12`, `2022-W02`, `XXXX-WXX-7`, `P2W`, `PRESENT_REF` …
/// @param resolvedBy how the value was found, for a person to read
public record TimeExpression(Span span, Type type, String value, String resolvedBy) {
  /// The TIMEX3 types.
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
