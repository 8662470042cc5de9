package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Recognises pages and mails by how they begin. Looks at a bounded number of bytes.
final class Sniffer {
  private static final int HEAD = 8192;

  /// One control character in so many, or a zero, and it is no text.
  private static final int CONTROL_SHARE = 10;

  /// Tags that begin whole pages and nothing else.
  private static final Set<String> OF_PAGES = Set.of("!doctype", "html", "head", "body");

  /// Tags that begin parts of pages, and now and then a text in Markdown.
  private static final Set<String> OF_PARTS =
      Set.of(
          "title", "meta", "link", "script", "style", "div", "p", "h1", "article", "main", "table");

  private static final Set<String> OF_MAILS =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "received",
          "return-path",
          "delivered-to",
          "message-id",
          "mime-version");

  private Sniffer() {}

  /// The format that the beginning shows; empty where it is none that shows.
  ///
  /// @param called what the file is said to be
  static Optional<Format> format(byte[] bytes, Optional<Format> called) {
    var head = head(bytes);
    var tag = firstTag(head);
    if (OF_PAGES.contains(tag) || called.isEmpty() && OF_PARTS.contains(tag)) {
      return Optional.of(Format.HTML);
    }
    return isMail(head) ? Optional.of(Format.MAIL) : Optional.empty();
  }

  /// Whether the beginning may be text of some character set.
  static boolean isText(byte[] bytes) {
    int controls = 0;
    int end = Math.min(HEAD, bytes.length);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return false;
      }
      controls += bytes[i] > 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i]) ? 1 : 0;
    }
    return controls * CONTROL_SHARE <= end;
  }

  /// The first characters, those that are not ASCII as they may come.
  private static String head(byte[] bytes) {
    var mark = ByteOrderMark.of(bytes);
    int from = mark.map(ByteOrderMark::length).orElse(0);
    int length = Math.min(HEAD, bytes.length - from);
    return new String(bytes, from, length, mark.map(ByteOrderMark::charset).orElse(ISO_8859_1));
  }

  /// The name of the first tag, in lower case, where nothing stands before it but comments and
  /// declarations; else empty.
  private static String firstTag(String head) {
    int at = 0;
    while (true) {
      while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
        at++;
      }
      var ending = head.startsWith("<!--", at) ? "-->" : head.startsWith("<?", at) ? "?>" : "";
      if (ending.isEmpty()) {
        return tag(head, at);
      }
      int end = head.indexOf(ending, at);
      if (end < 0) {
        return "";
      }
      at = end + ending.length();
    }
  }

  private static String tag(String head, int at) {
    if (at >= head.length() || head.charAt(at) != '<') {
      return "";
    }
    int end = at + 1;
    while (end < head.length()
        && !Character.isWhitespace(head.charAt(end))
        && head.charAt(end) != '>'
        && head.charAt(end) != '/') {
      end++;
    }
    return head.substring(at + 1, end).toLowerCase(Locale.ROOT);
  }

  /// Whether the first lines are the fields of a mail: a sender, and two more that mails have.
  private static boolean isMail(String head) {
    boolean sender = false;
    int fields = 0;
    boolean first = true;
    for (var line : (Iterable<String>) head.lines()::iterator) {
      if (line.isEmpty()) {
        break;
      }
      boolean folded = !first && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      // A mailbox file parts its mails by such lines.
      boolean envelope = first && line.startsWith("From ");
      if (!folded && !envelope) {
        var name = fieldName(line);
        if (name.isEmpty()) {
          return false;
        }
        sender |= name.equals("from");
        fields += OF_MAILS.contains(name) ? 1 : 0;
      }
      first = false;
    }
    return sender && fields >= 3;
  }

  private static String fieldName(String line) {
    int end = line.indexOf(':');
    for (int i = 0; i < end; i++) {
      if (line.charAt(i) <= ' ' || line.charAt(i) > '~') {
        return "";
      }
    }
    return end < 0 ? "" : line.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
