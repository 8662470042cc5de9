package keypoints.format;

import java.util.List;
import keypoints.text.Document;
import keypoints.text.Extraction;
import keypoints.text.Metadata;

/// Reads plain text, whatever it is called, as [TextDecoder] decodes it. Never replaces a
/// character: what does not decode is refused.
///
/// Thread-safe.
public final class PlainTextReader implements DocumentReader {
  @Override
  public Reading read(Named named, byte[] bytes) {
    try {
      var document = document(named, bytes);
      return TextCheck.problem(named.name(), document.text())
          .<Reading>map(Reading.Unreadable::new)
          .orElseGet(() -> new Reading.Read(document));
    } catch (Refusal refusal) {
      return new Reading.Unreadable(refusal.problem());
    }
  }

  /// Whether it is a text worth reading is left to the caller.
  static Document document(Named named, byte[] bytes) {
    var declared = ContentType.of(named.mediaType()).knownCharset();
    var decoded = TextDecoder.decode(named.name(), bytes, declared);
    var metadata =
        new Metadata(null, null, Format.TEXT.mediaType(), decoded.choice(), named.source());
    var extraction = new Extraction(List.of(), decoded.notices());
    return new Document(named.id(), decoded.text(), metadata, extraction);
  }
}
