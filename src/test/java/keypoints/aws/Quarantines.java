package keypoints.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keypoints.app.DocumentIds;

/// Watches that only documents are quarantined that were begun twice by invocations which could not
/// end them: they died, or the table would not hear of their failure either.
final class Quarantines {
  private static final int LOST_BEGINNINGS = 2;

  private final MemoryTable table;
  private final List<Change> changes;

  /// How often each was begun without an end, since it last had a row.
  private final Map<Begun, Integer> unended = new HashMap<>();

  Quarantines(MemoryTable table, List<Change> changes) {
    this.table = table;
    this.changes = changes;
  }

  /// What is begun: a key's document in the order of one of its changes; empty where no event has
  /// decided it.
  private record Begun(String key, String order) {
    String documentId() {
      return DocumentIds.ofObject(MemoryBucket.NAME, key);
    }
  }

  /// An invocation that was.
  ///
  /// @param backfilled the keys whose documents it may begin in any order
  record Done(Run run, List<World.Message> batch, Set<String> backfilled) {
    private boolean broke(Begun begun) {
      return (run.died() || run.broken() > 1)
          && (backfilled.contains(begun.key())
              || batch.stream().map(message -> begun(message.change)).anyMatch(begun::equals));
    }
  }

  private static Begun begun(Change change) {
    return new Begun(change.key(), change.order());
  }

  /// What the table says before and after invocations.
  ///
  /// @param writes of the row; 0 when it is of another order
  record Seen(int begun, long writes, boolean quarantined) {
    static final Seen NOTHING = new Seen(0, 0, false);
  }

  /// What the table says now.
  final class Look {
    private final Map<Begun, Seen> seen = new HashMap<>();

    private Look() {
      for (var begun : all()) {
        var attempt = table.item(DigestTable.attemptKey(begun.documentId(), begun.order()));
        var times = attempt.get(DigestTable.BEGUN);
        var row = table.item(DigestTable.digestKey(begun.documentId()));
        boolean own = begun.order().equals(Attributes.optionalText(row, DigestTable.SEQUENCER));
        seen.put(
            begun,
            new Seen(
                times == null ? 0 : times.ns().size(),
                own ? Attributes.number(row, DigestTable.WRITES) : 0,
                own && Attributes.text(row, DigestTable.STATUS).equals("quarantined")));
      }
    }

    /// Judges what became of it in these invocations.
    void judge(List<Done> invocations) {
      new Look()
          .seen.forEach((begun, now) -> {
            var then = seen.getOrDefault(begun, Seen.NOTHING);
            int unendedThen = unended.getOrDefault(begun, 0);
            boolean written = now.writes() > then.writes();
            if (written && now.quarantined() && unendedThen < LOST_BEGINNINGS) {
              throw new AssertionError(
                  "quarantined, though begun without an end %d times: %s"
                      .formatted(unendedThen, begun));
            }
            var broken = invocations.stream().filter(done -> done.broke(begun)).count();
            int more = (int) Math.min(Math.max(0, now.begun() - then.begun()), broken);
            unended.put(begun, written ? more : unendedThen + more);
          });
    }
  }

  Look look() {
    return new Look();
  }

  private Set<Begun> all() {
    var all = new HashSet<Begun>();
    for (var change : changes) {
      all.add(begun(change));
      all.add(new Begun(change.key(), ""));
    }
    return all;
  }
}
