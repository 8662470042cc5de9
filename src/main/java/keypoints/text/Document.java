package keypoints.text;

/// A decoded document. All offsets in its digest refer to [#text()].
///
/// @param id what the caller knows it by; see `keypoints.app.DocumentIds` for how uploads get
///   theirs
/// @param extraction how much of the text counts, and what is to be said of it
public record Document(String id, String text, Metadata metadata, Extraction extraction) {

  /// Of a text all of which counts.
  public Document(String id, String text, Metadata metadata) {
    this(id, text, metadata, Extraction.WHOLE);
  }

  public Document withId(String value) {
    return new Document(value, text, metadata, extraction);
  }

  public Document with(Metadata value) {
    return new Document(id, text, value, extraction);
  }
}
