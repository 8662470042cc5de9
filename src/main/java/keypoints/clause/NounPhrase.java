package keypoints.clause;

import java.util.List;

/// One or several noun groups in one role: `the US and its allies`.
///
/// @param range from the first to the last, with what belongs to them ("of …")
/// @param groups in order, at least one
public record NounPhrase(TokenRange range, List<NounGroup> groups) {
  public NounPhrase {
    groups = List.copyOf(groups);
  }

  static NounPhrase of(NounGroup group) {
    return new NounPhrase(group.range(), List.of(group));
  }
}
