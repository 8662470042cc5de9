package keypoints.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import keypoints.app.DigestStore;
import keypoints.aws.Change.What;
import keypoints.aws.World.Message;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Nothing is lost, nothing doubled: what must hold in a world when its queue is empty, whatever
/// happened before.
final class Conservation {
  private final World world;

  private Conservation(World world) {
    this.world = world;
  }

  /// Lets the schedule happen, then looks at each claim in turn.
  ///
  /// @param ofBackfill what stands between a backfill and the table
  /// @throws AssertionError naming what does not hold
  static void hold(Schedule schedule, UnaryOperator<DigestStore> ofBackfill) {
    var world = new World(schedule.versioned(), ofBackfill);
    schedule.steps().forEach(world::take);
    world.drain();
    new Conservation(world).hold();
  }

  private void hold() {
    everyChangeEnds();
    rowsAreThoseOfTheirChange();
    var redriven = List.copyOf(world.dead);
    redrive(redriven);
    everythingIsThere();
    var before = digests(world.table);
    redrive(redriven);
    claim(before.equals(digests(world.table)), "changed by a second redrive", before);
    upgrade();
  }

  private void redrive(List<Message> messages) {
    world.dead.clear();
    messages.forEach(message -> world.send(message.change));
    world.drain();
    claim(world.dead.isEmpty(), "dead letters although nothing fails any more", world.dead);
  }

  /// A row at its sequencer, or at a higher one, or a dead letter; or it was replaced before it was
  /// read, and what replaced it is a dead letter.
  private void everyChangeEnds() {
    var dead = world.dead.stream().map(message -> message.change).toList();
    for (var change : world.changes) {
      var row = row(change);
      boolean done =
          !row.isEmpty() && !isOfNoEvent(row) && of(row, change.key()).number() >= change.number();
      boolean replaced =
          !world.versioned()
              && change.what() == What.PUT
              && dead.stream()
                  .anyMatch(it -> it.key().equals(change.key()) && it.number() > change.number());
      claim(done || dead.contains(change) || replaced, "no end", change);
    }
  }

  /// Of each key: the row says what its own change made of it, and has the key points of it.
  private void rowsAreThoseOfTheirChange() {
    for (var last : lastChanges()) {
      var row = row(last);
      if (row.isEmpty()) {
        claim(points(last).isEmpty(), "key points without a row", last);
        continue;
      }
      if (isOfNoEvent(row)) {
        belongTogether(row, points(last), last);
        ofSomeVersion(row, last);
        continue;
      }
      var change = of(row, last.key());
      belongTogether(row, points(last), change);
      if (isQuarantined(row)) {
        claim(points(change).isEmpty(), "quarantined with key points", change);
      } else if (change.equals(last)) {
        asIdeal(change);
      } else {
        plausible(row, change);
      }
    }
  }

  private void belongTogether(
      Map<String, AttributeValue> row, List<Map<String, AttributeValue>> points, Change change) {
    claim(points.size() == Attributes.number(row, DigestTable.KP_COUNT), "rows", change);
    for (var point : points) {
      claim(
          Attributes.of(point, DigestTable.WRITES).equals(Attributes.of(row, DigestTable.WRITES)),
          "rows of several writes",
          change);
    }
  }

  /// Later changes of the key are dead letters, so that the row depends on when it was written: a
  /// version may have been gone by then, or a newer one been there.
  private void plausible(Map<String, AttributeValue> row, Change change) {
    var status = Attributes.text(row, DigestTable.STATUS);
    switch (change.what()) {
      case DELETED -> claim(status.equals("deleted"), "not deleted", change);
      case PURGED -> {}
      case PUT -> {
        claim(!status.equals("deleted"), "deleted", change);
        claim(
            Objects.equals(Attributes.optionalText(row, DigestTable.VERSION_ID), change.version()),
            "another version",
            change);
        var lines = Objects.requireNonNull(change.text()).lines().toList();
        claim(
            status.equals("rejected") || quotes(change).equals(lines), "other key points", change);
      }
    }
  }

  /// What a backfill made while all events of the key are dead letters: of a version that was
  /// there.
  private void ofSomeVersion(Map<String, AttributeValue> row, Change last) {
    if (isQuarantined(row)) {
      claim(points(last).isEmpty(), "quarantined with key points", last);
      return;
    }
    var lines = quotes(last);
    claim(
        world.changes.stream()
            .filter(it -> it.what() == What.PUT && it.key().equals(last.key()))
            .filter(it ->
                Objects.equals(Attributes.optionalText(row, DigestTable.VERSION_ID), it.version()))
            .anyMatch(it -> Objects.requireNonNull(it.text()).lines().toList().equals(lines)),
        "of no version",
        last);
  }

