package keypoints.clause;

/// The closed classes of English, as `words/function-words.txt` names them.
public enum WordClass {
  DETERMINER,
  POSSESSIVE,
  ADJECTIVE,
  PRONOUN,
  PREPOSITION,
  TO,
  COORDINATOR,
  SUBORDINATOR,
  RELATIVE,
  WH,
  THAT,
  MODAL,
  BE,
  HAVE,
  DO,
  NOT,
  ADVERB
}
