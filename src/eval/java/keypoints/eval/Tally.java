package keypoints.eval;

/// Counts of what was found and what should have been, for precision, recall and F1.
final class Tally {
  private long right;
  private long found;
  private long wanted;

  /// One thing that was found, or should have been, or both.
  void count(boolean isFound, boolean isWanted) {
    right += isFound && isWanted ? 1 : 0;
    found += isFound ? 1 : 0;
    wanted += isWanted ? 1 : 0;
  }

  void add(long right, long found, long wanted) {
    this.right += right;
    this.found += found;
    this.wanted += wanted;
  }

  void add(Tally other) {
    add(other.right, other.found, other.wanted);
  }

  long found() {
    return found;
  }

  long wanted() {
    return wanted;
  }

  Score score() {
    return Score.of(right, found, wanted);
  }
}
