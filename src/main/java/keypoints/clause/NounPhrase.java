package keypoints.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One or several noun groups in one role: `the US and its allies`.
///
/// @param range from the first to the last, with what belongs to them ("of …")
/// @param groups in order, at least one
/// @param apposition the other name of the only one: "the minister" of "Ana Ruiz, the minister,"
public record NounPhrase(TokenRange range, List<NounGroup> groups, @Nullable NounGroup apposition) {
  public NounPhrase {
    groups = List.copyOf(groups);
  }

  NounPhrase(TokenRange range, NounGroup group) {
    this(range, List.of(group), null);
  }

  public NounPhrase(TokenRange range, List<NounGroup> groups) {
    this(range, groups, null);
  }

  public static NounPhrase of(NounGroup group) {
    return new NounPhrase(group.range(), group);
  }
}
