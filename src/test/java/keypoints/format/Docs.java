package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Makes Word files, ordinary ones by POI and others by hand.
final class Docs {
  private static final String HEAD =
      "<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";

  private Docs() {}

  /// What is written into a document.
  @FunctionalInterface
  interface Change {
    void apply(XWPFDocument docx);
  }

  static byte[] byPoi(Change change) {
    try (var docx = new XWPFDocument()) {
      change.apply(docx);
      var bytes = new ByteArrayOutputStream();
      docx.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] encrypted(byte[] docx) {
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        out.write(docx);
      }
      var bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException | java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Of a body in WordprocessingML.
  static byte[] of(String body) {
    return of("", body);
  }

  /// @param type a document type declaration
  static byte[] of(String type, String body) {
    return zip(
        Map.of(
            "word/document.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + type
                + HEAD
                + body
                + "</w:body></w:document>"));
  }

  static byte[] zip(Map<String, String> entries) {
    var encoded = new LinkedHashMap<String, byte[]>();
    entries.forEach((name, entry) -> encoded.put(name, entry.getBytes(UTF_8)));
    return zipOfBytes(encoded);
  }

  static byte[] zipOfBytes(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
