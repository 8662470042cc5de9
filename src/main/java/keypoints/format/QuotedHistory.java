package keypoints.format;

import java.util.List;
import keypoints.text.Span;

/// Finds the earlier mails that a mail quotes: lines that begin with `>`, with the line that says
/// who wrote them; and all that follows the heads that mail programs put above the mail that is
/// answered. A mail that has nothing else passes it on: then it is its text.
///
/// Only the words of English programs are known. Linear in the text.
final class QuotedHistory {
  private static final String ANSWERED = "Original Message";
  private static final List<String> HEAD = List.of("From:", "Sent:", "To:", "Subject:");

  /// Lines over which a head, or the line that says who wrote, may go.
  private static final int LINES = 6;

  private final List<String> lines;
  private final boolean[] quoted;

  private QuotedHistory(List<String> lines, boolean[] quoted) {
    this.lines = lines;
    this.quoted = quoted;
  }

  /// Writes a mail's text, the earlier mails in it as skipped.
  ///
  /// @param known parts that are known to be quoted, in order
  static void write(String mail, List<Span> known, TextBuilder text) {
    var lines = mail.lines().toList();
    var history = new QuotedHistory(lines, quoted(mail, lines, known));
    history.find();
    boolean all = history.isAll();
    boolean skips = false;
    for (int i = 0; i < lines.size(); i++) {
      if (!all && history.quoted[i] != skips) {
        skips = history.quoted[i];
        if (skips) {
          text.beginSkip();
        } else {
          text.endSkip();
        }
      } else if (i > 0) {
        text.lines("\n");
      }
      text.lines(lines.get(i));
    }
    if (skips) {
      text.endSkip();
    }
  }

  private static boolean[] quoted(String mail, List<String> lines, List<Span> known) {
    var quoted = new boolean[lines.size()];
    int next = 0;
    int start = 0;
    for (int i = 0; i < quoted.length; i++) {
      int end = start + lines.get(i).length();
      while (next < known.size() && known.get(next).end() <= start) {
        next++;
      }
      boolean begun = next < known.size() && known.get(next).start() <= start;
      quoted[i] = begun || lines.get(i).startsWith(">") || lines.get(i).startsWith(" >");
      start = end + (mail.startsWith("\r\n", end) ? 2 : 1);
    }
    return quoted;
  }

  private void find() {
    for (int i = 0; i < quoted.length; i++) {
      int written = writtenEnd(i);
      if (written > i) {
        int next = notBlank(written);
        boolean marked = next < quoted.length && quoted[next];
        fill(i, marked ? next : quoted.length);
      } else if (isHead(i)) {
        fill(i, quoted.length);
      }
    }
    // Blank lines between quoted ones.
    int last = -1;
    for (int i = 0; i < quoted.length; i++) {
      if (quoted[i]) {
        if (last >= 0) {
          fill(last, i);
        }
        last = i;
      } else if (!lines.get(i).isBlank()) {
        last = -1;
      }
    }
  }

  private void fill(int from, int to) {
    for (int i = from; i < to; i++) {
      quoted[i] = true;
    }
  }

  private int notBlank(int from) {
    int i = from;
    while (i < quoted.length && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  /// Just past the line or lines that say `On …, … wrote:`, or `from` where none do.
  private int writtenEnd(int from) {
    if (quoted[from] || !lines.get(from).startsWith("On ")) {
      return from;
    }
    for (int i = from; i < Math.min(from + 3, quoted.length) && !lines.get(i).isBlank(); i++) {
      if (lines.get(i).stripTrailing().endsWith("wrote:")) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean isHead(int at) {
    var line = lines.get(at).strip();
    if (line.startsWith("-") && line.replace("-", "").strip().equalsIgnoreCase(ANSWERED)) {
      return true;
    }
    if (!line.startsWith(HEAD.getFirst())) {
      return false;
    }
    int found = 0;
    for (int i = at; i < Math.min(at + LINES, quoted.length); i++) {
      var field = lines.get(i).strip();
      found += HEAD.stream().anyMatch(field::startsWith) ? 1 : 0;
    }
    return found == HEAD.size();
  }

  private boolean isAll() {
    for (int i = 0; i < quoted.length; i++) {
      if (!quoted[i] && !lines.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
