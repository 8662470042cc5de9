package keypoints.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keypoints.Digest;
import keypoints.Digest.Warning;
import keypoints.keypoint.KeyPoint;
import keypoints.summary.SummarySentence;

/// Digests of which something was left out because it did not fit. Such a digest says so itself, in
/// a warning, so that its row, its JSON and its status cannot disagree.
public final class Partial {
  private Partial() {}

  /// Whether something was left out of the digest.
  public static boolean is(Digest digest) {
    return digest.warnings().stream().anyMatch(warning -> warning.code().equals(Warning.PARTIAL));
  }

  /// The digest with no more than so many key points: the most confident, the earlier of equals.
  static Digest mostConfident(Digest digest, int most) {
    var all = digest.keyPoints();
    if (all.size() <= most) {
      return digest;
    }
    var kept =
        all.stream()
            .sorted(Comparator.comparingDouble(KeyPoint::confidence).reversed())
            .limit(most)
            .toList();
    var detail =
        "kept the %d most confident of %d key points: a document has rows for no more"
            .formatted(most, all.size());
    return of(digest, digest.summary(), kept, detail);
  }

  /// The digest with less in it, and a warning that says so.
  ///
  /// @param detail what was left out, and the limit that it passed
  public static Digest of(
      Digest digest, List<SummarySentence> summary, List<KeyPoint> keyPoints, String detail) {
    var warnings = new ArrayList<>(digest.warnings());
    warnings.add(new Warning(Warning.PARTIAL, detail));
    return new Digest(digest.document(), digest.analysis(), summary, keyPoints, warnings);
  }
}
