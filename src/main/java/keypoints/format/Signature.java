package keypoints.format;

import java.util.Optional;

/// What the first bytes of a file give away, whatever it was declared as.
enum Signature {
  PDF("a PDF file", 0, "%PDF-"),
  ZIP("a ZIP archive, as Word and e-book files are", 0, "PK\u0003\u0004"),
  OLE("an old Office file", 0, "\u00d0\u00cf\u0011\u00e0"),
  RTF("an RTF file", 0, "{\\rtf"),
  GZIP("a gzip archive", 0, "\u001f\u008b"),
  BZIP2("a bzip2 archive", 0, "BZh1AY"),
  SEVEN_ZIP("a 7z archive", 0, "7z\u00bc\u00af"),
  TAR("a tar archive", 257, "ustar"),
  PNG("a PNG image", 0, "\u0089PNG"),
  JPEG("a JPEG image", 0, "\u00ff\u00d8\u00ff"),
  GIF("a GIF image", 0, "GIF8"),
  ELF("a program", 0, "\u007fELF"),
  CLASS("a Java class", 0, "\u00ca\u00fe\u00ba\u00be"),
  XML("an XML file", 0, "<?xml");

  private final String description;
  private final int offset;
  private final String bytes;

  Signature(String description, int offset, String bytes) {
    this.description = description;
    this.offset = offset;
    this.bytes = bytes;
  }

  static Optional<Signature> of(byte[] file) {
    for (var signature : values()) {
      if (Prefix.stands(file, signature.offset, signature.bytes)) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }

  /// Each as the character of that number.
  String bytes() {
    return bytes;
  }

  /// With its article, for messages.
  String description() {
    return description;
  }
}