  private List<String> quotes(Change change) {
    return points(change).stream()
        .map(point -> Attributes.text(point, DigestTable.QUOTE))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Once dead letters were delivered again, each key is as it should be, but for documents that
  /// kill the process.
  private void everythingIsThere() {
    for (var last : lastChanges()) {
      var row = row(last);
      claim(!row.isEmpty(), "nothing is there", last);
      if (!isQuarantined(row) || !of(row, last.key()).equals(last)) {
        asIdeal(last);
      }
    }
  }

  /// A newer engine that no document kills does all of them again: by a backfill, but for those
  /// that began too often; then by their events, whatever is told of first. After that a backfill
  /// changes nothing.
  private void upgrade() {
    world.take(new Step.Upgrade());
    world.backfillAll();
    for (var last : lastChanges()) {
      var row = row(last);
      if (!isQuarantined(row) && world.current(last.key()) != null) {
        asIdeal(last);
        doneAgain(row, last);
      }
    }
    world.take(new Step.Upgrade());
    world.changes.reversed().forEach(world::send);
    world.drain();
    claim(world.dead.isEmpty(), "dead letters after an upgrade", world.dead);
    for (var last : lastChanges()) {
      asIdeal(last);
      doneAgain(row(last), last);
    }
    var before = digests(world.table);
    world.backfillAll();
    claim(before.equals(digests(world.table)), "changed by a backfill", before);
  }

  private void doneAgain(Map<String, AttributeValue> row, Change change) {
    var engine = Attributes.of(row, DigestTable.ENGINE).m();
    claim(
        Attributes.text(engine, DigestTable.ENGINE_VERSION).equals(world.engine()),
        "not done again",
        change);
  }

  private void asIdeal(Change change) {
    asBucket(change);
    var actual = rows(world.table, change);
    var ideal = rows(world.ideal, change);
    if (!actual.equals(ideal)) {
      throw new AssertionError(
          "%s: the rows are%n%s%ninstead of%n%s".formatted(change, actual, ideal));
    }
  }

  /// The last change's row says what the bucket holds, whatever handler made it.
  private void asBucket(Change last) {
    var row = row(last);
    var current = world.current(last.key());
    var status = Attributes.text(row, DigestTable.STATUS);
    if (current == null || current.text() == null) {
      claim(status.equals("deleted"), "not deleted though gone", last);
    } else {
      var lines = current.text().lines().toList();
      var expected = lines.isEmpty() ? "rejected" : "done";
      claim(status.equals(expected), "not " + expected, last);
      claim(quotes(last).equals(lines), "other key points", last);
      claim(
          current.eTag().equals(Attributes.optionalText(row, DigestTable.E_TAG)),
          "another version",
          last);
    }
  }

  /// The document's rows without what depends on how often they were written, and by whom.
  private static Map<String, Map<String, AttributeValue>> rows(MemoryTable table, Change change) {
    var rows = new TreeMap<String, Map<String, AttributeValue>>();
    digests(table)
        .forEach((key, item) -> {
          if (key.startsWith(partition(change))) {
            var row = new HashMap<>(item);
            row.remove(DigestTable.WRITES);
            row.remove(DigestTable.ENGINE);
            row.computeIfPresent(
                DigestTable.DIGEST,
                (_, json) ->
                    AttributeValue.fromS(json.s().replaceAll("\"1\\.0\\.[0-9]+\"", "\"engine\"")));
            rows.put(key, row);
          }
        });
    return rows;
  }

  private static SortedMap<String, Map<String, AttributeValue>> digests(MemoryTable table) {
    var rows = new TreeMap<>(table.items());
    rows.keySet().removeIf(key -> key.contains("ATTEMPT#"));
    return rows;
  }

  private List<Change> lastChanges() {
    var last = new TreeMap<String, Change>();
    world.changes.forEach(change -> last.put(change.key(), change));
    return List.copyOf(last.values());
  }

  private List<Map<String, AttributeValue>> points(Change change) {
    var prefix = partition(change) + " KP#";
    return List.copyOf(world.table.items().subMap(prefix, prefix + "~").values());
  }

  private static boolean isOfNoEvent(Map<String, AttributeValue> row) {
    return Attributes.text(row, DigestTable.SEQUENCER).isEmpty();
  }

  private static boolean isQuarantined(Map<String, AttributeValue> row) {
    return Attributes.text(row, DigestTable.STATUS).equals("quarantined");
  }

  private static String partition(Change change) {
    return DigestTable.partition(change.documentId()).s();
  }

  /// The row of the change's document; empty where there is none.
  private Map<String, AttributeValue> row(Change change) {
    return world.table.item(DigestTable.digestKey(change.documentId()));
  }

  /// The change under whose sequencer the row was written.
  private Change of(Map<String, AttributeValue> row, String key) {
    var order = Attributes.text(row, DigestTable.SEQUENCER);
    return world.changes.stream()
        .filter(it -> it.key().equals(key) && it.order().equals(order))
        .findFirst()
        .orElseThrow(() -> new AssertionError("a row of no change: " + row));
  }

  private static void claim(boolean holds, String otherwise, Object of) {
    if (!holds) {
      throw new AssertionError(otherwise + ": " + of);
    }
  }
}
