package keypoints.aws;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import keypoints.aws.Step.Backfill;
import keypoints.aws.Step.Beside;
import keypoints.aws.Step.Both;
import keypoints.aws.Step.Delete;
import keypoints.aws.Step.Deliver;
import keypoints.aws.Step.Duplicate;
import keypoints.aws.Step.Fault;
import keypoints.aws.Step.Overtaken;
import keypoints.aws.Step.Purge;
import keypoints.aws.Step.Put;
import keypoints.aws.Step.Upgrade;

/// What happens to a world, in order.
record Schedule(boolean versioned, List<Step> steps) {
  private static final int KEYS = 3;
  private static final int MOST_POINTS = 5;
  private static final Fault.Kind[] KINDS = Fault.Kind.values();

  Schedule {
    steps = List.copyOf(steps);
  }

  /// A schedule that is always the same for the same seed. Uploads are its smaller part: what goes
  /// wrong has to find something to go wrong with.
  static Schedule of(long seed) {
    var random = new Random(seed);
    var steps = new ArrayList<Step>();
    int keys = 1 + random.nextInt(KEYS);
    int length = 4 + random.nextInt(24);
    while (steps.size() < length) {
      int key = random.nextInt(keys);
      switch (random.nextInt(25)) {
        case 0, 1, 2, 3, 4 ->
            steps.add(new Put(key, random.nextInt(MOST_POINTS), random.nextInt(12) == 0));
        case 5, 6 -> steps.add(new Delete(key));
        case 7, 8 -> steps.add(new Purge(key, random.nextInt(4)));
        case 9 -> steps.add(new Duplicate(random.nextInt(4)));
        case 10, 11, 12 ->
            steps.add(new Both(delivery(random), delivery(random), random.nextLong()));
        case 13 -> persistent(random, steps);
        case 14 -> twins(random, steps);
        case 15 -> again(random, steps);
        case 16, 17 -> steps.add(backfill(random, key));
        case 18, 19 ->
            steps.add(new Beside(delivery(random), backfill(random, key), random.nextLong()));
        case 20 -> overtaken(random, key, steps);
        default -> steps.add(delivery(random));
      }
    }
    return new Schedule(random.nextInt(3) > 0, steps);
  }

  /// The same message fails again and again.
  private static void persistent(Random random, List<Step> steps) {
    int times = 2 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      steps.add(new Deliver(List.of(0), false, List.of(fault(random))));
    }
  }

  /// A change that was done is told of again, perhaps to a newer engine, and fails at first.
  private static void again(Random random, List<Step> steps) {
    if (random.nextBoolean()) {
      steps.add(new Upgrade());
    }
    steps.add(new Duplicate(0));
    int message = -1;
    for (int times = random.nextInt(4); times > 0; times--) {
      steps.add(new Deliver(List.of(message), false, List.of(fault(random))));
      message = 0;
    }
  }

  /// A message and its duplicate are in hand at once, again and again.
  private static void twins(Random random, List<Step> steps) {
    steps.add(new Put(0, random.nextInt(MOST_POINTS), false));
    steps.add(new Duplicate(0));
    int message = -1;
    for (int times = 3 + random.nextInt(3); times > 0; times--) {
      var one = new Deliver(List.of(message), false, List.of(fault(random)));
      var other = new Deliver(List.of(message), false, List.of(fault(random)));
      steps.add(new Both(one, other, random.nextLong()));
      message = 0;
    }
  }

  /// A backfill is slower than a new version and its event.
  private static void overtaken(Random random, int key, List<Step> steps) {
    var put = new Put(key, random.nextInt(MOST_POINTS), false);
    var deliver = new Deliver(List.of(-1), false, faults(random));
    steps.add(new Overtaken(backfill(random, key), put, deliver, random.nextLong()));
  }

  private static Backfill backfill(Random random, int key) {
    return new Backfill(key, faults(random));
  }

  private static Deliver delivery(Random random) {
    var messages = IntStream.range(0, random.nextInt(4) == 0 ? 3 : 1);
    return new Deliver(
        messages.mapToObj(_ -> random.nextInt(6)).toList(),
        random.nextInt(12) == 0,
        faults(random));
  }

  private static List<Fault> faults(Random random) {
    return IntStream.range(0, Math.max(0, random.nextInt(4) - 1))
        .mapToObj(_ -> fault(random))
        .toList();
  }

  private static Fault fault(Random random) {
    return new Fault(random.nextInt(7), KINDS[random.nextInt(KINDS.length)]);
  }

  @Override
  public String toString() {
    return (versioned ? "with versions:\n" : "without versions:\n")
        + steps.stream().map(Step::toString).collect(joining("\n"));
  }
}
