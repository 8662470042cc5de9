package keypoints.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import keypoints.keypoint.KeyPoint;
import keypoints.mention.Reference;
import keypoints.text.Span;
import keypoints.time.TimeExpression;

/// Counts key points that agree with those that a person marked: of the same kind, with a cue at
/// the same place. Of those found, counts whose roles and dates agree.
final class PointCounts {
  private final Share found = new Share();
  private final Share right = new Share();
  private final Share actors = new Share();
  private final Share recipients = new Share();
  private final Share dates = new Share();
  private final StringBuilder differences = new StringBuilder();

  /// So many of so many.
  static final class Share {
    private int yes;
    private int all;

    boolean count(boolean holds) {
      yes += holds ? 1 : 0;
      all++;
      return holds;
    }

    double share() {
      return all == 0 ? 1 : (double) yes / all;
    }

    @Override
    public String toString() {
      return yes + "/" + all;
    }
  }

  void add(String name, String text, List<JsonNode> gold, List<KeyPoint> points) {
    for (var point : gold) {
      var hit = points.stream().filter(other -> agree(point, other)).findFirst();
      if (found.count(hit.isPresent())) {
        compare(name, point, hit.get());
      } else {
        differ(name, "missing", point.path("kind"), point.at("/mentions/0/cue/text"));
      }
    }
    for (var point : points) {
      if (!right.count(gold.stream().anyMatch(other -> agree(other, point)))) {
        differ(name, "more", point.kind(), point.bestMention().evidence().cue().in(text));
      }
    }
  }

  private void compare(String name, JsonNode gold, KeyPoint point) {
    role(name, actors, "actors", gold, point.actors());
    role(name, recipients, "recipients", gold, point.recipients());
    if (!gold.path("dates").isEmpty()) {
      var values = new HashSet<>(gold.path("dates").findValuesAsText("value"));
      var ours = new HashSet<>(point.dates().stream().map(TimeExpression::value).toList());
      if (!dates.count(values.equals(ours))) {
        differ(name, "dates", gold.at("/mentions/0/cue/text"), ours);
      }
    }
  }

  private void role(
      String name, Share share, String role, JsonNode gold, List<Reference> references) {
    var names = gold.path(role).findValuesAsText("name");
    if (!names.isEmpty()) {
      boolean all =
          names.stream()
              .allMatch(one -> references.stream().anyMatch(other -> same(one, other.name())));
      if (!share.count(all)) {
        differ(
            name,
            role,
            gold.at("/mentions/0/cue/text"),
            references.stream().map(Reference::name).toList());
      }
    }
  }

  private void differ(String name, Object... what) {
    differences.append("  ").append(name).append(' ').append(Arrays.toString(what)).append('\n');
  }

  private static boolean agree(JsonNode gold, KeyPoint point) {
    return gold.path("kind").asText().equals(point.kind())
        && gold.path("mentions")
            .valueStream()
            .map(mention -> span(mention.path("cue")))
            .anyMatch(cue ->
                point.mentions().stream().anyMatch(other -> other.evidence().cue().overlaps(cue)));
  }

  private static Span span(JsonNode json) {
    int offset = json.path("offset").asInt();
    return new Span(offset, offset + json.path("length").asInt());
  }

  /// All words of one among the other's.
  private static boolean same(String one, String other) {
    var some = words(one);
    var more = words(other);
    return some.containsAll(more) || more.containsAll(some);
  }

  private static Set<String> words(String name) {
    return Set.copyOf(new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split(" "))));
  }

  double found() {
    return found.share();
  }

  double precision() {
    return right.share();
  }

  Share actors() {
    return actors;
  }

  Share recipients() {
    return recipients;
  }

  Share dates() {
    return dates;
  }

  @Override
  public String toString() {
    return "Key points of the seeds: found %s, right %s, actors %s, recipients %s, dates %s%n%s"
        .formatted(found, right, actors, recipients, dates, differences);
  }
}
