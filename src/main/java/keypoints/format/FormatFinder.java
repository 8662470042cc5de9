package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keypoints.Problem.Code;
import keypoints.format.DocumentReader.Named;
import keypoints.text.Extraction.Notice;

/// What format a file has: its bytes say it, else the declared type, else the name's ending.
///
/// @param notices that the declared type or the name say something else
record FormatFinder(Format format, List<Notice> notices) {
  private static final String CODE = "TYPE_MISMATCH";

  /// Types that S3 and browsers give to what they do not know.
  private static final Set<String> UNKNOWN_TYPES =
      Set.of("", "application/octet-stream", "binary/octet-stream");

  /// Types of text whose markup would be taken for words.
  private static final Set<String> MARKED_UP = Set.of("text/xml", "text/rtf", "text/richtext");

  /// PDF files may have so many bytes before they begin.
  private static final int PDF_JUNK = 1024;

  private static final String WORD_PART = "word/document.xml";

  /// What an old Office file calls the part that holds an encrypted newer one.
  private static final String ENCRYPTED_PART =
      new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

  /// @throws Refusal when it is none that is read
  static FormatFinder find(Named named, byte[] bytes) {
    var type = ContentType.of(named.mediaType()).name();
    var declared = Format.ofType(type);
    var ending = Format.ofName(named.name());
    var format =
        ofBytes(named, bytes, declared.or(() -> ending))
            .orElseGet(() -> asCalled(named, bytes, called(named, type, declared, ending)));
    return new FormatFinder(format, notices(format, declared, ending));
  }

  private static Optional<Format> ofBytes(Named named, byte[] bytes, Optional<Format> called) {
    var signature = Signature.of(bytes);
    if (signature.isEmpty()) {
      return called.equals(Optional.of(Format.PDF))
              && Prefix.find(bytes, Signature.PDF.bytes(), PDF_JUNK) >= 0
          ? called
          : Sniffer.format(bytes, called);
    }
    return switch (signature.get()) {
      case PDF -> Optional.of(Format.PDF);
      case ZIP -> {
        if (Prefix.find(bytes, WORD_PART, bytes.length) < 0) {
          throw unsupported(named, signature.get().description());
        }
        yield Optional.of(Format.DOCX);
      }
      case OLE -> {
        if (Prefix.find(bytes, ENCRYPTED_PART, bytes.length) >= 0) {
          throw encrypted(named.name());
        }
        throw unsupported(named, signature.get().description());
      }
      case XML ->
          Sniffer.format(bytes, called)
              .or(() -> called.filter(Format.HTML::equals))
              .or(() -> {
                throw unsupported(named, signature.get().description());
              });
      case RTF, GZIP, BZIP2, SEVEN_ZIP, TAR, PNG, JPEG, GIF, ELF, CLASS ->
          throw unsupported(named, signature.get().description());
    };
  }

  private static Format called(
      Named named, String type, Optional<Format> declared, Optional<Format> ending) {
    boolean markdown = ending.equals(Optional.of(Format.MARKDOWN));
    if (declared.isPresent()) {
      return declared.get() == Format.TEXT && markdown ? Format.MARKDOWN : declared.get();
    }
    if (!UNKNOWN_TYPES.contains(type) && (!type.startsWith("text/") || MARKED_UP.contains(type))) {
      throw unsupported(named, "declared as " + type);
    }
    return ending.orElse(Format.TEXT);
  }

  /// PDF and Word show in the bytes, so that what does not look like them is none, whatever it is
  /// called: text, or else damaged.
  private static Format asCalled(Named named, byte[] bytes, Format called) {
    if (called != Format.PDF && called != Format.DOCX) {
      return called;
    }
    if (!Sniffer.isText(bytes)) {
      throw new Refusal(
          Code.CORRUPT,
          "%s is called %s and does not begin as one".formatted(named.name(), called.mediaType()),
          "Upload it again, whole, or its text as a UTF-8 text file.");
    }
    return Format.TEXT;
  }

  private static List<Notice> notices(
      Format format, Optional<Format> declared, Optional<Format> ending) {
    var others = new ArrayList<String>();
    if (declared.isPresent() && contradicts(format, declared.get())) {
      others.add("declared as " + declared.get().mediaType());
    }
    if (ending.isPresent() && contradicts(format, ending.get())) {
      others.add("named as " + ending.get().mediaType());
    }
    return others.isEmpty()
        ? List.of()
        : List.of(
            new Notice(
                CODE,
                "%s, but read as %s".formatted(String.join(" and ", others), format.mediaType())));
  }

  /// Markdown is plain text too.
  private static boolean contradicts(Format format, Format said) {
    return format != said && !(format == Format.MARKDOWN && said == Format.TEXT);
  }

  static Refusal encrypted(String name) {
    return new Refusal(
        Code.ENCRYPTED,
        name + " is encrypted: it opens with a password only",
        "Remove the password and upload it again.");
  }

  private static Refusal unsupported(Named named, String what) {
    return new Refusal(TextCheck.unsupported(named.name(), what));
  }
}
