package keypoints.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Says for a person what placed a sentence: `among the first +0.41`, the weightiest first.
final class Reasons {
  /// More would not be read.
  private static final int MOST = 5;

  private static final int DECIMALS = 2;

  private record Reason(String words, BigDecimal contribution) {}

  private Reasons() {}

  /// What placed the sentence, the weightiest first.
  ///
  /// @param parts what each feature contributes to each sentence's score
  /// @param repetition what was taken off the sentence's score for what was picked before it
  /// @return never empty
  static List<String> of(Map<Feature, double[]> parts, int sentence, double repetition) {
    var reasons = new ArrayList<Reason>();
    parts.forEach((feature, contributions) -> {
      double contribution = contributions[sentence];
      reasons.add(new Reason(feature.inWords(contribution), rounded(contribution)));
    });
    reasons.add(new Reason("like a better sentence of the summary", rounded(-repetition)));
    reasons.removeIf(reason -> reason.contribution.signum() == 0);
    if (reasons.isEmpty()) {
      return List.of("nothing sets it apart");
    }
    reasons.sort(Comparator.comparing((Reason reason) -> reason.contribution.abs()).reversed());
    return reasons.stream()
        .limit(MOST)
        .map(reason ->
            "%s %s%s"
                .formatted(
                    reason.words,
                    reason.contribution.signum() > 0 ? "+" : "",
                    reason.contribution.toPlainString()))
        .toList();
  }

  private static BigDecimal rounded(double contribution) {
    return BigDecimal.valueOf(contribution).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
