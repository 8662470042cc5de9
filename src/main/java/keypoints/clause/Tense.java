package keypoints.clause;

/// When a verb group says that its event is.
public enum Tense {
  /// `met`, `has met`, `had been meeting`, `was met`.
  PAST,
  /// `meets`, `is meeting`.
  PRESENT,
  /// `will meet`, `would meet`, `shall meet`.
  FUTURE,
  /// Another modal, which leaves it open: `may meet`, `could meet`.
  POSSIBLE,
  /// An infinitive, gerund or participle says nothing of its own.
  NONE
}
