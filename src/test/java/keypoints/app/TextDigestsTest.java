package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;

import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.TextDigests.Answer;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;

class TextDigestsTest {
  private final TextDigests texts =
      new TextDigests(
          (document, _) -> SampleDigests.of(document, 2),
          new Limits(100, 90, Settings.DEFAULT_LIMITS.reading()));

  private Answer answer(String text) {
    return texts.digest(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT);
  }

  private Problem refused(String text) {
    return ((Answer.Refused) answer(text)).problem();
  }

  @Test
  void postedTextIsDigested() {
    assertThat(((Answer.Made) answer("It rained.")).digest().keyPoints()).hasSize(2);
  }

  @Test
  void theLimitCountsBytes() {
    assertThat(answer("é".repeat(50))).isInstanceOf(Answer.Made.class);
    assertThat(refused("é".repeat(50) + "x").detail())
        .isEqualTo("posted text has 101 bytes; at most 100 are read");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(refused("\n\u00a0 ").code()).isEqualTo(Code.EMPTY);
    assertThat(refused("a\u0000").code()).isEqualTo(Code.NOT_TEXT);
  }
}
