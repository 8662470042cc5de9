package keypoints.format;

import java.nio.charset.Charset;
import java.util.Optional;

/// The marks that Unicode files may begin with. The longer come first: UTF-32's begins as UTF-16's.
enum ByteOrderMark {
  UTF_32LE("UTF-32LE", "\u00ff\u00fe\0\0"),
  UTF_32BE("UTF-32BE", "\0\0\u00fe\u00ff"),
  UTF_8("UTF-8", "\u00ef\u00bb\u00bf"),
  UTF_16LE("UTF-16LE", "\u00ff\u00fe"),
  UTF_16BE("UTF-16BE", "\u00fe\u00ff");

  private final Charset charset;
  private final String bytes;

  ByteOrderMark(String charset, String bytes) {
    this.charset = Charset.forName(charset);
    this.bytes = bytes;
  }

  static Optional<ByteOrderMark> of(byte[] file) {
    for (var mark : values()) {
      if (Prefix.stands(file, 0, mark.bytes)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  Charset charset() {
    return charset;
  }

  /// Number of bytes.
  int length() {
    return bytes.length();
  }
}
