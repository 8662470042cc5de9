package keypoints.app;

import java.util.Optional;
import keypoints.app.Attempt.Made;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.text.Source;

/// What happens to an upload: decided from what the store says, read, digested and stored.
///
/// Thread-safe: several threads, processes and machines may have the same document in hand.
public final class DigestService {
  /// How often a decision is made anew because somebody else wrote in between.
  private static final int ROUNDS = 5;

  private final DigestMaker maker;
  private final DocumentSource source;
  private final DigestStore store;

  public DigestService(DigestMaker maker, DocumentSource source, DigestStore store) {
    this.maker = maker;
    this.source = source;
    this.store = store;
  }

  /// Brings the store to what the event says, whatever was done before: twice, late and out of
  /// order make no difference to what is stored in the end.
  ///
  /// An event without a sequencer says only that something happened to the key, so its current
  /// version is looked at and takes the place of what is stored.
  ///
  /// @throws IllegalArgumentException when the sequencer is not hexadecimal; whoever reads events
  ///   refuses those before
  /// @throws RuntimeException when it may go better the next time
  public Outcome accept(Upload upload) {
    var id = DocumentIds.ofObject(upload.source().bucket(), upload.source().key());
    var attempt = new Attempt(id, maker, source, store);
    return attempt.orTakeBack(() -> accept(upload, id, attempt));
  }

  private Outcome accept(Upload upload, String id, Attempt attempt) {
    var sequencer = Sequencer.of(upload.sequencer());
    Processed processed = null;
    for (int round = 0; round < ROUNDS; round++) {
      var state = store.state(id);
      var settled = state.flatMap(known -> settled(id, sequencer, known));
      if (settled.isPresent()) {
        return settled.get();
      }
      var subject = subject(upload, sequencer);
      if (processed == null || !processed.subject().equals(subject)) {
        processed = new Processed(subject, made(upload, sequencer, subject, attempt));
      }
      var made = processed.made();
      var ending = made.ending();
      if (ending == null) {
        return new Outcome.Superseded(id);
      }
      var order =
          sequencer.isPresent() ? sequencer.padded() : state.map(State::sequencer).orElse("");
      if (store.write(new Entry(id, made.source(), order, maker.engine(), ending), state)) {
        return Attempt.outcome(id, ending);
      }
    }
    throw new IllegalStateException(
        "document %s was written by others %d times meanwhile".formatted(id, ROUNDS));
  }

  /// What became of the object in the event.
  ///
  /// @param subject what was looked at; empty where there is no object any more
  private record Processed(Optional<Source> subject, Made made) {}

  private Optional<Outcome> settled(String id, Sequencer sequencer, State known) {
    if (!sequencer.isPresent()) {
      return Optional.empty();
    }
    int order = sequencer.compareTo(Sequencer.of(known.sequencer()));
    if (order < 0) {
      return Optional.of(new Outcome.Superseded(id));
    }
    return order == 0 && maker.engine().equals(known.engine())
        ? Optional.of(new Outcome.Unchanged(id))
        : Optional.empty();
  }

  private Optional<Source> subject(Upload upload, Sequencer sequencer) {
    if (sequencer.isPresent() && upload.change() == Upload.Change.CREATED) {
      return Optional.of(upload.source());
    }
    if (sequencer.isPresent() && upload.change() == Upload.Change.REMOVED) {
      return Optional.empty();
    }
    return source.current(upload.source().bucket(), upload.source().key());
  }

  private Made made(Upload upload, Sequencer sequencer, Optional<Source> subject, Attempt attempt) {
    if (subject.isEmpty()) {
      return new Made(upload.source(), new Ending.Removed());
    }
    var object = subject.get();
    // What was created is the event's own; and the first `equals` of a record is dear.
    boolean told =
        sequencer.isPresent() && upload.change() == Upload.Change.CREATED
            || object.equals(upload.source());
    var size = told ? upload.size() : null;
    if (size != null) {
      var name = Problems.name(object);
      long most = maker.limits().maxBytes();
      if (size == 0 && object.key().endsWith("/")) {
        return Made.rejected(object, Problems.folder(name));
      }
      if (size > most) {
        return Made.rejected(object, Problems.tooLarge(name, size, most));
      }
    }
    // The first receipt of a message is not counted, so that it costs nothing.
    boolean counts = upload.receiveCount() > 1 && sequencer.isPresent();
    return attempt.make(object, counts ? sequencer.padded() : null);
  }
}
