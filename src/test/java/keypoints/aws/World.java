package keypoints.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import keypoints.app.DigestStore;
import keypoints.aws.Quarantines.Done;
import keypoints.aws.Step.Backfill;
import keypoints.aws.Step.Beside;
import keypoints.aws.Step.Both;
import keypoints.aws.Step.Delete;
import keypoints.aws.Step.Deliver;
import keypoints.aws.Step.Duplicate;
import keypoints.aws.Step.Overtaken;
import keypoints.aws.Step.Purge;
import keypoints.aws.Step.Put;
import keypoints.aws.Step.Upgrade;
import org.jspecify.annotations.Nullable;

/// A bucket, its queue, the function and the table; and the table as it would be, had each change
/// been told of at once, in order, once.
final class World {
  private static final int MAX_RECEIVES = 5;
  private static final List<String> KEYS = List.of("a.txt", "b c.txt", "d/é.txt");

  /// More than a function's time and a message's invisibility.
  private static final Duration STEP = Duration.ofMinutes(7);

  final MemoryTable table = new MemoryTable();
  final MemoryTable ideal = new MemoryTable();
  final List<Change> changes = new ArrayList<>();
  final List<Message> waiting = new ArrayList<>();
  final List<Message> dead = new ArrayList<>();

  private final Quarantines quarantines = new Quarantines(table, changes);
  private final boolean versioned;
  private final MemoryBucket bucket;
  private final Functions functions;
  private int engine = 1;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private int messages;

  /// A message of the queue.
  static final class Message {
    final String id;
    final Change change;
    int receives;

    Message(String id, Change change) {
      this.id = id;
      this.change = change;
    }
  }

  /// @param ofBackfill what stands between a backfill and the table
  World(boolean versioned, UnaryOperator<DigestStore> ofBackfill) {
    this.versioned = versioned;
    this.bucket = new MemoryBucket(versioned);
    this.functions = new Functions(bucket, ofBackfill);
  }

  boolean versioned() {
    return versioned;
  }

  /// What the bucket holds of a key now; absent where that is nothing.
  MemoryBucket.@Nullable Version current(String key) {
    var versions = bucket.versions(key);
    return versions.isEmpty() || versions.getLast().text() == null ? null : versions.getLast();
  }

  String engine() {
    return Functions.version(engine);
  }

  void take(Step step) {
    now = now.plus(STEP);
    switch (step) {
      case Put put -> put(put);
      case Delete(int key) -> {
        var marker = bucket.add(KEYS.get(key), null);
        changed(new Change(changes.size(), KEYS.get(key), Change.What.DELETED, marker.id(), null));
      }
      case Purge purge -> purge(purge);
      case Duplicate(int change) -> {
        if (!changes.isEmpty()) {
          send(changes.reversed().get(change % changes.size()));
        }
      }
      case Deliver deliver -> deliver(deliver);
      case Both both -> deliver(both);
      case Backfill backfill -> backfill(backfill);
      case Beside beside -> beside(beside);
      case Overtaken overtaken -> overtaken(overtaken);
      case Upgrade _ -> engine++;
    }
  }

  private void put(Put put) {
    var text =
        new StringBuilder(put.deadly() ? Functions.DEADLY : "Talks about item " + put.points());
    for (int point = 1; point < put.points(); point++) {
      text.append("\nThey want item ").append(point);
    }
    var key = KEYS.get(put.key());
    var version = bucket.add(key, put.points() == 0 ? "" : text.toString());
    changed(new Change(changes.size(), key, Change.What.PUT, version.id(), version.text()));
  }

  private void purge(Purge purge) {
    var key = KEYS.get(purge.key());
    var versions = bucket.versions(key);
    if (versioned && !versions.isEmpty()) {
      var gone = versions.remove(purge.version() % versions.size());
      changed(new Change(changes.size(), key, Change.What.PURGED, gone.id(), null));
    }
  }

  private void changed(Change change) {
    changes.add(change);
    send(change);
    var alone = List.of(new Message("ideal", change));
    var failed = functions.upload(alone, ideal, Ports.SOUND, false, now, engine);
    if (!failed.isEmpty()) {
      throw new AssertionError("fails without any fault: " + change);
    }
  }

