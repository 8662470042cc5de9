package keypoints.summary;

import org.jspecify.annotations.Nullable;

/// How long a summary may be, its order, and whether it says why.
///
/// @param maxSentences at least 1
/// @param maxWords at least 1; the best sentence is given even when it is longer
/// @param maxCharacters likewise: UTF-16 code units of the sentences, joined by one blank each
/// @param explain whether each sentence says what placed it
public record SummaryRequest(
    int maxSentences, int maxWords, int maxCharacters, Order order, boolean explain) {
  /// OFFSET: as in the document; RANK: best first; PICK: as they were picked, so that the first are
  /// the summary of that many. A sentence that says what a better one says has a rank above its
  /// pick.
  public enum Order {
    OFFSET,
    RANK,
    PICK
  }

  /// Three sentences, however long, in document order.
  public static final SummaryRequest DEFAULT =
      new SummaryRequest(3, Integer.MAX_VALUE, Order.OFFSET);

  public SummaryRequest {
    atLeastOne("sentences", maxSentences);
    atLeastOne("words", maxWords);
    atLeastOne("characters", maxCharacters);
  }

  /// However many characters, and not explained.
  public SummaryRequest(int maxSentences, int maxWords, Order order) {
    this(maxSentences, maxWords, Integer.MAX_VALUE, order, false);
  }

  /// The same with other limits: those that are given hold, all of them, and no other; where none
  /// is given, these do. So a limit of words alone is filled with as many sentences as it takes.
  public SummaryRequest within(
      @Nullable Integer sentences, @Nullable Integer words, @Nullable Integer characters) {
    return sentences == null && words == null && characters == null
        ? this
        : new SummaryRequest(most(sentences), most(words), most(characters), order, explain);
  }

  /// The same limits, told in this order and with reasons or without.
  public SummaryRequest told(Order order, boolean explain) {
    return new SummaryRequest(maxSentences, maxWords, maxCharacters, order, explain);
  }

  private static int most(@Nullable Integer given) {
    return given == null ? Integer.MAX_VALUE : given;
  }

  private static void atLeastOne(String what, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("%s must be at least 1: %d".formatted(what, most));
    }
  }
}
