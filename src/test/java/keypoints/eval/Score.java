package keypoints.eval;

/// Precision, recall and their harmonic mean; all 0 to 1, and 0 where nothing was there to count.
record Score(double precision, double recall) {
  /// Of `found` things `right` are right; `wanted` should have been found.
  static Score of(long right, long found, long wanted) {
    return new Score(
        found == 0 ? 0 : (double) right / found, wanted == 0 ? 0 : (double) right / wanted);
  }

  double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}
