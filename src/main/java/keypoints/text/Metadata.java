package keypoints.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a document besides its text.
///
/// @param date the day it was published, where that was stated with it; never the clock's
/// @param mediaType what it was read as, such as `text/plain`
/// @param charset how its bytes were decoded
/// @param source where it was read from; absent for posted text and files
public record Metadata(
    @Nullable String title,
    @Nullable LocalDate date,
    String mediaType,
    CharsetChoice charset,
    @Nullable Source source) {

  /// A character set and why it was chosen.
  ///
  /// @param name IANA name, such as `UTF-8`
  /// @param basis `bom`, `declared` (with the bytes or in them), `utf-8` (it decodes as that),
  ///   `detected` (guessed from the bytes) or `given` (it came as characters, or in a format that
  ///   holds characters)
  /// @param confidence from 0 to 1; only where it was guessed
  public record CharsetChoice(String name, String basis, @Nullable Double confidence) {
    public CharsetChoice(String name, String basis) {
      this(name, basis, null);
    }
  }

  /// Of text that came as characters, with nothing else known.
  public static Metadata ofText() {
    return new Metadata(null, null, "text/plain", new CharsetChoice("UTF-8", "given"), null);
  }

  public Metadata withTitle(@Nullable String value) {
    return new Metadata(value, date, mediaType, charset, source);
  }

  public Metadata withDate(@Nullable LocalDate value) {
    return new Metadata(title, value, mediaType, charset, source);
  }

  public Metadata withCharset(CharsetChoice value) {
    return new Metadata(title, date, mediaType, value, source);
  }

  public Metadata withSource(Source value) {
    return new Metadata(title, date, mediaType, charset, value);
  }
}
