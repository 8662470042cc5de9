package keypoints.clause;

/// The ways in which a cue takes its arguments; a closed set, named in the files of kinds.
public enum Construction {
  /// `Moscow demands that …`
  ACTIVE,
  /// `The offer was rejected by Moscow.`
  PASSIVE,
  /// `…, demanding that …`
  PARTICIPLE,
  /// `the guarantees Russia demands`, `Moscow, which demands …`
  RELATIVE,
  /// `denies … and demands …`
  COORDINATION,
  /// `refuses to accept`, `to convene …`
  INFINITIVE,
  /// `the Kremlin’s demands for …`, `its refusal to …`
  POSSESSIVE,
  /// `a proposal by NATO to …`
  NOUN_BY,
  /// `an offer from Brussels to …`
  NOUN_FROM,
  /// `the demands of Moscow for …`
  NOUN_OF,
  /// `presented the West with demands`, `made an offer to …`
  SUPPORT_VERB,
  /// A noun with nobody in sight: `a demand for …`
  NOUN,
  /// `it is essential that …`
  ADJECTIVE
}
