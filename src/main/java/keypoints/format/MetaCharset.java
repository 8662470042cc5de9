package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/// The character set that a page declares in itself: `<meta charset=…>`, `<meta … content="…;
/// charset=…">` or `<?xml … encoding=…?>`.
final class MetaCharset {
  /// Bytes in which browsers look for it, and then some.
  private static final int HEAD = 4096;

  private MetaCharset() {}

  static Optional<Charset> of(byte[] bytes) {
    var head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1).toLowerCase(Locale.ROOT);
    return declared(head, "<?xml", "encoding=").or(() -> declared(head, "<meta", "charset="));
  }

  private static Optional<Charset> declared(String head, String tag, String attribute) {
    for (int at = head.indexOf(tag); at >= 0; at = head.indexOf(tag, at + 1)) {
      int end = head.indexOf('>', at);
      int name = head.indexOf(attribute, at);
      if (name >= 0 && name < end) {
        return charset(head.substring(name + attribute.length(), end));
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> charset(String rest) {
    int start = 0;
    while (start < rest.length() && "\"' ".indexOf(rest.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < rest.length() && "\"' ;/?".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    // A page whose tag can be read as ASCII is not UTF-16, whatever the tag says.
    return ContentType.of("; charset=" + rest.substring(start, end))
        .knownCharset()
        .filter(charset -> !charset.name().startsWith("UTF-16"));
  }
}
