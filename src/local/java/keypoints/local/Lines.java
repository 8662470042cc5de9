package keypoints.local;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a list, wrapped to the terminal's width as they are added.
final class Lines {
  private final Terminal terminal;
  private final StringBuilder lines = new StringBuilder();

  Lines(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A document's own line, and what is to be known of it at once; empty details are left out.
  void heading(String name, Stream<String> details) {
    var shown = Printable.line(name);
    var more = details.map(Printable::line).filter(detail -> !detail.isEmpty());
    add(
        0,
        Stream.concat(Stream.of("── " + shown + " ──"), more).collect(Collectors.joining(" · ")),
        terminal::bold);
  }

  /// Adds wrapped text. The style is put around each line, so that it never runs over its end.
  void add(int indent, String text, UnaryOperator<String> style) {
    add(indent, text, style, "");
  }

  /// Adds wrapped text, and something faint behind it.
  void add(int indent, String text, UnaryOperator<String> style, String behind) {
    var room = terminal.width() - indent - behind.length();
    var wrapped = Printable.wrap(Printable.line(text), room);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.append(" ".repeat(indent)).append(style.apply(wrapped.get(i)));
      if (i == wrapped.size() - 1) {
        lines.append(terminal.faint(behind));
      }
      lines.append('\n');
    }
  }

  String end() {
    return lines.append('\n').toString();
  }
}
