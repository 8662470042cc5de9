package keypoints.clause;

import java.util.List;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Who and what stands with a cue.
///
/// @param actor who does it: the subject, the possessor, the agent after "by"
/// @param undergoer the subject of a passive, the noun that a relative clause or participle belongs
///   to
/// @param complements in order
/// @param governor what the cue depends on: the verb whose object a noun is, the word that an
///   infinitive or gerund hangs on
public record Arguments(
    Construction construction,
    @Nullable NounPhrase actor,
    @Nullable NounPhrase undergoer,
    List<Complement> complements,
    @Nullable Governor governor) {
  public Arguments {
    complements = List.copyOf(complements);
  }

  /// The same with other complements.
  public Arguments with(List<Complement> others) {
    return new Arguments(construction, actor, undergoer, others, governor);
  }

  /// What a cue depends on.
  ///
  /// @param verb `held talks`, `agreed to meet`, the `is` of `is ready to meet`
  /// @param word the adjective or noun between verb and infinitive: `ready`, the `offer` of `made
  ///   an offer to meet`; -1 where there is none
  /// @param subject of the verb
  /// @param otherObject of the verb
  public record Governor(
      @Nullable VerbGroup verb,
      int word,
      @Nullable NounPhrase subject,
      @Nullable NounPhrase otherObject) {

    /// Whether the verb's base form, or the word, is one of the words.
    public boolean is(WordSet words) {
      return verb != null && words.has(verb.lemma()) || words.has(word);
    }
  }
}
