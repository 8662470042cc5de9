package keypoints;

import java.util.List;
import keypoints.attribution.Attribution;
import keypoints.text.Span;
import keypoints.time.TimeExpression;

/// A digest with the layers it was made from.
///
/// @param sentences cover all that is not white space, in order, apart from each other
/// @param times in document order
/// @param attributions in the order of their cues
public record Annotation(
    Digest digest,
    List<Span> sentences,
    List<TimeExpression> times,
    List<Attribution> attributions) {
  public Annotation {
    sentences = List.copyOf(sentences);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
  }
}
