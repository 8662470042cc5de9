package keypoints.app;

import java.util.Optional;
import keypoints.Problem;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentSource.Content;
import keypoints.format.DocumentReader;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Source;

/// The texts that the offsets of stored digests refer to. They are not kept: they are extracted
/// again from the very version that was digested.
///
/// Thread-safe.
public final class DocumentTexts {
  private final DocumentReader reader;
  private final DocumentSource source;
  private final DigestStore store;
  private final Limits limits;

  public DocumentTexts(
      DocumentReader reader, DocumentSource source, DigestStore store, Limits limits) {
    this.reader = reader;
    this.source = source;
    this.store = store;
    this.limits = limits;
  }

  /// What there is of a document.
  public sealed interface Extracted {
    record Text(String text) implements Extracted {}

    record None(Problem problem) implements Extracted {}
  }

  /// The text; empty where no such document is kept.
  ///
  /// @throws RuntimeException when it may go better the next time
  public Optional<Extracted> text(String documentId) {
    return store.document(documentId).map(this::extracted);
  }

  private Extracted extracted(Stored stored) {
    var name = Problems.name(stored.source());
    return switch (stored.state().status()) {
      case DONE, PARTIAL -> extracted(stored.documentId(), name, stored.source());
      case DELETED -> new Extracted.None(Problems.gone(name));
      case REJECTED, QUARANTINED -> new Extracted.None(Problems.undigested(name));
    };
  }

  private Extracted extracted(String id, String name, Source digested) {
    return switch (source.read(digested, limits.maxBytes())) {
      case Content.Found found ->
          read(new Named(id, name, found.mediaType(), found.source()), found.bytes());
      case Content.TooLarge(var size) ->
          new Extracted.None(Problems.tooLarge(name, size, limits.maxBytes()));
      case Content.Gone _, Content.Replaced _ -> new Extracted.None(Problems.gone(name));
      case Content.Denied _ -> new Extracted.None(Problems.denied(name));
      case Content.Archived _ -> new Extracted.None(Problems.archived(name));
    };
  }

  private Extracted read(Named named, Bytes bytes) {
    return switch (reader.read(named, bytes.array())) {
      case Reading.Read(var document) -> new Extracted.Text(document.text());
      case Reading.Unreadable(var problem) -> new Extracted.None(problem);
    };
  }
}
