package keypoints.time;

/// How a weekday, month or season is pointed at: "last Friday", "this Friday".
enum Relation {
  NONE,
  /// The one of the unit before this one.
  LAST,
  THIS,
  /// The one of the unit after this one.
  NEXT,
  /// The first one ahead.
  COMING,
  /// The most recent one.
  PAST;

  /// In whole units: -1, 0 or 1.
  int shift() {
    return switch (this) {
      case LAST, PAST -> -1;
      case NONE, THIS -> 0;
      case NEXT, COMING -> 1;
    };
  }
}
