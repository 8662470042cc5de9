package keypoints.app;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;
import keypoints.Digest.Engine;
import keypoints.app.Attempt.Made;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// Digests what is already in a bucket. No event tells of it, so it has no order, and whatever an
/// event decides, before, meanwhile or later, wins.
///
/// Thread-safe: several threads, processes and machines may have the same document in hand.
public final class BackfillService {
  /// How often a decision is made anew because somebody else wrote in between.
  private static final int ROUNDS = 5;

  private final DigestMaker maker;
  private final DocumentSource source;
  private final DigestStore store;

  public BackfillService(DigestMaker maker, DocumentSource source, DigestStore store) {
    this.maker = maker;
    this.source = source;
    this.store = store;
  }

  /// Digests the key's current version where the store has nothing of it: a row without an order,
  /// which every event replaces. What is there is done again only
  ///
  /// - for the same version and an older engine, in the order that the row has; or
  /// - where no event has decided it yet, for another version too.
  ///
  /// Else it is left to the event of the current version. What is gone has no row made of it.
  ///
  /// Each beginning is counted, for what backfills a bucket does not say how often it has tried.
  ///
  /// @param object a version that is not the current one is left alone; absent, it is whichever is
  /// @throws RuntimeException when it may go better the next time
  public Outcome accept(Source object) {
    var id = DocumentIds.ofObject(object.bucket(), object.key());
    var attempt = new Attempt(id, maker, source, store);
    return attempt.orTakeBack(() -> {
      var outcome = accept(object, id, attempt);
      attempt.takeBack();
      return outcome;
    });
  }

  private Outcome accept(Source object, String id, Attempt attempt) {
    Made made = null;
    for (int round = 0; round < ROUNDS; round++) {
      var state = store.state(id);
      var current = new Source(object.bucket(), object.key(), null, null);
      if (state.isPresent() || object.versionId() != null) {
        var found = source.current(object.bucket(), object.key());
        if (found.isEmpty()) {
          return gone(id, object);
        }
        current = found.get();
        var settled = settled(id, object, state, current);
        if (settled.isPresent()) {
          return settled.get();
        }
      }
      var order = state.map(State::sequencer).orElse("");
      if (made == null || !made.source().equals(current)) {
        made = attempt.make(current, order);
      }
      var ending = made.ending();
      if (ending == null) {
        continue; // overwritten between two calls: the next round looks at its successor
      }
      if (made.isGone()) {
        return gone(id, object);
      }
      if (store.write(new Entry(id, made.source(), order, maker.engine(), ending), state)) {
        attempt.written(order);
        return Attempt.outcome(id, ending);
      }
    }
    throw new IllegalStateException(
        "document %s was written by others %d times meanwhile".formatted(id, ROUNDS));
  }

  private Optional<Outcome> settled(
      String id, Source object, Optional<State> state, Source current) {
    if (object.versionId() != null && !object.versionId().equals(current.versionId())) {
      return Optional.of(new Outcome.Superseded(id));
    }
    return state.flatMap(known -> {
      if (sameVersion(known.source(), current)) {
        return isOlder(known.engine()) ? Optional.empty() : Optional.of(new Outcome.Unchanged(id));
      }
      return known.sequencer().isEmpty()
          ? Optional.empty()
          : Optional.of(new Outcome.Superseded(id));
    });
  }

  private static boolean sameVersion(Source one, Source other) {
    return one.versionId() == null && other.versionId() == null
        ? one.eTag() != null && one.eTag().equals(other.eTag())
        : one.versionId() != null && one.versionId().equals(other.versionId());
  }

  /// Rules have no order: other ones of the same version count as older.
  private boolean isOlder(@Nullable Engine engine) {
    return engine == null
        || !engine.equals(maker.engine())
            && Version.parse(engine.version()).compareTo(Version.parse(maker.engine().version()))
                <= 0;
  }

  private static Outcome gone(String id, Source object) {
    return new Outcome.Rejected(id, Problems.gone(Problems.name(object)));
  }
}
