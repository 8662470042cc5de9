package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/// Object keys as S3's notifications write them: form-encoded, a space being `+`.
final class ObjectKeys {
  private ObjectKeys() {}

  /// The key itself. Stricter than `URLDecoder`, which lets broken UTF-8 through as another key.
  ///
  /// @throws IllegalArgumentException when the escapes are malformed or are not UTF-8
  static String decoded(String encoded) {
    try {
      var bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(encoded));
      return UTF_8.newDecoder().decode(unescaped(encoded, bytes)).toString();
    } catch (CharacterCodingException _) {
      throw malformed(encoded);
    }
  }

  private static ByteBuffer unescaped(String encoded, ByteBuffer bytes) {
    var decoded = new ByteArrayOutputStream(bytes.remaining());
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      switch (next) {
        case '+' -> decoded.write(' ');
        case '%' -> decoded.write(hexDigit(encoded, bytes) << 4 | hexDigit(encoded, bytes));
        default -> decoded.write(next);
      }
    }
    return ByteBuffer.wrap(decoded.toByteArray());
  }

  private static int hexDigit(String encoded, ByteBuffer bytes) {
    int digit = bytes.hasRemaining() ? Character.digit(bytes.get(), 16) : -1;
    if (digit < 0) {
      throw malformed(encoded);
    }
    return digit;
  }

  private static IllegalArgumentException malformed(String encoded) {
    return new IllegalArgumentException("the key is not URL-encoded UTF-8: " + encoded);
  }
}
