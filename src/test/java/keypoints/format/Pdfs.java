package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Makes PDF files, ordinary ones and others.
public final class Pdfs {
  static {
    // Else PDFBox searches the machine's fonts, and writes a list of them to the home folder.
    FontMappers.set(new PdfFonts());
  }

  private Pdfs() {}

  /// What is done to a document before it is saved.
  @FunctionalInterface
  interface Change {
    void apply(PDDocument pdf) throws IOException;
  }

  /// One page for each list of lines.
  static byte[] of(List<List<String>> pages) {
    return of(pages, pdf -> {});
  }

  static byte[] of(List<List<String>> pages, Change change) {
    try (var pdf = new PDDocument()) {
      var font = new PDType1Font(FontName.HELVETICA);
      for (var lines : pages) {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.setLeading(14);
          content.newLineAtOffset(72, 720);
          for (var line : lines) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      change.apply(pdf);
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] encrypted(String userPassword) {
    return of(
        List.of(List.of("They met.")),
        pdf -> {
          var policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
          policy.setEncryptionKeyLength(128);
          pdf.protect(policy);
        });
  }

  /// A page with a form that draws itself twice, as deep as PDFBox goes: less than a thousand bytes
  /// that take for ever.
  public static byte[] endless() {
    return ofStream("[]", "/X Do".getBytes(ISO_8859_1));
  }

  /// A page whose stream is written by hand.
  ///
  /// @param filter as it stands in the file
  static byte[] ofStream(String filter, byte[] stream) {
    var head =
        """
        %%PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
          /Resources <</Font <</F 5 0 R>> /XObject <</X 6 0 R>> >> >> endobj
        5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
        6 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 6 0 R>> >>
          /Length 12>> stream
        /X Do /X Do
        endstream endobj
        4 0 obj <</Length %d /Filter %s>> stream
        """
            .formatted(stream.length, filter);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(ISO_8859_1));
    bytes.writeBytes(stream);
    bytes.writeBytes(
        "\nendstream endobj\ntrailer <</Root 1 0 R /Size 7>>\n%%EOF\n".getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }

  /// So many blanks, deflated once or more often.
  static byte[] blanks(long length, int times) {
    var bytes = new ByteArrayOutputStream();
    try (var out = deflater(bytes, times)) {
      var some = new byte[1 << 16];
      java.util.Arrays.fill(some, (byte) ' ');
      for (long written = 0; written < length; written += some.length) {
        out.write(some);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static java.io.OutputStream deflater(java.io.OutputStream to, int times) {
    return times == 0
        ? to
        : deflater(
            new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION)), times - 1);
  }
}
