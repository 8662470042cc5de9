package keypoints.cli;

import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options that say how long a summary may be.
final class SummaryOptions {
  @Option(
      names = "--sentences",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Sentences in the summary (default: 3).")
  private int sentences = SummaryRequest.DEFAULT.maxSentences();

  @Option(
      names = "--words",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description =
          "Words in the summary at most (default: no limit); a single sentence may have more.")
  private int words = SummaryRequest.DEFAULT.maxWords();

  @Option(
      names = "--characters",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Characters in the summary at most (default: no limit).")
  private int characters = SummaryRequest.DEFAULT.maxCharacters();

  @Option(
      names = "--sort",
      paramLabel = "offset|rank",
      description = "Order of the summary: as in the document, or best first (default: offset).")
  private Order order = SummaryRequest.DEFAULT.order();

  @Option(names = "--explain", description = "Say why each sentence is in the summary.")
  private boolean explain;

  SummaryRequest request() {
    return new SummaryRequest(sentences, words, characters, order, explain);
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
