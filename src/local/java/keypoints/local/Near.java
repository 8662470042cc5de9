package keypoints.local;

import java.util.List;
import java.util.Set;
import keypoints.clause.Construction;
import keypoints.clause.Tense;
import keypoints.keypoint.Frame;
import keypoints.keypoint.Frame.Guard;
import keypoints.keypoint.Kind;
import keypoints.keypoint.PointMention;
import keypoints.keypoint.PointMention.Mode;

/// A frame whose cue stands in a sentence, and what it demands of it.
///
/// @param found what the frame would make of the sentence if it demanded nothing
/// @param failed demands that the sentence does not meet; none where the frame holds
public record Near(
    Kind kind, Frame frame, PointMention found, List<Demand> met, List<Demand> failed) {
  public Near {
    met = List.copyOf(met);
    failed = List.copyOf(failed);
  }

  /// One thing that a frame demands.
  public sealed interface Demand {
    /// Of how the cue stands.
    record Constructions(Set<Construction> any) implements Demand {}

    /// Of the cue's verb.
    record Tenses(Set<Tense> any) implements Demand {}

    /// Whether the cue must be negated, or must not.
    record Negated(boolean must) implements Demand {}

    record Guarded(Guard guard) implements Demand {}

    record NotIn(Mode mode) implements Demand {}
  }
}
