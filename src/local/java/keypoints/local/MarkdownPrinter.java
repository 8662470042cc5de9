package keypoints.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A digest's JSON as Markdown (CommonMark): what [ListPrinter] shows, to be pasted somewhere.
///
/// Everything that comes from the document is escaped: no markup of its own is live.
public final class MarkdownPrinter {
  private static final String MARKUP = "\\`*_[]<>&#|~$@";
  private static final String AT_START = "+-=";

  private MarkdownPrinter() {}

  /// Whole lines.
  ///
  /// @param name what the person knows the document by
  public static String digest(String name, JsonNode digest) {
    var lines = new StringBuilder();
    var document = digest.path("document");
    lines.append("# ").append(escaped(name)).append("\n\n");
    lines
        .append(
            Stream.of(
                    document.path("title").asText(),
                    ListPrinter.date(document),
                    ListPrinter.length(document))
                .filter(part -> !part.isEmpty())
                .map(MarkdownPrinter::escaped)
                .collect(Collectors.joining(" · ")))
        .append("\n\n");
    for (var warning : digest.path("warnings")) {
      var said = warning.path("code").asText() + ": " + warning.path("detail").asText();
      lines.append("**").append(escaped(said)).append("**\n\n");
    }
    if (!digest.path("summary").isEmpty()) {
      lines.append("## Summary\n\n");
      for (var sentence : digest.path("summary")) {
        lines.append("- ").append(escaped(sentence.path("text").asText())).append('\n');
      }
      lines.append('\n');
    }
    points(lines, digest.path("keyPoints"));
    return lines.toString();
  }

  private static void points(StringBuilder lines, JsonNode points) {
    Map<String, List<JsonNode>> kinds = new LinkedHashMap<>();
    for (var point : points) {
      kinds.computeIfAbsent(point.path("kind").asText(), _ -> new ArrayList<>()).add(point);
    }
    kinds.forEach((kind, group) -> {
      lines.append("## ").append(escaped(ListPrinter.title(kind))).append("\n\n");
      group.forEach(point -> point(lines, point));
    });
  }

  private static void point(StringBuilder lines, JsonNode point) {
    var best = point.path("mentions").path(point.path("best").asInt());
    var about =
        Stream.of(ListPrinter.when(point), ListPrinter.modes(best), ListPrinter.reported(best))
            .filter(part -> !part.isEmpty())
            .map(part -> " · " + escaped(part))
            .collect(Collectors.joining());
    lines.append("- **").append(escaped(ListPrinter.who(point))).append("**").append(about);
    lines.append(": “").append(escaped(ListPrinter.content(best))).append('”');
    var confidence = point.path("confidence").asText();
    lines.append(" (").append(confidence).append(", ");
    lines.append(escaped(point.path("id").asText())).append(")\n\n");
    lines.append("  > ").append(escaped(best.path("text").asText())).append("\n\n");
  }

  /// The text on one line, with a backslash before whatever Markdown could take for markup, also
  /// where addresses are made links without any.
  static String escaped(String text) {
    var line = Printable.line(text);
    var escaped = new StringBuilder(line.length());
    int digits = 0;
    while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
      digits++;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean marks =
          MARKUP.indexOf(c) >= 0
              || (i == 0 && AT_START.indexOf(c) >= 0)
              || (i == digits && digits > 0 && (c == '.' || c == ')'))
              || (c == ':' && line.startsWith("//", i + 1))
              || (c == '.' && i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3));
      if (marks) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
