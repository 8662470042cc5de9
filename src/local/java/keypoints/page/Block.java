package keypoints.page;

import java.util.ArrayList;
import java.util.List;
import keypoints.text.Span;

/// A paragraph of the text.
///
/// @param spaced a line whose white space means something: columns, or verse
record Block(Span span, boolean spaced) {
  private static final String LINE_ENDS = "\n\r\f\u000B\u0085\u2028\u2029";

  /// The paragraphs, in order, apart from each other by white space.
  ///
  /// Empty lines part them. Between empty lines each line is one too, unless a line ends within a
  /// sentence: then the text was broken to some width, and the lines belong together.
  ///
  /// @param sentences in order
  static List<Block> of(String text, List<Span> sentences) {
    var blocks = new ArrayList<Block>();
    var lines = new ArrayList<Span>();
    var reader = new Sentences(sentences);
    int lastEnd = 0;
    for (int at = 0; at < text.length(); ) {
      int end = lineEnd(text, at);
      var line = strip(text, at, end);
      if (line.length() > 0) {
        if (!lines.isEmpty() && isGap(text, lastEnd, line.start())) {
          add(text, blocks, lines, reader);
        }
        lines.add(line);
        lastEnd = line.end();
      }
      at = end + 1;
    }
    add(text, blocks, lines, reader);
    return blocks;
  }

  private static void add(String text, List<Block> blocks, List<Span> lines, Sentences sentences) {
    if (lines.isEmpty()) {
      return;
    }
    boolean wrapped = false;
    for (int i = 1; i < lines.size(); i++) {
      wrapped |= sentences.cross(lines.get(i - 1).end(), lines.get(i).start());
    }
    if (wrapped) {
      blocks.add(new Block(lines.getFirst().cover(lines.getLast()), false));
    } else {
      lines.forEach(line -> blocks.add(new Block(line, isSpaced(text, line))));
    }
    lines.clear();
  }

  private static boolean isSpaced(String text, Span line) {
    boolean space = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || space && c == ' ') {
        return true;
      }
      space = c == ' ';
    }
    return false;
  }

  /// Whether there is an empty line between them: CR LF ends one line.
  private static boolean isGap(String text, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (LINE_ENDS.indexOf(c) >= 0 && !(c == '\n' && i > from && text.charAt(i - 1) == '\r')) {
        ends++;
      }
    }
    return ends > 1;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && LINE_ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static Span strip(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /// Sentences, asked for in order.
  private static final class Sentences {
    private final List<Span> spans;
    private int next;

    Sentences(List<Span> spans) {
      this.spans = spans;
    }

    /// Whether a sentence goes on from the one offset to the other.
    boolean cross(int from, int to) {
      while (next < spans.size() && spans.get(next).end() <= from) {
        next++;
      }
      return next < spans.size() && spans.get(next).start() < from && spans.get(next).end() >= to;
    }
  }
}
