package keypoints.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static final Digester DIGESTER = new Digester();

  private static List<String> blocks(String text) {
    var document = new Document("", text, Metadata.ofText());
    var sentences = DIGESTER.annotate(document, SummaryRequest.DEFAULT).sentences();
    return Block.of(text, sentences).stream()
        .map(block -> (block.spaced() ? "spaced: " : "") + block.span().in(text))
        .toList();
  }

  @Test
  void emptyLinesPartParagraphs() {
    assertThat(blocks("The port closed.\n\n  It opened.\r\n \r\nIt closed again.\n"))
        .containsExactly("The port closed.", "It opened.", "It closed again.");
  }

  @Test
  void aLineThatEndsWithinASentenceGoesOn() {
    assertThat(blocks("The port of Ellis was\nclosed on Monday. It\nopened.\n\nShips came."))
        .containsExactly("The port of Ellis was\nclosed on Monday. It\nopened.", "Ships came.");
  }

  @Test
  void linesOfWholeSentencesAreParagraphs() {
    assertThat(blocks("The port was closed.\r\nShips waited outside.\u2028They left."))
        .containsExactly("The port was closed.", "Ships waited outside.", "They left.");
  }

  @Test
  void columnsKeepTheirSpaces() {
    assertThat(blocks("Port   Ships\nEllis\t12")).allMatch(block -> block.startsWith("spaced: "));
  }

  @Test
  void whiteSpaceAloneIsNoParagraph() {
    assertThat(blocks(" \n\n ")).isEmpty();
  }
}
