package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import keypoints.eval.EvaluationData.Marked;
import org.junit.jupiter.api.Test;

/// How many key points of the core kinds ordinary prose has. Ceilings only fall.
class NoiseEvaluation {
  private static final Set<String> CORE = Set.of("talks_proposed", "demand", "denial");

  @Test
  void ordinaryProseMakesFewPoints() {
    var gum =
        EvaluationData.marked("summary/gum.jsonl").stream()
            .filter(item -> !item.gold().path("genre").asText().equals("news"))
            .toList();
    var polnear = EvaluationData.marked("attribution/polnear_dev.jsonl");
    var table = new Table("texts", "words", "core key points per 1,000 words", "all kinds");
    row(table, "GUM without its news", gum);
    row(table, "PolNeAR", polnear);
    table.print();
    var density = new Table("in 480 words of", "sentences", "attributions", "times", "key points");
    density(density, "CNN/DailyMail", EvaluationData.marked("summary/cnndm.jsonl"));
    density(density, "PolNeAR", polnear);
    density.print();
    assertThat(rate(gum, true)).isLessThan(0.5);
    assertThat(rate(polnear, true)).isLessThan(4);
  }

  private static void row(Table table, String name, List<Marked> items) {
    table.row(name, String.valueOf(words(items)), two(rate(items, true)), two(rate(items, false)));
  }

  /// How much of what takes time an article of the news has.
  private static void density(Table table, String name, List<Marked> items) {
    double articles = words(items) / 480.0;
    table.row(
        name,
        one(items, articles, item -> item.annotation().sentences().size()),
        one(items, articles, item -> item.annotation().attributions().size()),
        one(items, articles, item -> item.annotation().times().size()),
        one(items, articles, item -> item.keyPoints().size()));
  }

  private static String one(List<Marked> items, double articles, ToIntFunction<Marked> count) {
    return String.format(Locale.ROOT, "%.1f", items.stream().mapToInt(count).sum() / articles);
  }

  private static String two(double rate) {
    return String.format(Locale.ROOT, "%.2f", rate);
  }

  private static double rate(List<Marked> items, boolean core) {
    long points =
        items.stream()
            .flatMap(item -> item.keyPoints().stream())
            .filter(point -> !core || CORE.contains(point.kind()))
            .count();
    return 1000.0 * points / words(items);
  }

  private static long words(List<Marked> items) {
    return items.stream().mapToLong(item -> item.text().strip().split("\\s+").length).sum();
  }
}
