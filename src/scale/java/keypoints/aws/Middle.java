package keypoints.aws;

import java.util.Arrays;
import java.util.Locale;

/*
 * The interval is that of the sign test [1]: the number of values below the true median is binomial,
 * whatever their distribution, so two of the sorted values hold the median between them with a
 * probability that can be counted.
 *
 * [1] Conover, "Practical Nonparametric Statistics", 3rd edition (1999), section 3.2.
 */
/// The median of some values, and an interval that holds the true one in at least 95 % of cases.
record Middle(double median, double low, double high) {
  private static final double MISSED = 0.05;

  /// At least six values: fewer have no such interval.
  static Middle of(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    int rank = 0;
    double tail = Math.pow(0.5, n);
    double chance = tail;
    while (2 * (tail + chance * (n - rank) / (rank + 1)) <= MISSED) {
      chance *= (double) (n - rank) / (rank + 1);
      tail += chance;
      rank++;
    }
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Middle(median, sorted[rank], sorted[n - 1 - rank]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f – %.2f)", median, low, high);
  }
}
