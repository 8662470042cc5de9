package keypoints.summary;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// A weighted sum of features, each brought to mean 0 and deviation 1 over the sentences.
final class StandardisedSum {
  /// A feature that deviates less is the same for all.
  private static final double SAME = 1e-12;

  private final double[] values;
  private final double[] feature;
  private final boolean explained;
  private final Map<Feature, double[]> parts = new EnumMap<>(Feature.class);

  /// @param explained whether to keep what each feature contributes
  StandardisedSum(int size, boolean explained) {
    values = new double[size];
    feature = new double[size];
    this.explained = explained;
  }

  /// Adds a feature by its own weight.
  ///
  /// @param of the feature's value for each sentence
  void add(Feature which, IntToDoubleFunction of) {
    add(which, 1, of);
  }

  /// @param share how much of its weight the feature has in this document
  void add(Feature which, double share, IntToDoubleFunction of) {
    double sum = 0;
    for (int i = 0; i < feature.length; i++) {
      feature[i] = of.applyAsDouble(i);
      sum += feature[i];
    }
    double mean = sum / feature.length;
    double squares = 0;
    for (double value : feature) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = StrictMath.sqrt(squares / feature.length);
    if (deviation < SAME) {
      return;
    }
    double weight = which.weight * share;
    for (int i = 0; i < feature.length; i++) {
      feature[i] = weight * (feature[i] - mean) / deviation;
      values[i] += feature[i];
    }
    if (explained) {
      parts.put(which, feature.clone());
    }
  }

  /// One sum per sentence.
  double[] values() {
    return values;
  }

  /// What each feature contributes to each sentence's sum; none when it is not to be explained, and
  /// without those that are the same for all sentences.
  Map<Feature, double[]> parts() {
    return parts;
  }
}
