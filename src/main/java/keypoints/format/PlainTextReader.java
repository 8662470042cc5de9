package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Metadata.CharsetChoice;

/// Reads plain text: by its byte order mark; else as UTF-8; else, where it is not that, by the
/// character set that was declared with it. Never guesses and never replaces a character: what does
/// not decode is refused.
///
/// Thread-safe.
public final class PlainTextReader implements DocumentReader {
  private static final String MEDIA_TYPE = "text/plain";

  /// Types that S3 and browsers give to what they do not know.
  private static final Set<String> UNKNOWN_TYPES =
      Set.of("", "application/octet-stream", "binary/octet-stream");

  /// Types of text whose markup would be taken for words.
  private static final Set<String> MARKED_UP =
      Set.of("text/html", "text/xml", "text/rtf", "text/richtext");

  @Override
  public Reading read(Named named, byte[] bytes) {
    var type = ContentType.of(named.mediaType());
    if (!isText(type.name())) {
      return new Reading.Unreadable(
          TextCheck.unsupported(named.name(), "declared as " + type.name()));
    }
    var signature = Signature.of(bytes);
    if (signature.isPresent()) {
      return new Reading.Unreadable(
          TextCheck.unsupported(named.name(), signature.get().description()));
    }
    return decode(named, bytes, type.knownCharset());
  }

  private static Reading decode(Named named, byte[] bytes, Optional<Charset> declared) {
    var mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      var charset = mark.get().charset();
      return reading(named, Decoded.of(bytes, mark.get().length(), charset), charset, "bom");
    }
    if (declared.isPresent() && isWide(declared.get())) {
      return reading(named, Decoded.of(bytes, 0, declared.get()), declared.get(), "declared");
    }
    int nul = firstNul(bytes);
    if (nul >= 0) {
      return new Reading.Unreadable(
          TextCheck.notText(named.name(), "has a NUL byte at offset %d".formatted(nul)));
    }
    var utf8 = Decoded.of(bytes, 0, UTF_8);
    return utf8.error() >= 0 && declared.isPresent()
        ? reading(named, Decoded.of(bytes, 0, declared.get()), declared.get(), "declared")
        : reading(named, utf8, UTF_8, "utf-8");
  }

  private static Reading reading(Named named, Decoded decoded, Charset charset, String basis) {
    if (decoded.error() >= 0) {
      var finding =
          "is not %s: byte offset %d does not decode".formatted(charset.name(), decoded.error());
      return new Reading.Unreadable(TextCheck.undecodable(named.name(), finding));
    }
    var choice = new CharsetChoice(charset.name(), basis);
    var metadata = new Metadata(null, null, MEDIA_TYPE, choice, named.source());
    return TextCheck.problem(named.name(), decoded.text())
        .<Reading>map(Reading.Unreadable::new)
        .orElseGet(() -> new Reading.Read(new Document(named.id(), decoded.text(), metadata)));
  }

  /// Bytes decoded strictly.
  ///
  /// @param text empty where there is an error
  /// @param error offset of the first byte that does not decode, or -1
  private record Decoded(String text, int error) {
    static Decoded of(byte[] bytes, int offset, Charset charset) {
      var decoder = charset.newDecoder();
      var in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
      var out = CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()));
      var result = decoder.decode(in, out, true);
      return result.isError()
          ? new Decoded("", in.position())
          : new Decoded(out.flip().toString(), -1);
    }
  }

  private static boolean isText(String type) {
    return UNKNOWN_TYPES.contains(type) || type.startsWith("text/") && !MARKED_UP.contains(type);
  }

  /// Whether ordinary text has zero bytes in this character set.
  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static int firstNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }
}
