package keypoints.eval;

import java.util.Locale;

/// A table in Markdown, as the README shows it.
final class Table {
  private final StringBuilder lines = new StringBuilder("\n");

  Table(String... headings) {
    row(headings);
    lines.append("|").append(" --- |".repeat(headings.length)).append('\n');
  }

  void row(String... cells) {
    lines.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /// A row of five: how many there are, precision, recall and F1.
  void row(String name, Tally tally) {
    var score = tally.score();
    row(
        name,
        String.valueOf(tally.wanted()),
        percent(score.precision()),
        percent(score.recall()),
        percent(score.f1()));
  }

  /// Prints it on standard output, all at once.
  void print() {
    System.out.println(lines);
  }

  /// A share of 1 in per cent.
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  static String signed(double share) {
    return String.format(Locale.ROOT, "%+.2f", 100 * share);
  }
}
