package keypoints.format;

import java.io.IOException;
import java.util.List;
import keypoints.Digest.Warning;
import keypoints.Problem.Code;
import keypoints.text.Extraction.Notice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Takes the text out of a PDF, in the order in which it is written.
///
/// The day a file was made is not the day its text was published, so a PDF states no date.
final class PdfExtractor {
  /// A whole file ends with this mark, near its end.
  private static final String END = "%%EOF";

  private static final int NEAR_END = 1024;

  static {
    FontMappers.set(new PdfFonts());
  }

  private final ReadLimits limits;

  PdfExtractor(ReadLimits limits) {
    this.limits = limits;
  }

  /// @param name of the document, for messages
  Extracted extract(String name, byte[] bytes) throws IOException {
    PdfPrecheck.check(name, bytes, limits);
    try (var pdf = Loader.loadPDF(bytes)) {
      return extract(name, pdf, isWhole(bytes));
    } catch (InvalidPasswordException locked) {
      throw FormatFinder.encrypted(name);
    } catch (NoClassDefFoundError publicKeys) {
      // Only PDFs that are encrypted for somebody's key need classes that are not here.
      throw FormatFinder.encrypted(name);
    }
  }

  private static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - NEAR_END);
    return Prefix.find(bytes, END, from, bytes.length) >= 0;
  }

  private Extracted extract(String name, PDDocument pdf, boolean whole) throws IOException {
    var stripper = new PdfPages(name, limits);
    var notices = List.<Notice>of();
    try {
      stripper.writeText(pdf, stripper.writer());
    } catch (PdfPages.LimitPassed passed) {
      if (stripper.pages().isEmpty()) {
        throw passed.refusal();
      }
      notices = List.of(partial(stripper.pages().size(), passed.refusal().problem().detail()));
    }
    if (notices.isEmpty() && !whole) {
      notices = List.of(partial(stripper.pages().size(), "the file's end is missing"));
    }
    var title = Titles.ofFile(pdf.getDocumentInformation().getTitle(), limits);
    var text = new TextBuilder(name, limits);
    PdfLayout.write(stripper.pages(), text);
    if (text.isBlank() && !whole) {
      throw Formats.corrupt(name, "the file's end is missing");
    }
    if (text.isBlank()) {
      throw new Refusal(
          Code.NO_TEXT_LAYER,
          "%s has no text on its %d pages: they may be scanned"
              .formatted(name, pdf.getNumberOfPages()),
          "Have a program read the scan (OCR), and upload the result.");
    }
    return new Extracted(text.text(), title, null, List.of(), notices);
  }

  private static Notice partial(int pages, String why) {
    return new Notice(Warning.PARTIAL, "read %d pages: %s".formatted(pages, why));
  }
}
