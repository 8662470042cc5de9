package keypoints.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keypoints.format.PdfPages.Line;

/// Makes one text of the lines of pages: without the lines that pages have in common at their top
/// and bottom, with the words joined that are broken at the end of a line. Linear in the lines.
final class PdfLayout {
  /// Lines at the top and at the bottom of a page that may stand on others too.
  private static final int EDGE = 2;

  /// A line is one of all pages when it stands on so many, and on half of them unless it is a
  /// number.
  private static final int FEWEST_PAGES = 3;

  /// What a page's number is, once its digits are one sign.
  private static final String NUMBER = "#";

  private static final char SOFT_HYPHEN = '\u00ad';

  private PdfLayout() {}

  static void write(List<List<Line>> pages, TextBuilder text) {
    var lines = inner(pages);
    var compounds = compounds(lines);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).text();
      if (i + 1 < lines.size() && isBroken(line, lines.get(i + 1))) {
        var stem = line.substring(0, line.length() - 1);
        text.words(stem);
        text.words(compounds.contains(joint(stem, lines.get(i + 1).text())) ? "-" : "");
        continue;
      }
      text.words(line);
      if (i + 1 < lines.size() && lines.get(i + 1).first()) {
        text.block();
      } else {
        text.line();
      }
    }
  }

  /// The lines that are no page's frame. A page goes on with the paragraph of the one before where
  /// it begins with a small letter.
  private static List<Line> inner(List<List<Line>> pages) {
    var frame = frame(pages);
    var lines = new ArrayList<Line>();
    for (var page : pages) {
      boolean top = true;
      for (int i = 0; i < page.size(); i++) {
        var line = page.get(i);
        if (!isEdge(i, page.size()) || !frame.contains(unnumbered(line.text()))) {
          boolean small = Character.isLowerCase(line.text().charAt(0));
          lines.add(top ? new Line(line.text(), !small) : line);
          top = false;
        }
      }
    }
    return lines;
  }

  private static Set<String> frame(List<List<Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (var page : pages) {
      var edges = new HashSet<String>();
      for (int i = 0; i < page.size(); i++) {
        if (isEdge(i, page.size())) {
          edges.add(unnumbered(page.get(i).text()));
        }
      }
      edges.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    int least = Math.max(FEWEST_PAGES, (pages.size() + 1) / 2);
    counts
        .entrySet()
        .removeIf(line -> line.getValue() < (line.getKey().equals(NUMBER) ? FEWEST_PAGES : least));
    return counts.keySet();
  }

  private static boolean isEdge(int line, int lines) {
    return line < EDGE || line >= lines - EDGE;
  }

  /// The line with its numbers as one sign each: pages are counted.
  private static String unnumbered(String line) {
    var text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (!Character.isDigit(line.charAt(i))) {
        text.append(line.charAt(i));
      } else if (i == 0 || !Character.isDigit(line.charAt(i - 1))) {
        text.append('#');
      }
    }
    return text.toString();
  }

  private static boolean isBroken(String line, Line next) {
    int end = line.length() - 1;
    if (end < 1 || next.first() || !Character.isLowerCase(next.text().charAt(0))) {
      return false;
    }
    return line.charAt(end) == SOFT_HYPHEN
        || line.charAt(end) == '-' && Character.isLetter(line.charAt(end - 1));
  }

  /// The words that have a hyphen in the middle of a line: they keep it at the end of one.
  private static Set<String> compounds(List<Line> lines) {
    var compounds = new HashSet<String>();
    for (var line : lines) {
      var text = line.text();
      for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
        compounds.add(joint(text.substring(0, at), text.substring(at + 1)));
      }
    }
    compounds.remove("-");
    return compounds;
  }

  /// The last word of one piece, a hyphen and the first of the other.
  private static String joint(String before, String behind) {
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < behind.length() && Character.isLetter(behind.charAt(end))) {
      end++;
    }
    return before.substring(start) + "-" + behind.substring(0, end);
  }
}
