package keypoints.clause;

import org.jspecify.annotations.Nullable;

/// What follows a cue and belongs to it.
///
/// @param preposition word id, for PREPOSITION; -1 otherwise
/// @param range all of it, with the preposition, `that` or `to`
/// @param phrase its noun phrase: the object, the preposition's object, or a clause's subject
public record Complement(
    Type type, int preposition, TokenRange range, @Nullable NounPhrase phrase) {
  /// OBJECT a noun phrase; RECEIVER whom the verb gives the object, where somebody told them apart;
  /// THAT and CLAUSE a clause with and without "that"; TO an infinitive; ING a gerund; QUOTE words
  /// in quotation marks; PREPOSITION a phrase that begins with one.
  public enum Type {
    OBJECT,
    RECEIVER,
    THAT,
    CLAUSE,
    TO,
    ING,
    QUOTE,
    PREPOSITION
  }
}
