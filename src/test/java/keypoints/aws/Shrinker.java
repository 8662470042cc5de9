package keypoints.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keypoints.aws.Step.Backfill;
import keypoints.aws.Step.Beside;
import keypoints.aws.Step.Both;
import keypoints.aws.Step.Deliver;
import keypoints.aws.Step.Overtaken;
import keypoints.aws.Step.Put;

/// Makes a schedule that fails short enough to read.
///
/// Leaves out ever smaller parts, which is delta debugging [1] without its tests of single parts;
/// then what makes a step more than it need be.
///
/// [1] Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE
/// Transactions on Software Engineering 28 (2002), section 3.
record Shrinker(Predicate<Schedule> fails) {

  /// A schedule that fails too, of which no step can be left out.
  Schedule shrunk(Schedule failing) {
    var shortest = failing;
    while (true) {
      var shorter = simpler(withoutParts(shortest));
      if (shorter.equals(shortest)) {
        return shortest;
      }
      shortest = shorter;
    }
  }

  private Schedule withoutParts(Schedule failing) {
    var shortest = failing;
    for (int part = Math.max(1, shortest.steps().size() / 2); part > 0; part /= 2) {
      for (int from = 0; from < shortest.steps().size(); ) {
        var rest = new ArrayList<>(shortest.steps());
        rest.subList(from, Math.min(from + part, rest.size())).clear();
        var without = new Schedule(shortest.versioned(), rest);
        if (fails.test(without)) {
          shortest = without;
        } else {
          from += part;
        }
      }
    }
    return shortest;
  }

  private Schedule simpler(Schedule failing) {
    var simplest = failing;
    for (int i = 0; i < simplest.steps().size(); i++) {
      for (var step : simpler(simplest.steps().get(i)).toList()) {
        var steps = new ArrayList<>(simplest.steps());
        steps.set(i, step);
        var simpler = new Schedule(simplest.versioned(), steps);
        if (fails.test(simpler)) {
          simplest = simpler;
          break;
        }
      }
    }
    return simplest;
  }

  private static Stream<Step> simpler(Step step) {
    return switch (step) {
      case Both(Deliver one, Deliver other, long turns) ->
          Stream.of(
                  Stream.of(one, other),
                  simpler(one).map(it -> new Both((Deliver) it, other, turns)),
                  simpler(other).map(it -> new Both(one, (Deliver) it, turns)))
              .flatMap(it -> it);
      case Beside(Deliver deliver, Backfill backfill, long turns) ->
          Stream.of(
                  Stream.of(deliver, backfill),
                  simpler(deliver).map(it -> new Beside((Deliver) it, backfill, turns)),
                  simpler(backfill).map(it -> new Beside(deliver, (Backfill) it, turns)))
              .flatMap(it -> it);
      case Overtaken(Backfill backfill, Put put, Deliver deliver, long turns) ->
          Stream.of(
                  Stream.of(backfill, put, deliver),
                  simpler(backfill).map(it -> new Overtaken((Backfill) it, put, deliver, turns)),
                  simpler(put).map(it -> new Overtaken(backfill, (Put) it, deliver, turns)),
                  simpler(deliver).map(it -> new Overtaken(backfill, put, (Deliver) it, turns)))
              .flatMap(it -> it);
      case Backfill(int key, var faults) -> without(faults).map(fewer -> new Backfill(key, fewer));
      case Deliver(var messages, boolean hurried, var faults) ->
          Stream.concat(
              without(messages).map(fewer -> new Deliver(fewer, hurried, faults)),
              without(faults).map(fewer -> new Deliver(messages, hurried, fewer)));
      case Put(int key, int points, boolean deadly) ->
          points > 1 ? Stream.of(new Put(key, points - 1, deadly)) : Stream.of();
      case Step.Delete _, Step.Purge _, Step.Duplicate _, Step.Upgrade _ -> Stream.of();
    };
  }

  private static <T> Stream<List<T>> without(List<T> all) {
    return IntStream.range(0, all.size())
        .mapToObj(out -> {
          var rest = new ArrayList<>(all);
          rest.remove(out);
          return List.copyOf(rest);
        });
  }
}
