package keypoints.clause;

/// When a verb group says that its event is.
public enum Tense {
  /// `met`, `has met`, `had been meeting`, `was met`.
  PAST,
  /// `meets`, `is meeting`.
  PRESENT,
  /// `will meet`, `shall meet`.
  FUTURE,
  /// `would meet`: the future of what somebody said, or what depends on something.
  CONDITIONAL,
  /// What is left open, or did not come: `may meet`, `could meet`, `would have met`.
  POSSIBLE,
  /// An infinitive, gerund or participle says nothing of its own.
  NONE
}
