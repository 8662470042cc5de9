package keypoints.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import keypoints.Problem.Code;
import keypoints.text.Document;
import keypoints.text.Extraction;
import keypoints.text.Metadata;
import keypoints.text.Metadata.CharsetChoice;

/// Reads files of all formats: finds out which it is and has its parser read it.
///
/// The parsers' classes are loaded when the first such file comes, so that who reads text does not
/// wait for them. What goes wrong in a parser is told by the name of its exception only, for its
/// message may quote the document. Thread-safe.
public final class Formats implements DocumentReader {
  private static final Set<Format> OF_TEXT = EnumSet.of(Format.TEXT, Format.MARKDOWN, Format.HTML);

  /// Of formats that hold characters.
  private static final CharsetChoice GIVEN = Metadata.ofText().charset();

  private final ReadLimits limits;
  private final Set<Format> read;

  private Formats(ReadLimits limits, Set<Format> read) {
    this.limits = limits;
    this.read = read;
  }

  /// Reads every format.
  public static Formats all(ReadLimits limits) {
    return new Formats(limits, EnumSet.allOf(Format.class));
  }

  /// Reads the formats that are text with or without markup, whose parsers can be trusted to end:
  /// for who waits for an answer.
  public static Formats ofText(ReadLimits limits) {
    return new Formats(limits, OF_TEXT);
  }

  @Override
  public Reading read(Named named, byte[] bytes) {
    try {
      var found = FormatFinder.find(named, bytes);
      if (!read.contains(found.format())) {
        throw new Refusal(
            Code.UNSUPPORTED,
            "%s is %s, which is not read here".formatted(named.name(), found.format().mediaType()),
            "Upload it to the bucket: files of all types are read there.");
      }
      return new Reading.Read(checked(named, found, document(named, bytes, found.format())));
    } catch (Refusal refusal) {
      return new Reading.Unreadable(refusal.problem());
    } catch (IOException | RuntimeException broken) {
      var why = "its parser ended with " + broken.getClass().getSimpleName();
      return new Reading.Unreadable(corrupt(named.name(), why).problem());
    }
  }

  private Document document(Named named, byte[] bytes, Format format) throws IOException {
    return switch (format) {
      case TEXT -> PlainTextReader.document(named, bytes);
      case HTML -> html(named, bytes);
      case MARKDOWN -> markdown(named, bytes);
      case PDF ->
          new PdfExtractor(limits)
              .extract(named.name(), bytes)
              .toDocument(named, format, GIVEN, List.of());
      case DOCX ->
          new DocxExtractor(limits)
              .extract(named.name(), bytes)
              .toDocument(named, format, GIVEN, List.of());
      case MAIL -> mail(named, bytes);
    };
  }

  private Document mail(Named named, byte[] bytes) throws IOException {
    var mail = new MailExtractor(named.name(), bytes, limits).extract();
    return mail.extracted().toDocument(named, Format.MAIL, mail.charset(), List.of());
  }

  private Document markdown(Named named, byte[] bytes) {
    var declared = ContentType.of(named.mediaType()).knownCharset();
    var decoded = TextDecoder.decode(named.name(), bytes, declared);
    limits.checkCharacters(named.name(), decoded.text().length());
    return new MarkdownExtractor(limits)
        .extract(named.name(), decoded.text())
        .toDocument(named, Format.MARKDOWN, decoded.choice(), decoded.notices());
  }

  private Document html(Named named, byte[] bytes) {
    var declared = ContentType.of(named.mediaType()).knownCharset().or(() -> MetaCharset.of(bytes));
    var decoded = TextDecoder.decode(named.name(), bytes, declared);
    limits.checkCharacters(named.name(), decoded.text().length());
    return new HtmlExtractor(limits)
        .page(named.name(), decoded.text())
        .toDocument(named, Format.HTML, decoded.choice(), decoded.notices());
  }

  private Document checked(Named named, FormatFinder found, Document document) {
    var problem = TextCheck.problem(named.name(), document.text());
    if (problem.isPresent()) {
      throw new Refusal(problem.get());
    }
    limits.checkCharacters(named.name(), document.text().length());
    if (found.notices().isEmpty()) {
      return document;
    }
    var notices = new ArrayList<>(found.notices());
    notices.addAll(document.extraction().notices());
    var extraction = new Extraction(document.extraction().skipped(), notices);
    return new Document(document.id(), document.text(), document.metadata(), extraction);
  }

  static Refusal corrupt(String name, String why) {
    return new Refusal(
        Code.CORRUPT,
        "%s is damaged or cut short: %s".formatted(name, why),
        "Upload it again, whole, or its text as a UTF-8 text file.");
  }
}
