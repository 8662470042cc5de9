package keypoints.eval;

import java.util.Arrays;

/*
 * Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 13.3, percentile interval;
 * for summaries and translations: Koehn, "Statistical Significance Tests for Machine Translation
 * Evaluation", EMNLP 2004. The ranks 26 and 975 of 1,000 samples, as is usual.
 */
/// The interval in which the mean of paired differences lies in 95 % of the samples drawn with
/// replacement from them. The same differences give the same interval.
record PairedBootstrap(double low, double high) {
  private static final int SAMPLES = 1_000;
  private static final int SEED = 7;

  /// At least one difference.
  static PairedBootstrap of(double[] differences) {
    var random = new MersenneTwister(SEED);
    var means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += differences[random.below(differences.length)];
      }
      means[sample] = sum / differences.length;
    }
    Arrays.sort(means);
    return new PairedBootstrap(means[25], means[974]);
  }
}
