package keypoints.format;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats that are read.
public enum Format {
  TEXT("text/plain", "", ".txt .text"),
  MARKDOWN("text/markdown", "text/x-markdown", ".md .markdown"),
  HTML("text/html", "application/xhtml+xml", ".html .htm .xhtml"),
  PDF("application/pdf", "application/x-pdf", ".pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-word.document.macroenabled.12",
      ".docx .docm"),
  MAIL("message/rfc822", "", ".eml");

  private final String mediaType;
  private final String otherType;
  private final String endings;

  Format(String mediaType, String otherType, String endings) {
    this.mediaType = mediaType;
    this.otherType = otherType;
    this.endings = endings;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The format that a media type says.
  ///
  /// @param name in lower case, without parameters
  static Optional<Format> ofType(String name) {
    for (var format : values()) {
      if (format.mediaType.equals(name) || !name.isEmpty() && format.otherType.equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// The format that a file's name ends in.
  static Optional<Format> ofName(String name) {
    var folded = name.toLowerCase(Locale.ROOT);
    for (var format : values()) {
      if (Stream.of(format.endings.split(" ", -1)).anyMatch(folded::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
