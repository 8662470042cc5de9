package keypoints.cli;

import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options that say how long a summary may be.
final class SummaryOptions {
  @Option(
      names = "--sentences",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description =
          "Sentences in the summary at most (default: 3, unless it is limited otherwise).")
  private @Nullable Integer sentences;

  @Option(
      names = "--words",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description =
          "Words in the summary at most (default: no limit); a single sentence may have more.")
  private @Nullable Integer words;

  @Option(
      names = "--characters",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Characters in the summary at most (default: no limit).")
  private @Nullable Integer characters;

  @Option(
      names = "--sort",
      paramLabel = "offset|rank|pick",
      description =
          "Order of the summary: as in the document, best first, or as picked, so that the first N"
              + " are the summary of N (default: offset).")
  private Order order = SummaryRequest.DEFAULT.order();

  @Option(
      names = "--explain",
      description =
          "Say why each sentence is in the summary; lists say why each key point was found too.")
  private boolean explain;

  SummaryRequest request() {
    return SummaryRequest.DEFAULT.within(sentences, words, characters).told(order, explain);
  }

  /// A whole number from 1.
  static final class AtLeastOne implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int number = Integer.parseInt(value);
        if (number >= 1) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // The message below says it.
      }
      throw new TypeConversionException("must be a whole number, at least 1: " + value);
    }
  }
}
