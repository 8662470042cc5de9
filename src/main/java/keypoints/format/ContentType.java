package keypoints.format;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A declared media type, as in `text/plain; charset=ISO-8859-1`.
///
/// @param name in lower case, without parameters; empty where nothing was declared
/// @param charset as declared; absent where nothing was
record ContentType(String name, @Nullable String charset) {
  private static final String CHARSET = "charset=";

  static ContentType of(@Nullable String declared) {
    if (declared == null) {
      return new ContentType("", null);
    }
    var parts = declared.split(";", -1);
    String charset = null;
    for (int i = 1; i < parts.length; i++) {
      var parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        charset = parameter.substring(CHARSET.length()).replace("\"", "").strip();
      }
    }
    return new ContentType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
  }

  /// The declared character set; empty where none was declared or Java does not know it.
  Optional<Charset> knownCharset() {
    try {
      return charset == null ? Optional.empty() : Optional.of(Charset.forName(charset));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