  void send(Change change) {
    waiting.add(new Message("message-" + messages++, change));
  }

  private void deliver(Deliver step) {
    var batch = received(step);
    if (!batch.isEmpty()) {
      var run = new Run(step.faults(), () -> {});
      var before = quarantines.look();
      deliver(step, batch, run, now);
      before.judge(List.of(new Done(run, batch, Set.of())));
    }
  }

  private void deliver(Both step) {
    var one = received(step.one());
    var other = received(step.other());
    var turns = new Turns();
    var first = new Run(step.one().faults(), () -> turns.next(0));
    var second = new Run(step.other().faults(), () -> turns.next(1));
    var before = quarantines.look();
    turns.run(
        () -> deliver(step.one(), one, first, now),
        () -> deliver(step.other(), other, second, now.plusMillis(1)),
        step.turns());
    before.judge(List.of(new Done(first, one, Set.of()), new Done(second, other, Set.of())));
  }

  private void backfill(Backfill step) {
    var run = new Run(step.faults(), () -> {});
    var before = quarantines.look();
    backfill(step, run, now);
    before.judge(List.of(backfilled(step, run)));
  }

  private void beside(Beside step) {
    var batch = received(step.deliver());
    var turns = new Turns();
    var event = new Run(step.deliver().faults(), () -> turns.next(0));
    var backfill = new Run(step.backfill().faults(), () -> turns.next(1));
    var before = quarantines.look();
    turns.run(
        () -> deliver(step.deliver(), batch, event, now),
        () -> backfill(step.backfill(), backfill, now.plusMillis(1)),
        step.turns());
    before.judge(List.of(new Done(event, batch, Set.of()), backfilled(step.backfill(), backfill)));
  }

  private void overtaken(Overtaken step) {
    var batch = new ArrayList<Message>();
    var turns = new Turns();
    var backfill = new Run(step.backfill().faults(), () -> turns.next(0));
    var event = new Run(step.deliver().faults(), () -> turns.next(1));
    var before = quarantines.look();
    turns.run(
        () -> backfill(step.backfill(), backfill, now),
        () -> {
          put(step.put());
          batch.addAll(received(step.deliver()));
          deliver(step.deliver(), batch, event, now.plusMillis(1));
        },
        step.turns());
    before.judge(List.of(backfilled(step.backfill(), backfill), new Done(event, batch, Set.of())));
  }

  private static Done backfilled(Backfill step, Run run) {
    return new Done(run, List.of(), Set.of(KEYS.get(step.key())));
  }

  /// Backfills all keys, without any fault.
  void backfillAll() {
    for (int key = 0; key < KEYS.size(); key++) {
      take(new Backfill(key, List.of()));
    }
  }

  private List<Message> received(Deliver step) {
    var batch = new ArrayList<Message>();
    for (int message : step.messages()) {
      if (!waiting.isEmpty()) {
        var received = waiting.remove(Math.floorMod(message, waiting.size()));
        received.receives++;
        batch.add(received);
      }
    }
    return batch;
  }

  private void deliver(Deliver step, List<Message> batch, Run run, Instant at) {
    if (batch.isEmpty()) {
      return;
    }
    var failed = functions.upload(batch, table, run, step.hurried(), at, engine);
    if (!failed.isEmpty() && run.broken() == 0 && !run.died() && !step.hurried()) {
      throw new AssertionError("fails without a fault: " + failed.getFirst().change);
    }
    for (var message : failed.reversed()) {
      if (message.receives >= MAX_RECEIVES) {
        dead.add(message);
      } else {
        waiting.addFirst(message);
      }
    }
  }

  private void backfill(Backfill step, Run run, Instant at) {
    var key = KEYS.get(step.key());
    var code = functions.backfill(key, table, run, at, engine);
    if (run.broken() == 0 && code.equals("TemporaryFailure")) {
      throw new AssertionError("a backfill fails without a fault: " + key);
    }
  }

  /// Delivers what waits, one by one, without any fault.
  void drain() {
    while (!waiting.isEmpty()) {
      take(new Deliver(List.of(0), false, List.of()));
    }
  }
}
