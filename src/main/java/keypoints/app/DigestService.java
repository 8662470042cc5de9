package keypoints.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.Problem;
import keypoints.app.DigestStore.Beginning;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentSource.Content;
import keypoints.format.DocumentReader.Named;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// What happens to an upload: decided from what the store says, read, digested and stored.
///
/// Thread-safe: several threads, processes and machines may have the same document in hand.
public final class DigestService {
  /// How often a decision is made anew because somebody else wrote in between.
  private static final int ROUNDS = 5;

  /// Processing may begin this often without an end before it is not begun again. The first receipt
  /// of a message is not counted, so that it costs nothing; nor is a beginning that failed and
  /// lived to say so, for then the document did not break the process.
  private static final int BEGINNINGS = 2;

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
    var begun = new ArrayList<Beginning>();
    try {
      return accept(upload, begun);
    } catch (RuntimeException failure) {
      takeBack(begun, failure);
      throw failure;
    }
  }

  /// What cannot be taken back, since the store fails too, counts as if the process had died.
  private void takeBack(List<Beginning> begun, RuntimeException failure) {
    for (var beginning : begun) {
      try {
        store.takeBack(beginning);
      } catch (RuntimeException another) {
        failure.addSuppressed(another);
      }
    }
  }

  private Outcome accept(Upload upload, List<Beginning> begun) {
    var id = DocumentIds.ofObject(upload.source().bucket(), upload.source().key());
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
        processed = process(id, upload, sequencer, subject, begun);
      }
      var ending = processed.ending();
      if (ending == null) {
        return new Outcome.Superseded(id);
      }
      var order =
          sequencer.isPresent() ? sequencer.padded() : state.map(State::sequencer).orElse("");
      if (store.write(new Entry(id, processed.source(), order, maker.engine(), ending), state)) {
        return outcome(id, ending);
      }
    }
    throw new IllegalStateException(
        "document %s was written by others %d times meanwhile".formatted(id, ROUNDS));
  }

  /// What became of the object in the event.
  ///
  /// @param subject what was looked at; empty where there is no object any more
  /// @param source what is stored as the origin, as exactly as it is known
  /// @param ending absent where a newer event has to decide
  private record Processed(Optional<Source> subject, Source source, @Nullable Ending ending) {}

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

  private Processed process(
      String id,
      Upload upload,
      Sequencer sequencer,
      Optional<Source> subject,
      List<Beginning> begun) {
    if (subject.isEmpty()) {
      return new Processed(subject, upload.source(), new Ending.Removed());
    }
    var object = subject.get();
    var name = Problems.name(object);
    var size = object.equals(upload.source()) ? upload.size() : null;
    long most = maker.limits().maxBytes();
    if (size != null && size == 0 && object.key().endsWith("/")) {
      return rejected(object, Problems.folder(name));
    }
    if (size != null && size > most) {
      return rejected(object, Problems.tooLarge(name, size, most));
    }
    return switch (source.read(object, most)) {
      case Content.Found found ->
          new Processed(subject, found.source(), parsed(id, upload, sequencer, name, found, begun));
      case Content.TooLarge(var actual) -> rejected(object, Problems.tooLarge(name, actual, most));
      case Content.Gone _ -> rejected(object, Problems.gone(name));
      case Content.Denied _ -> rejected(object, Problems.denied(name));
      case Content.Archived _ -> rejected(object, Problems.archived(name));
      case Content.Replaced _ -> new Processed(subject, object, null);
    };
  }

  private static Processed rejected(Source object, Problem problem) {
    return new Processed(Optional.of(object), object, new Ending.Failed(Status.REJECTED, problem));
  }

  private Ending parsed(
      String id,
      Upload upload,
      Sequencer sequencer,
      String name,
      Content.Found found,
      List<Beginning> begun) {
    if (upload.receiveCount() > 1 && sequencer.isPresent()) {
      var beginning = store.begin(id, sequencer.padded());
      begun.add(beginning);
      if (beginning.lost() >= BEGINNINGS) {
        return new Ending.Failed(Status.QUARANTINED, Problems.poison(name));
      }
    }
    return maker.make(new Named(id, name, found.mediaType(), found.source()), found.bytes());
  }

  private static Outcome outcome(String id, Ending ending) {
    return switch (ending) {
      case Ending.Digested _ -> new Outcome.Stored(id);
      case Ending.Removed _ -> new Outcome.Deleted(id);
      case Ending.Failed(Status status, Problem problem) ->
          status == Status.QUARANTINED
              ? new Outcome.Quarantined(id, problem)
              : new Outcome.Rejected(id, problem);
    };
  }
}
