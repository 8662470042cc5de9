package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import keypoints.app.DigestStore;
import keypoints.app.ForwardingStore;
import org.junit.jupiter.api.Test;

/// Nothing is lost and nothing doubled, whatever fails: the real handlers over a bucket, a queue
/// and a table in memory, in thousands of seeded schedules.
class ConservationTest {
  private static final int SCHEDULES = Integer.getInteger("keypoints.schedules", 10_000);
  private static final int FEW = 500;
  private static final long FIRST_SEED = Long.getLong("keypoints.seed", 1);

  @Test
  void whateverFailsNothingIsLostOrDoubled() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
      var schedule = Schedule.of(seed);
      if (fails(schedule)) {
        report(seed, schedule);
      }
    }
  }

  /// The law would see a backfill that forgets to ask whether somebody wrote meanwhile.
  @Test
  void aBackfillThatOverwritesIsFound() {
    assertThat(LongStream.range(FIRST_SEED, FIRST_SEED + FEW))
        .anyMatch(seed -> fails(Schedule.of(seed), Overwriting::new));
  }

  private static final class Overwriting extends ForwardingStore {
    Overwriting(DigestStore store) {
      super(store);
    }

    @Override
    public boolean write(Entry entry, Optional<State> read) {
      return super.write(entry, state(entry.documentId()));
    }
  }

  private static void report(long seed, Schedule schedule) {
    var shortest = new Shrinker(ConservationTest::fails).shrunk(schedule);
    try {
      Conservation.hold(shortest, UnaryOperator.identity());
    } catch (RuntimeException | AssertionError violated) {
      throw new AssertionError(
          "%s%nseed %d, shrunk from %d to %d steps, %s"
              .formatted(
                  violated, seed, schedule.steps().size(), shortest.steps().size(), shortest),
          violated);
    }
    throw new AssertionError("fails at times only: seed %d, %s".formatted(seed, shortest));
  }

  private static boolean fails(Schedule schedule) {
    return fails(schedule, UnaryOperator.identity());
  }

  private static boolean fails(Schedule schedule, UnaryOperator<DigestStore> ofBackfill) {
    try {
      Conservation.hold(schedule, ofBackfill);
      return false;
    } catch (RuntimeException | AssertionError violated) {
      return true;
    }
  }
}
