package keypoints.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keypoints.Digest.Warning;
import keypoints.text.Extraction.Notice;
import keypoints.text.Metadata;
import keypoints.text.Metadata.CharsetChoice;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// Takes the text out of a mail: its own, plain or else of HTML. Its subject is the title, its date
/// the day on which it was sent, where it was sent. Attachments are named in a notice and not read;
/// earlier mails that it quotes stay in the text and are skipped.
///
/// Parts are taken one after another as they stand in the file, so that their number costs no
/// memory. For one mail.
final class MailExtractor {
  private static final int MOST_FIELDS = 10_000;
  private static final int LONGEST_FIELD = 1 << 20;

  /// Each part may be doubtful in a way of its own; a digest has to stay small.
  private static final int MOST_NOTICES = 10;

  private final String name;
  private final ReadLimits limits;
  private final byte[] bytes;
  private final MailBodies bodies = new MailBodies();
  private final Attachments attachments = new Attachments();
  private final List<Notice> notices = new ArrayList<>();
  private @Nullable String subject;
  private @Nullable LocalDate date;
  private @Nullable String boundary;
  private String contentType = "";
  private String disposition = "";
  private boolean encrypted;
  private int parts;

  /// @param name of the document, for messages
  MailExtractor(String name, byte[] bytes, ReadLimits limits) {
    this.name = name;
    this.bytes = bytes;
    this.limits = limits;
  }

  /// A mail's text, and how it was decoded.
  record Mail(Extracted extracted, CharsetChoice charset) {}

  Mail extract() throws IOException {
    var config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            .build();
    var mail = new MimeTokenStream(config);
    mail.setRecursionMode(RecursionMode.M_NO_RECURSE);
    int start = envelope();
    mail.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
    try {
      for (var state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
        take(mail, state);
      }
    } catch (MimeException broken) {
      throw Formats.corrupt(name, "its parser ended with " + broken.getClass().getSimpleName());
    }
    return mail();
  }

  /// Mailbox files put a line of their own before a mail.
  private int envelope() {
    return Prefix.stands(bytes, 0, "From ") ? Prefix.find(bytes, "\n", bytes.length) + 1 : 0;
  }

  private void take(MimeTokenStream mail, EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> {
        limits.checkParts(name, "parts", ++parts);
        contentType = "";
        disposition = "";
      }
      case T_FIELD -> field(mail.getField().getNameLowerCase(), mail.getField().getBody());
      case T_START_MULTIPART -> {
        var type = mail.getBodyDescriptor().getMimeType();
        encrypted |= type.equals("multipart/encrypted");
        limits.checkNesting(name, "parts", bodies.open(type));
        if (boundary == null) {
          boundary = mail.getBodyDescriptor().getBoundary();
        }
      }
      case T_END_MULTIPART -> bodies.close();
      case T_BODY -> body(mail);
      default -> {}
    }
  }

  private void field(String field, String value) {
    switch (field) {
      case "content-type" -> contentType = value;
      case "content-disposition" -> disposition = value;
      case "subject" -> subject = subject == null && parts == 1 ? words(value) : subject;
      case "date" -> date = date == null && parts == 1 ? MailDate.of(value) : date;
      default -> {}
    }
  }

  private static String words(String encoded) {
    return DecoderUtil.decodeEncodedWords(encoded, DecodeMonitor.SILENT);
  }

  private void body(MimeTokenStream mail) throws IOException {
    var type = mail.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    boolean attached =
        disposition.stripLeading().regionMatches(true, 0, "attachment", 0, "attachment".length());
    boolean html = type.equals("text/html");
    if (!attached && (html || type.equals("text/plain"))) {
      read(mail.getDecodedInputStream().readAllBytes(), html);
    } else if (attached || !bodies.isRelated()) {
      encrypted |= type.endsWith("pkcs7-mime");
      attachments.add(type, words(disposition), words(contentType));
    }
  }

  private void read(byte[] body, boolean html) {
    var declared = ContentType.of(contentType).knownCharset();
    var decoded =
        TextDecoder.decode(name, body, html ? declared.or(() -> MetaCharset.of(body)) : declared);
    limits.checkCharacters(name, decoded.text().length());
    decoded.notices().stream()
        .filter(notice -> notices.size() < MOST_NOTICES && !notices.contains(notice))
        .forEach(notices::add);
    var text = new TextBuilder(name, limits);
    if (html) {
      new HtmlExtractor(limits).write(name, decoded.text(), text);
    } else {
      text.lines(decoded.text());
    }
    bodies.add(new MailBodies.Body(text.text(), text.skipped(), !html, decoded.choice()));
  }

  private Mail mail() {
    var read = bodies.chosen();
    if (read.isEmpty() && encrypted) {
      throw FormatFinder.encrypted(name);
    }
    var text = new TextBuilder(name, limits);
    for (var body : read) {
      QuotedHistory.write(body.text(), body.skipped(), text);
      text.block();
    }
    attachments.notice().ifPresent(notices::add);
    if (boundary != null && Prefix.find(bytes, "--" + boundary + "--", bytes.length) < 0) {
      notices.add(new Notice(Warning.PARTIAL, "the mail's end is missing"));
    }
    var extracted =
        new Extracted(text.text(), Titles.tidy(subject, limits), date, text.skipped(), notices);
    var charset = read.isEmpty() ? Metadata.ofText().charset() : read.getFirst().charset();
    return new Mail(extracted, charset);
  }
}
