package keypoints;

import java.util.List;
import java.util.function.Predicate;
import keypoints.keypoint.KeyPoint;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.time.DocumentDate;

/// What we make of a document.
///
/// @param summary in the order that was asked for
/// @param keyPoints the most confident first
/// @param warnings what a reader should know before trusting it; never null
public record Digest(
    Document document,
    Analysis analysis,
    List<SummarySentence> summary,
    List<KeyPoint> keyPoints,
    List<Warning> warnings) {

  public Digest {
    summary = List.copyOf(summary);
    keyPoints = List.copyOf(keyPoints);
    warnings = List.copyOf(warnings);
  }

  /// The same with these key points alone, under the ids that they have among all.
  public Digest only(Predicate<KeyPoint> wanted) {
    var points = keyPoints.stream().filter(wanted).toList();
    return new Digest(document, analysis, summary, points, warnings);
  }

  /// What the digest was made with, and what that took the document to be.
  ///
  /// @param language `en`, or `und` where the text is not English
  public record Analysis(Engine engine, String language, DocumentDate date) {}

  /// The same engine and document always give the same digest.
  ///
  /// @param version of the program
  /// @param rules `sha256:` and the hash of all word lists and kinds
  public record Engine(String version, String rules) {}

  /// Something that a reader should know, such as `LANGUAGE`.
  public record Warning(String code, String detail) {
    /// The code that says that something was left out.
    public static final String PARTIAL = "PARTIAL";
  }
}
