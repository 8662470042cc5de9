package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digest;
import keypoints.keypoint.KeyPoint;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;

class PartialTest {
  private static final Digest DIGEST =
      SampleDigests.of(new Document("A", "Leave.", Metadata.ofText()), 5);

  @Test
  void aDigestThatFitsStaysAsItIs() {
    assertThat(Partial.mostConfident(DIGEST, 5)).isSameAs(DIGEST);
    assertThat(Partial.is(DIGEST)).isFalse();
  }

  @Test
  void theMostConfidentAreKeptWhateverTheirOrder() {
    var reversed =
        new Digest(
            DIGEST.document(),
            DIGEST.analysis(),
            DIGEST.summary(),
            DIGEST.keyPoints().reversed(),
            List.of());

    var kept = Partial.mostConfident(reversed, 2);

    assertThat(kept.keyPoints()).extracting(KeyPoint::id).containsExactly("kp-001", "kp-002");
    assertThat(Partial.is(kept)).isTrue();
    assertThat(kept.warnings().getFirst().detail())
        .isEqualTo("kept the 2 most confident of 5 key points: a document has rows for no more");
  }
}
