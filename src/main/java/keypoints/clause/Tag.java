package keypoints.clause;

/// What a token is in its sentence, as coarsely as finding arguments needs it.
public enum Tag {
  DETERMINER,
  /// `its`, or the `’s` of a possessor.
  POSSESSIVE,
  NUMBER,
  ADJECTIVE,
  /// Nouns, names, and adjectives that no list knows.
  NOUN,
  PRONOUN,
  PREPOSITION,
  TO,
  COORDINATOR,
  SUBORDINATOR,
  /// `who`, `which`.
  RELATIVE,
  /// `what`, `how`.
  WH,
  THAT,
  MODAL,
  BE,
  HAVE,
  DO,
  NOT,
  ADVERB,
  /// A finite verb.
  VERB,
  /// A base form after `to` or a modal.
  BASE,
  ING,
  /// A past participle that is not finite.
  PARTICIPLE,
  COMMA,
  QUOTE,
  /// A mark that ends a clause for certain: full stop, colon, semicolon, dash.
  STOP,
  /// The full stop of an abbreviation: "Mr. Berg".
  ABBREVIATION,
  OPEN,
  CLOSE,
  OTHER;

  /// Whether a noun group may have it in its middle.
  boolean nominal() {
    return switch (this) {
      case DETERMINER, POSSESSIVE, NUMBER, ADJECTIVE, NOUN -> true;
      default -> false;
    };
  }

  boolean auxiliary() {
    return this == MODAL || this == BE || this == HAVE || this == DO;
  }

  boolean verbal() {
    return this == VERB || this == BASE || this == ING || this == PARTICIPLE;
  }
}
