package keypoints.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/// Bytes decoded strictly: no character is replaced.
///
/// @param text empty where there is an error
/// @param error offset of the first byte that does not decode, or -1
record Decoded(String text, int error) {
  static Decoded of(byte[] bytes, int offset, Charset charset) {
    var decoder = charset.newDecoder();
    var in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    var out = CharBuffer.allocate((int) Math.ceil(in.remaining() * decoder.maxCharsPerByte()) + 2);
    var result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    return result.isUnderflow()
        ? new Decoded(out.flip().toString(), -1)
        : new Decoded("", in.position());
  }

  boolean failed() {
    return error >= 0;
  }
}
