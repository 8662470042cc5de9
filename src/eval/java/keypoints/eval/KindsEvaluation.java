package keypoints.eval;

import static keypoints.eval.Table.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import keypoints.eval.EvaluationData.Marked;
import keypoints.keypoint.PointMention;
import keypoints.mention.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Does a sentence make the point that people say it makes, and between whom? Floors only rise.
class KindsEvaluation {
  private static final List<String> ROOTS =
      List.of("REQUEST", "REJECT", "AGREE", "CONSULT", "ACCUSE", "THREATEN");

  @Test
  void sentencesHaveTheirPloverTypes() {
    var items = EvaluationData.marked("keypoints/kinds.jsonl");
    var table = new Table("PLOVER type", "n", "precision", "recall", "F1");
    double sum = 0;
    for (var root : ROOTS) {
      var tally = new Tally();
      for (var item : items) {
        tally.count(mention(item, root) != null, root.equals(root(item)));
      }
      table.row(root, tally);
      sum += tally.score().f1();
    }
    double mean = sum / ROOTS.size();
    table.row("mean", "", "", "", percent(mean));
    table.print();
    roles(items);
    assertThat(mean).isGreaterThan(0.83);
  }

  private static void roles(List<Marked> items) {
    var wanted = items.stream().filter(item -> ROOTS.contains(root(item))).toList();
    var found = wanted.stream().filter(item -> mention(item, root(item)) != null).toList();
    long actors = found.stream().filter(item -> right(item, true)).count();
    long recipients = found.stream().filter(item -> right(item, false)).count();
    var table = new Table("role", "points", "right of those found", "right of all");
    table.row("actor", size(found), share(actors, found), share(actors, wanted));
    table.row("recipient", size(found), share(recipients, found), share(recipients, wanted));
    table.print();
  }

  private static String size(List<Marked> items) {
    return String.valueOf(items.size());
  }

  private static String share(long right, List<Marked> items) {
    return percent((double) right / items.size());
  }

  private static String root(Marked item) {
    return item.gold().path("gold_plover").asText();
  }

  private static @Nullable PointMention mention(Marked item, String root) {
    return item.keyPoints().stream()
        .flatMap(point -> point.mentions().stream())
        .filter(mention -> root.equals(mention.manner().codes().plover()))
        .findFirst()
        .orElse(null);
  }

  private static boolean right(Marked item, boolean actor) {
    var mention = mention(item, root(item));
    if (mention == null) {
      return false;
    }
    var roles = actor ? mention.roles().actors() : mention.roles().recipients();
    var texts =
        roles.stream()
            .map(Reference::span)
            .flatMap(Stream::ofNullable)
            .map(span -> span.in(item.text()))
            .toList();
    var candidates = new ArrayList<>(texts);
    candidates.add(String.join(" ", texts));
    var gold = item.gold().path(actor ? "gold_source" : "gold_target").asText();
    return candidates.stream().anyMatch(text -> WordOverlap.f1(text, gold) >= 0.5);
  }

  /// Of the points with a confidence in a range, how many are right: those of a PLOVER type in
  /// sentences that have one.
  @Test
  void confidenceSaysHowManyAreRight() {
    var bins = Stream.generate(Tally::new).limit(10).toList();
    for (var item : EvaluationData.marked("keypoints/kinds.jsonl")) {
      for (var point : item.keyPoints()) {
        var plover = point.bestMention().manner().codes().plover();
        if (plover != null && ROOTS.contains(plover)) {
          int bin = (int) Math.min(9, Math.floor(point.confidence() * 10 + 1e-9));
          bins.get(bin).count(true, plover.equals(root(item)));
        }
      }
    }
    var table = new Table("confidence", "points", "right");
    for (int bin = bins.size() - 1; bin >= 0; bin--) {
      if (bins.get(bin).found() > 0) {
        var range = String.format(Locale.ROOT, "%.1f – %.1f", bin / 10.0, (bin + 1) / 10.0);
        var tally = bins.get(bin);
        table.row(range, String.valueOf(tally.found()), percent(tally.score().precision()));
      }
    }
    table.print();
    assertThat(bins).anyMatch(bin -> bin.found() > 0);
  }
}
