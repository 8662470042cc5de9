package keypoints.aws;

import java.util.List;
import java.util.function.BiFunction;
import keypoints.app.TextDigests.Answer;
import keypoints.format.DocumentReader;
import keypoints.keypoint.Kind;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;

/// What digests of posted texts are made with.
///
/// @param reader of posted bytes: text, with or without markup
/// @param digests says what becomes of a posted text, and keeps the limits
/// @param summary where a request does not say what it should be like
/// @param kinds that key points may be of
public record Making(
    DocumentReader reader,
    BiFunction<Document, SummaryRequest, Answer> digests,
    SummaryRequest summary,
    List<Kind> kinds) {
  public Making {
    kinds = List.copyOf(kinds);
  }
}
