package keypoints.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import keypoints.Digester;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.Kind;
import keypoints.keypoint.Kind.Example;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;

/// Runs a kind's own examples.
final class ExampleCheck {
  private final Digester digester;

  ExampleCheck(Digester digester) {
    this.digester = digester;
  }

  /// What is wrong with each example that fails, in whole lines.
  List<String> failures(Kind kind) {
    var failures = new ArrayList<String>();
    for (var example : kind.examples().positive()) {
      var why = missing(kind, example);
      if (!why.isEmpty()) {
        failures.add(lines(example.text(), why));
      }
    }
    for (var text : kind.examples().negative()) {
      for (var point : of(kind, points(text))) {
        failures.add(lines(text, "found, but must not be: " + why(point)));
      }
    }
    return failures;
  }

  private String missing(Kind kind, Example example) {
    var all = points(example.text());
    var points = of(kind, all);
    if (points.isEmpty()) {
      var others = all.stream().map(KeyPoint::kind).distinct().collect(Collectors.joining(", "));
      return "not found" + (others.isEmpty() ? "" : "; there is: " + others);
    }
    var actors = absent(example.actors(), points, KeyPoint::actors);
    var recipients = absent(example.recipients(), points, KeyPoint::recipients);
    var why = points.stream().map(ExampleCheck::why).collect(Collectors.joining("; "));
    if (!actors.isEmpty()) {
      return "no actor %s: %s".formatted(String.join(", ", actors), why);
    }
    return recipients.isEmpty()
        ? ""
        : "no recipient %s: %s".formatted(String.join(", ", recipients), why);
  }

  private static List<String> absent(
      List<String> names, List<KeyPoint> points, Function<KeyPoint, List<Reference>> role) {
    var found = points.stream().flatMap(p -> role.apply(p).stream()).map(Reference::name).toList();
    return names.stream().filter(name -> !found.contains(name)).toList();
  }

  private static String why(KeyPoint point) {
    return String.join(", ", point.bestMention().why());
  }

  private static String lines(String text, String why) {
    return "  %s\n    %s\n".formatted(text, why);
  }

  private static List<KeyPoint> of(Kind kind, List<KeyPoint> points) {
    return points.stream().filter(point -> point.kind().equals(kind.name())).toList();
  }

  private List<KeyPoint> points(String text) {
    var document = new Document("example", text, Metadata.ofText());
    return digester.digest(document, SummaryRequest.DEFAULT).keyPoints();
  }
}
