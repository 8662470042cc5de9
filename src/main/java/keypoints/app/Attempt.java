package keypoints.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import keypoints.Problem;
import keypoints.app.DigestStore.Beginning;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentSource.Content;
import keypoints.format.DocumentReader.Named;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// One call's work on one document: reads the object, makes of it what is to be stored, and keeps
/// count of beginnings. Used by one thread.
final class Attempt {
  /// Processing may begin this often without an end before it is not begun again. A beginning that
  /// failed and lived to say so is not counted, for then the document did not break the process.
  private static final int BEGINNINGS = 2;

  private final String id;
  private final DigestMaker maker;
  private final DocumentSource source;
  private final DigestStore store;
  private final List<Beginning> begun = new ArrayList<>();

  Attempt(String id, DigestMaker maker, DocumentSource source, DigestStore store) {
    this.id = id;
    this.maker = maker;
    this.source = source;
    this.store = store;
  }

  /// What became of the object.
  ///
  /// @param source what is stored as the origin, as exactly as it is known
  /// @param ending absent where the object was replaced before it was read
  record Made(Source source, @Nullable Ending ending) {
    static Made rejected(Source object, Problem problem) {
      return new Made(object, new Ending.Failed(Status.REJECTED, problem));
    }

    boolean isGone() {
      return ending instanceof Ending.Failed failed
          && failed.problem().code() == Problem.Code.OBJECT_GONE;
    }
  }

  /// Reads and digests the object. Counting comes after the read, so that a source which fails
  /// never quarantines an innocent.
  ///
  /// @param counted the order under which this beginning counts; absent: it does not
  Made make(Source object, @Nullable String counted) {
    var name = Problems.name(object);
    long most = maker.limits().maxBytes();
    return switch (source.read(object, most)) {
      case Content.Found found -> new Made(found.source(), parsed(name, found, counted));
      case Content.TooLarge(var size) -> Made.rejected(object, Problems.tooLarge(name, size, most));
      case Content.Gone _ -> Made.rejected(object, Problems.gone(name));
      case Content.Denied _ -> Made.rejected(object, Problems.denied(name));
      case Content.Archived _ -> Made.rejected(object, Problems.archived(name));
      case Content.Replaced _ -> new Made(object, null);
    };
  }

  private Ending parsed(String name, Content.Found found, @Nullable String counted) {
    if (found.bytes().array().length == 0 && found.source().key().endsWith("/")) {
      return new Ending.Failed(Status.REJECTED, Problems.folder(name));
    }
    if (counted != null) {
      var beginning = store.begin(id, counted);
      begun.add(beginning);
      if (beginning.lost() >= BEGINNINGS) {
        return new Ending.Failed(Status.QUARANTINED, Problems.poison(name));
      }
    }
    return maker.make(new Named(id, name, found.mediaType(), found.source()), found.bytes());
  }

  /// Says that a write was done under this order: it has forgotten the order's beginnings.
  void written(String order) {
    begun.removeIf(beginning -> beginning.sequencer().equals(order));
  }

  /// Takes back the beginnings that no write has forgotten: their processing has ended.
  void takeBack() {
    begun.forEach(store::takeBack);
  }

  /// Does the work and takes its beginnings back where it throws. What cannot be taken back, since
  /// the store fails too, counts as if the process had died.
  Outcome orTakeBack(Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      for (var beginning : begun) {
        try {
          store.takeBack(beginning);
        } catch (RuntimeException another) {
          failure.addSuppressed(another);
        }
      }
      throw failure;
    }
  }

  static Outcome outcome(String id, Ending ending) {
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
