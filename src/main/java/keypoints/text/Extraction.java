package keypoints.text;

import java.util.List;

/// What a reader of files says of the text that it took out of one.
///
/// @param skipped parts of the text that are nobody's statement in this document, such as earlier
///   mails that it quotes, or code: no key point and no sentence of the summary comes from them. In
///   order, apart from each other.
/// @param notices what a reader of the digest should know; they become its warnings
public record Extraction(List<Span> skipped, List<Notice> notices) {
  /// Of a text of which everything counts and nothing has to be said.
  public static final Extraction WHOLE = new Extraction(List.of(), List.of());

  public Extraction {
    skipped = List.copyOf(skipped);
    notices = List.copyOf(notices);
    for (int i = 1; i < skipped.size(); i++) {
      if (skipped.get(i).start() < skipped.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "skipped spans must be in order and apart: %s before %s"
                .formatted(skipped.get(i - 1), skipped.get(i)));
      }
    }
  }

  /// Something to know before trusting a digest.
  ///
  /// @param code stable name, such as `CHARSET`
  /// @param detail for a person to read
  public record Notice(String code, String detail) {}
}
