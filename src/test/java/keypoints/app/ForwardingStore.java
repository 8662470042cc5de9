package keypoints.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A store that hands everything on; tests override what is to go wrong.
public class ForwardingStore implements DigestStore {
  private final DigestStore store;

  protected ForwardingStore(DigestStore store) {
    this.store = store;
  }

  @Override
  public Optional<State> state(String documentId) {
    return store.state(documentId);
  }

  @Override
  public boolean write(Entry entry, Optional<State> read) {
    return store.write(entry, read);
  }

  @Override
  public Beginning begin(String documentId, String sequencer) {
    return store.begin(documentId, sequencer);
  }

  @Override
  public void takeBack(Beginning beginning) {
    store.takeBack(beginning);
  }

  @Override
  public Optional<Stored> document(String documentId) {
    return store.document(documentId);
  }

  @Override
  public Page keyPoints(Query query, int limit, @Nullable String cursor) {
    return store.keyPoints(query, limit, cursor);
  }
}
