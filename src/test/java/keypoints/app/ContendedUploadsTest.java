package keypoints.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import org.junit.jupiter.api.Test;

class ContendedUploadsTest {
  private final Uploads uploads = new Uploads();

  @Test
  void whoLosesTheRaceDecidesAgainButDigestsOnce() {
    var source = uploads.bucket.put("a.txt", "v1", "1");
    var racing = new Racing(1, "005");

    assertThat(uploads.service(racing).accept(Uploads.created(source, "01")))
        .isEqualTo(new Outcome.Stored(Uploads.ID));

    assertThat(uploads.digests).isEqualTo(1);
    assertThat(uploads.bucket.reads).isEqualTo(1);
    assertThat(uploads.state().writes()).isEqualTo(2);
  }

  @Test
  void whoLosesTheRaceToANewerEventIsSuperseded() {
    var source = uploads.bucket.put("a.txt", "v1", "1");

    assertThat(uploads.service(new Racing(1, "02")).accept(Uploads.created(source, "01")))
        .isEqualTo(new Outcome.Superseded(Uploads.ID));
    assertThat(uploads.status()).isEqualTo(Status.DELETED);
  }

  @Test
  void whoAlwaysLosesTheRaceThrows() {
    var source = uploads.bucket.put("a.txt", "v1", "1");

    assertThatThrownBy(
            () -> uploads.service(new Racing(100, "005")).accept(Uploads.created(source, "01")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Uploads.ID);
  }

  @Test
  void aWriteWhoseAnswerWasLostEndsUnchangedWhenTriedAgain() {
    var upload = Uploads.created(uploads.bucket.put("a.txt", "v1", "1"), "01");
    var losing =
        new ForwardingStore(uploads.store) {
          @Override
          public boolean write(Entry entry, Optional<State> read) {
            super.write(entry, read);
            throw new IllegalStateException("connection lost");
          }
        };

    assertThatThrownBy(() -> uploads.service(losing).accept(upload)).hasMessage("connection lost");
    assertThat(uploads.service().accept(upload)).isEqualTo(new Outcome.Unchanged(Uploads.ID));
  }

  /// Somebody else deletes the document right before each of the first writes.
  private final class Racing extends ForwardingStore {
    private int races;
    private final String sequencer;

    Racing(int races, String sequencer) {
      super(uploads.store);
      this.races = races;
      this.sequencer = Sequencer.of(sequencer).padded();
    }

    @Override
    public boolean write(Entry entry, Optional<State> read) {
      if (races-- > 0) {
        var rival =
            new Entry(
                Uploads.ID, entry.source(), sequencer, SampleDigests.ENGINE, new Ending.Removed());
        super.write(rival, uploads.store.state(Uploads.ID));
      }
      return super.write(entry, read);
    }
  }
}
