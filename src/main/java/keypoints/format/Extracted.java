package keypoints.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import keypoints.format.DocumentReader.Named;
import keypoints.text.Document;
import keypoints.text.Extraction;
import keypoints.text.Extraction.Notice;
import keypoints.text.Metadata;
import keypoints.text.Metadata.CharsetChoice;
import keypoints.text.Span;
import org.jspecify.annotations.Nullable;

/// What a parser made of a file.
///
/// @param date of publication, where the file states it
record Extracted(
    String text,
    @Nullable String title,
    @Nullable LocalDate date,
    List<Span> skipped,
    List<Notice> notices) {

  /// @param more notices that stand before its own
  Document toDocument(Named named, Format format, CharsetChoice charset, List<Notice> more) {
    var all = new ArrayList<>(more);
    all.addAll(notices);
    var metadata = new Metadata(title, date, format.mediaType(), charset, named.source());
    return new Document(named.id(), text, metadata, new Extraction(skipped, all));
  }
}
