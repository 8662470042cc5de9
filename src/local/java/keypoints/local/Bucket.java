package keypoints.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import keypoints.app.DigestStore;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentIds;
import keypoints.local.FolderEvents.Message;
import keypoints.local.FolderScan.Change;

/// Takes a folder's changes through the function, and shows what the table has of them afterwards.
final class Bucket {
  static final String NAME = "local";

  /// Stands for bytes of a name that are no characters where the process runs.
  private static final char NOT_TEXT = '\uFFFD';

  private final ObjectMapper json = new ObjectMapper();
  private final FolderEvents events = new FolderEvents(NAME);
  private final FolderDocuments documents;
  private final Queue queue;
  private final DigestStore store;
  private final ListPrinter printer;
  private final Shelf shelf;

  /// @param shelf is told what became of each file
  Bucket(
      FolderDocuments documents, Queue queue, DigestStore store, ListPrinter printer, Shelf shelf) {
    this.documents = documents;
    this.queue = queue;
    this.store = store;
    this.printer = printer;
    this.shelf = shelf;
  }

  /// What a person reads of the change; empty when it was undone before it was looked at.
  ///
  /// @throws GivenUp when the function failed at it again and again
  Optional<String> take(Change change) throws InterruptedException, IOException, GivenUp {
    var message = message(change);
    if (message.isEmpty()) {
      return leftOut(change.key());
    }
    if (!queue.deliver(message.get())) {
      shelf.fail(change.key(), "given up", "It failed again and again; the log says why");
      throw new GivenUp(change.key());
    }
    return Optional.of(shown(change.key()));
  }

  /// Tells which file's message would be a dead letter now.
  static final class GivenUp extends Exception {
    private static final long serialVersionUID = 1;

    GivenUp(String key) {
      super(key);
    }
  }

  private Optional<Message> message(Change change) throws IOException {
    if (!change.present()) {
      return Optional.of(events.removed(change.key()));
    }
    var file = documents.file(NAME, change.key());
    var eTag = file.flatMap(FolderDocuments::eTagOf);
    return eTag.isEmpty()
        ? Optional.empty()
        : Optional.of(events.created(change.key(), Files.size(file.orElseThrow()), eTag.get()));
  }

  /// A file whose name is not the system's text has no key; another one may be there and
  /// unreadable.
  private Optional<String> leftOut(String key) {
    if (key.indexOf(NOT_TEXT) >= 0) {
      return Optional.of(leftOut(key, "its name cannot be read; rename it"));
    }
    return documents
        .file(NAME, key)
        .filter(Files::exists)
        .map(_ -> leftOut(key, "reading it is not allowed"));
  }

  private String leftOut(String key, String why) {
    shelf.fail(key, "left out", why);
    return printer.note(key, "left out: " + why);
  }

  private String shown(String key) throws IOException {
    var stored = store.document(DocumentIds.ofObject(NAME, key));
    if (stored.isEmpty()) {
      shelf.remove(key);
      return printer.note(key, "not in the table");
    }
    shelf.put(key, stored.get());
    if (stored.get().digest() != null) {
      return printer.digest(key, json.readTree(stored.get().digest()));
    }
    if (stored.get().problem() != null) {
      return printer.problem(key, json.readTree(stored.get().problem()));
    }
    var deleted = stored.get().state().status() == Status.DELETED;
    return printer.note(key, deleted ? "removed, and its key points with it" : "nothing stored");
  }
}
