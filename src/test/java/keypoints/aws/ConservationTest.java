package keypoints.aws;

import org.junit.jupiter.api.Test;

/// Nothing is lost and nothing doubled, whatever fails: the real handler over a bucket, a queue and
/// a table in memory, in thousands of seeded schedules.
class ConservationTest {
  private static final int SCHEDULES = Integer.getInteger("keypoints.schedules", 10_000);
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

  private static void report(long seed, Schedule schedule) {
    var shortest = new Shrinker(ConservationTest::fails).shrunk(schedule);
    try {
      Conservation.hold(shortest);
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
    try {
      Conservation.hold(schedule);
      return false;
    } catch (RuntimeException | AssertionError violated) {
      return true;
    }
  }
}
