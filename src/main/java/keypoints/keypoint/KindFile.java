package keypoints.keypoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/// A file that should describe a kind, as a user gave it.
///
/// @param name for messages
public record KindFile(String name, String text) {
  /// A shipped kind has a twentieth of it.
  public static final int MAX_BYTES = 256 * 1024;

  /// As many files as may be added to the kinds that ship.
  public static final int MAX_FILES = 50;

  /// The file of these bytes.
  ///
  /// @param bytes all of them; of a larger file at least one more than [#MAX_BYTES]
  /// @throws IllegalArgumentException naming the file, when it is too large or no UTF-8
  public static KindFile of(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "%s has more than %d bytes: no file of a kind may".formatted(name, MAX_BYTES));
    }
    try {
      return new KindFile(name, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException(name + " is not UTF-8", malformed);
    }
  }
}
