package keypoints.app;

import java.util.function.BiFunction;
import keypoints.Digest;
import keypoints.Digester;
import keypoints.Problem;
import keypoints.format.TextCheck;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;

/// Digests of posted texts, which are not stored. Thread-safe.
public final class TextDigests {
  /// How messages name such a text.
  public static final String NAME = "posted text";

  private final BiFunction<Document, SummaryRequest, Digest> digests;
  private final Limits limits;

  public TextDigests(Digester digester, Limits limits) {
    this(digester::digest, limits);
  }

  TextDigests(BiFunction<Document, SummaryRequest, Digest> digests, Limits limits) {
    this.digests = digests;
    this.limits = limits;
  }

  /// The digest of the text as it came, if it is a text and not too large.
  public Answer digest(Document document, SummaryRequest request) {
    var size = TextCheck.utf8Length(document.text());
    if (size > limits.maxBytes()) {
      return new Answer.Refused(Problems.tooLarge(NAME, size, limits.maxBytes()));
    }
    return TextCheck.problem(NAME, document.text())
        .<Answer>map(Answer.Refused::new)
        .orElseGet(() -> new Answer.Made(digests.apply(document, request)));
  }

  /// What a person who posted a text gets.
  public sealed interface Answer {
    record Made(Digest digest) implements Answer {}

    record Refused(Problem problem) implements Answer {}
  }
}
