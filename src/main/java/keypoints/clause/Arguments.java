package keypoints.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who and what stands with a cue.
///
/// @param actor who does it: the subject, the possessor, the agent after "by"
/// @param undergoer the subject of a passive, the noun that a relative clause or participle belongs
///   to
/// @param complements in order
/// @param governor the verb whose object the cue is, for nouns
public record Arguments(
    Construction construction,
    @Nullable NounPhrase actor,
    @Nullable NounPhrase undergoer,
    List<Complement> complements,
    @Nullable Governor governor) {
  public Arguments {
    complements = List.copyOf(complements);
  }

  /// The verb that a noun cue depends on, its subject and its other object.
  public record Governor(
      VerbGroup verb, @Nullable NounPhrase subject, @Nullable NounPhrase otherObject) {}
}
