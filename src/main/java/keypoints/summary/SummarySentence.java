package keypoints.summary;

import java.util.List;
import keypoints.text.Span;

/// A sentence picked for the summary.
///
/// @param sentence its index in the document
/// @param rankScore 0 to 1, higher is better; comparable within a document only
/// @param why what placed it, for a person, the weightiest first; empty unless it was asked for
public record SummarySentence(int sentence, Span span, double rankScore, List<String> why) {
  public SummarySentence {
    why = List.copyOf(why);
  }

  /// Without saying why.
  public SummarySentence(int sentence, Span span, double rankScore) {
    this(sentence, span, rankScore, List.of());
  }
}
