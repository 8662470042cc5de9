package keypoints.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import keypoints.Digest;
import org.jspecify.annotations.Nullable;

/// A store in a map, with the rule that a write needs the state that was read.
final class MapStore implements DigestStore {
  final Map<String, Entry> entries = new HashMap<>();
  final Map<String, State> states = new HashMap<>();
  final Map<String, Integer> attempts = new HashMap<>();

  @Override
  public Optional<State> state(String documentId) {
    return Optional.ofNullable(states.get(documentId));
  }

  @Override
  public boolean write(Entry entry, Optional<State> read) {
    if (!state(entry.documentId()).equals(read)) {
      return false;
    }
    int points =
        entry.ending() instanceof Ending.Digested(Digest digest) ? digest.keyPoints().size() : 0;
    long writes = read.map(State::writes).orElse(0L) + 1;
    entries.put(entry.documentId(), entry);
    states.put(
        entry.documentId(),
        new State(
            entry.ending().status(),
            entry.sequencer(),
            writes,
            points,
            entry.engine(),
            entry.source()));
    attempts.remove(entry.documentId() + entry.sequencer());
    return true;
  }

  @Override
  public Beginning begin(String documentId, String sequencer) {
    int begun = attempts.merge(documentId + sequencer, 1, Integer::sum);
    return new Beginning(documentId, sequencer, Integer.toString(begun), begun - 1);
  }

  @Override
  public void takeBack(Beginning beginning) {
    attempts.merge(beginning.documentId() + beginning.sequencer(), -1, Integer::sum);
  }

  @Override
  public Optional<Stored> document(String documentId) {
    return Optional.ofNullable(entries.get(documentId))
        .map(entry ->
            new Stored(documentId, state(documentId).orElseThrow(), entry.source(), "{}", null));
  }

  @Override
  public Page keyPoints(Query query, int limit, @Nullable String cursor) {
    throw new UnsupportedOperationException();
  }
}
