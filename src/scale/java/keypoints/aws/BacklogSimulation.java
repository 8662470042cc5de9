package keypoints.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/// Simulates an hour's outage and what comes after it, second by second: uploads go on arriving,
/// wait in the queue, and are made up for by what the function can do besides. Nothing is random:
/// the oldest message is always the next, where SQS takes any.
///
/// Settings are those of `template.yaml`. While the function is stopped, messages wait unseen.
/// While the table does not answer they are received, fail, and stay hidden for the visibility
/// time-out; the fifth failure makes a dead letter.
public final class BacklogSimulation {
  private static final int OUTAGE_SECONDS = 3_600;

  /// After this it is taken to be never.
  private static final int LONGEST_SECONDS = 4 * 24 * 3_600;

  private static final int HIDDEN_SECONDS = 360;
  private static final int MAX_RECEIVES = 5;

  private static final List<Load> LOADS =
      List.of(
          new Load(10, 2, true),
          new Load(10, 10, true),
          new Load(10, 10, false),
          new Load(1_000, 75, true),
          new Load(1_000, 100, true),
          new Load(1_000, 250, true),
          new Load(1_000, 250, false),
          new Load(10_000, 700, true),
          new Load(10_000, 1_000, true),
          new Load(10_000, 1_000, false));

  /// How an event source mapping of SQS grows, of "Scaling behavior" in the AWS Lambda Developer
  /// Guide: five invocations at once, and 300 more a minute.
  private static final int FIRST_CONCURRENCY = 5;

  private static final int MORE_A_SECOND = 5;

  /// What `CostTable` says of 5 KB with 8 key points, with its waits.
  private static final double MILLIS = 65;

  /// What a document takes whose write is tried in vain: about the time-out of the function.
  private static final double FAILING_MILLIS = 57_000;

  private final PriorityQueue<Cohort> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt(Cohort::since).thenComparingInt(Cohort::receives));
  private final PriorityQueue<Cohort> hidden =
      new PriorityQueue<>(Comparator.comparingInt(Cohort::until));
  private final Load load;
  private double messages;
  private double dead;
  private double most;
  private int oldest;

  private BacklogSimulation(Load load) {
    this.load = load;
  }

  /// What is simulated.
  ///
  /// @param arriving documents a second
  /// @param concurrency `MaximumConcurrency`
  /// @param stopped whether the function was stopped; else the table did not answer
  record Load(double arriving, int concurrency, boolean stopped) {
    double busy() {
      return arriving * MILLIS / 1_000 / concurrency;
    }
  }

  /// Messages that have the same past.
  ///
  /// @param since the second in which they came
  /// @param until the second in which they are seen again
  private record Cohort(int since, int receives, double messages, int until) {}

  public static void main(String[] arguments) {
    System.out.println(
        "| documents a second | MaximumConcurrency | busy before | out was | waiting at most | made"
            + " up for after | oldest | dead letters |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (var load : LOADS) {
      new BacklogSimulation(load).print();
    }
  }

  private void print() {
    int recovered = recovered();
    System.out.printf(
        Locale.ROOT,
        "| %,.0f | %,d | %.0f %% | %s | %,.0f | %s | %s | %,.0f |%n",
        load.arriving(),
        load.concurrency(),
        100 * load.busy(),
        load.stopped() ? "function" : "table",
        most,
        recovered < 0 ? "never" : time(recovered),
        time(oldest),
        dead);
  }

  private static String time(int seconds) {
    return "%d:%02d h".formatted(seconds / 3_600, seconds / 60 % 60);
  }

  /// How long after the outage it takes until a message waits no longer than a second; -1: longer
  /// than SQS keeps messages.
  private int recovered() {
    for (int second = 0; second < LONGEST_SECONDS; second++) {
      arrive(second);
      if (second < OUTAGE_SECONDS) {
        if (!load.stopped()) {
          fail(second);
        }
      } else {
        succeed(second);
        if (messages < load.arriving()) {
          return second - OUTAGE_SECONDS;
        }
      }
    }
    return -1;
  }

  private void arrive(int second) {
    while (!hidden.isEmpty() && hidden.peek().until() <= second) {
      waiting.add(hidden.poll());
    }
    waiting.add(new Cohort(second, 0, load.arriving(), second));
    messages += load.arriving();
    most = Math.max(most, messages);
  }

  private void fail(int second) {
    double room = load.concurrency() * 1_000 / FAILING_MILLIS;
    while (room > 0 && !waiting.isEmpty()) {
      var taken = take(room);
      room -= taken.messages();
      int receives = taken.receives() + 1;
      if (receives == MAX_RECEIVES) {
        dead += taken.messages();
        messages -= taken.messages();
      } else {
        hidden.add(new Cohort(taken.since(), receives, taken.messages(), second + HIDDEN_SECONDS));
      }
    }
  }

  private void succeed(int second) {
    int grown = FIRST_CONCURRENCY + MORE_A_SECOND * (second - OUTAGE_SECONDS);
    double room = Math.min(load.concurrency(), grown) * 1_000 / MILLIS;
    while (room > 0 && !waiting.isEmpty()) {
      var taken = take(room);
      room -= taken.messages();
      messages -= taken.messages();
      oldest = Math.max(oldest, second - taken.since());
    }
  }

  /// At most so many of the oldest.
  private Cohort take(double most) {
    var first = waiting.remove();
    if (first.messages() <= most) {
      return first;
    }
    waiting.add(
        new Cohort(first.since(), first.receives(), first.messages() - most, first.until()));
    return new Cohort(first.since(), first.receives(), most, first.until());
  }
}
