package keypoints.clause;

import org.jspecify.annotations.Nullable;

/// A clause while [Clauses] reads it.
final class Clause {
  enum Sort {
    MAIN,
    RELATIVE,
    /// A clause behind "that", or one that says something without it.
    THAT,
    SUBORDINATE,
    /// What stands in quotation marks.
    QUOTED
  }

  final Sort sort;
  final @Nullable NounPhrase antecedent;
  @Nullable NounPhrase subject;
  @Nullable VerbGroup finite;

  /// A noun phrase behind its last verb: that verb's object, or the next verb's subject.
  @Nullable NounPhrase loose;

  /// The noun directly before the loose one: "the plan Norway" of "rejects the plan Norway made".
  @Nullable NounPhrase looseAntecedent;

  /// Whether its last verb is one of saying, which takes a clause without "that".
  boolean says;

  /// Whether a comma or "and" parts the loose phrase from what stands before it.
  boolean apart;

  Clause(Sort sort, @Nullable NounPhrase antecedent) {
    this.sort = sort;
    this.antecedent = antecedent;
  }

  boolean waitsForSubject() {
    return finite == null && subject == null;
  }

  /// Whether a verb without a subject in it belongs to the clause around it: "as expected said".
  boolean mayBeLeft() {
    return sort == Sort.SUBORDINATE || sort == Sort.QUOTED;
  }

  /// Whether its subject has no verb yet, or what stands behind its verb may be a verb's subject.
  ///
  /// @param parted a comma stands between that and the verb that looks for a subject
  boolean waitsForVerb(boolean parted) {
    if (finite == null) {
      return subject != null;
    }
    return loose != null && (says && !parted || apart || looseAntecedent != null && !parted);
  }

  /// Who acts in it.
  @Nullable NounPhrase actor() {
    return subject == null && sort == Sort.RELATIVE ? antecedent : subject;
  }
}
