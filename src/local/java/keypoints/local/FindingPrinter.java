package keypoints.local;

import java.util.List;
import java.util.Locale;

/// What was looked at, for a person: a line each, and what to do where something is wrong.
public final class FindingPrinter {
  private FindingPrinter() {}

  public static String print(List<Finding> findings, Terminal terminal) {
    var lines = new Lines(terminal);
    for (var finding : findings) {
      var level = finding.level().name().toLowerCase(Locale.ROOT);
      lines.add(
          0,
          "%s · %s: %s".formatted(level, finding.name(), finding.detail()),
          text ->
              switch (finding.level()) {
                case OK -> text;
                case NOTE -> terminal.bold(text);
                case WRONG -> terminal.alarm(text);
              });
      if (!finding.advice().isEmpty()) {
        lines.add(4, "→ " + finding.advice(), text -> text);
      }
    }
    return lines.end();
  }
}
