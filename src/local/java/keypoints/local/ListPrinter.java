package keypoints.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A digest's JSON as a list for a person to read: summary, then points by kind, each with the
/// words that say it.
///
/// Everything that comes from the document goes through [Printable].
public final class ListPrinter {
  private static final String NOBODY = "(not said who)";

  private final Terminal terminal;
  private final boolean explained;
  private final boolean filtered;

  public ListPrinter(Terminal terminal) {
    this(terminal, false, false);
  }

  /// @param explained whether it says of every mention why it was found
  /// @param filtered whether there may be key points that are not shown
  public ListPrinter(Terminal terminal, boolean explained, boolean filtered) {
    this.terminal = terminal;
    this.explained = explained;
    this.filtered = filtered;
  }

  /// The list, with a line end after each of its lines.
  ///
  /// @param name what the person knows the document by
  public String digest(String name, JsonNode digest) {
    var lines = new Lines(terminal);
    var document = digest.path("document");
    lines.heading(name, Stream.of(text(document, "title"), date(document), length(document)));
    summary(lines, digest.path("summary"));
    points(lines, digest.path("keyPoints"));
    for (var warning : digest.path("warnings")) {
      lines.add(2, "! " + text(warning, "code") + ": " + text(warning, "detail"), terminal::alarm);
    }
    return lines.end();
  }

  /// Why there is no digest.
  public String problem(String name, JsonNode problem) {
    var lines = new Lines(terminal);
    lines.heading(name, Stream.empty());
    lines.add(2, text(problem, "title") + ": " + text(problem, "detail"), terminal::alarm);
    lines.add(2, text(problem, "hint"), line -> line);
    return lines.end();
  }

  /// A document of which there is only something short to say.
  public String note(String name, String note) {
    var lines = new Lines(terminal);
    lines.heading(name, Stream.of(note));
    return lines.end();
  }

  static String date(JsonNode document) {
    var date = document.path("date");
    return switch (text(date, "basis")) {
      case "metadata" -> "dated " + text(date, "value");
      case "dateline" -> "dated " + text(date, "value") + " by its dateline";
      default -> "document date unknown";
    };
  }

  static String length(JsonNode document) {
    return String.format(Locale.ROOT, "%,d characters", document.path("length").asLong());
  }

  private void summary(Lines lines, JsonNode summary) {
    if (summary.isEmpty()) {
      return;
    }
    lines.add(2, "Summary", terminal::heading);
    for (var sentence : summary) {
      lines.add(4, text(sentence, "text"), line -> line);
      if (sentence.has("why")) {
        why(lines, 6, sentence);
      }
    }
  }

  private void points(Lines lines, JsonNode points) {
    if (points.isEmpty()) {
      var none = filtered ? "No such key points found" : "No key points found";
      lines.add(2, none, terminal::faint);
    }
    Map<String, List<JsonNode>> kinds = new LinkedHashMap<>();
    for (var point : points) {
      kinds.computeIfAbsent(text(point, "kind"), _ -> new ArrayList<>()).add(point);
    }
    kinds.forEach((kind, group) -> {
      lines.add(2, title(kind), terminal::heading);
      group.forEach(point -> point(lines, point));
    });
  }

  private void point(Lines lines, JsonNode point) {
    var best = point.path("mentions").path(point.path("best").asInt());
    var said =
        Stream.of(who(point), when(point), modes(best), reported(best))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("  ·  "));
    lines.add(4, said, terminal::bold, "  " + text(point, "confidence"));
    lines.add(6, "“" + content(best) + "”", line -> line);
    var evidence = "in sentence " + (best.path("sentence").asInt() + 1) + ": " + text(best, "text");
    lines.add(6, evidence + (explained ? "" : elsewhere(point, best)), terminal::faint);
    if (explained) {
      why(lines, 8, best);
      int shown = point.path("best").asInt();
      for (int i = 0; i < point.path("mentions").size(); i++) {
        if (i != shown) {
          mention(lines, point.path("mentions").path(i));
        }
      }
    }
  }

  private void mention(Lines lines, JsonNode mention) {
    var sentence = "also in sentence " + (mention.path("sentence").asInt() + 1);
    lines.add(6, sentence + ": " + text(mention, "text"), terminal::faint);
    why(lines, 8, mention);
  }

  private void why(Lines lines, int indent, JsonNode explained) {
    var why = texts(explained.path("why")).collect(Collectors.joining("  ·  "));
    lines.add(indent, "why: " + why, terminal::faint);
  }

  static String who(JsonNode point) {
    var actors = names(point.path("actors"));
    var recipients = names(point.path("recipients"));
    var who = actors.isEmpty() ? NOBODY : actors;
    return recipients.isEmpty() ? who : who + " → " + recipients;
  }

  static String when(JsonNode point) {
    return point
        .path("dates")
        .valueStream()
        .map(date -> text(date, isResolved(date) ? "value" : "text"))
        .collect(Collectors.joining(", "));
  }

  /// TIMEX3 has an X for each digit that the document does not tell.
  private static boolean isResolved(JsonNode date) {
    return text(date, "value").indexOf('X') < 0;
  }

  static String modes(JsonNode mention) {
    return texts(mention.path("modes")).collect(Collectors.joining(", "));
  }

  static String reported(JsonNode mention) {
    var reporters = names(mention.path("reportedBy"));
    return reporters.isEmpty() ? "" : "as reported by " + reporters;
  }

  static String content(JsonNode mention) {
    var content = joined(mention.path("content"), "text", " … ");
    return content.isEmpty() ? text(mention.path("cue"), "text") : content;
  }

  private static String elsewhere(JsonNode point, JsonNode best) {
    int said = best.path("sentence").asInt();
    var others =
        point
            .path("mentions")
            .valueStream()
            .map(mention -> mention.path("sentence").asInt())
            .filter(sentence -> sentence != said)
            .distinct()
            .map(sentence -> Integer.toString(sentence + 1))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : " (also in " + others + ")";
  }

  private static String names(JsonNode references) {
    return joined(references, "name", ", ");
  }

  private static String joined(JsonNode list, String member, String between) {
    return list.valueStream().map(item -> text(item, member)).collect(Collectors.joining(between));
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText);
  }

  private static String text(JsonNode object, String member) {
    return object.path(member).asText();
  }

  /// `talks_held` as a heading.
  static String title(String kind) {
    var name = kind.replace('_', ' ');
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
