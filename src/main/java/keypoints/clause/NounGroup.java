package keypoints.clause;

/// A noun with what stands before it: `the US-led military bloc`, `Russia’s Foreign Ministry`,
/// `he`.
///
/// @param head its last noun
public record NounGroup(TokenRange range, int head) {
  int first() {
    return range.first();
  }

  int end() {
    return range.end();
  }
}
