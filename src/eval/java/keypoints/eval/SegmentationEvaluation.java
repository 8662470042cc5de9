package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import keypoints.Digester;
import keypoints.eval.EvaluationData.Item;
import keypoints.summary.SummaryRequest;
import keypoints.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Are sentences those that people marked? Floors only rise.
class SegmentationEvaluation {
  private static final Digester DIGESTER = new Digester();
  private static final Table TABLE =
      new Table(
          "texts", "n", "precision", "recall", "F1", "exact", "F1 of a plain split", "of the JDK");

  @AfterAll
  static void print() {
    TABLE.print();
  }

  @Test
  void goldenRules() {
    var ends = measured("golden rules", EvaluationData.read("segmentation/golden_rules.jsonl"));
    assertThat(ends.exact()).isGreaterThanOrEqualTo(47);
  }

  @Test
  void webTexts() {
    var score = measured("EWT", EvaluationData.read("segmentation/ewt.jsonl")).score();
    assertThat(score.f1()).isGreaterThan(0.904);
    assertThat(score.precision()).isGreaterThan(0.987);
  }

  @Test
  void manyGenres() {
    var items = EvaluationData.read("segmentation/gum.jsonl");
    assertThat(measured("GUM", items).score().f1()).isGreaterThan(0.983);
    var news = items.stream().filter(Item::isNews).toList();
    assertThat(measured("GUM news", news).score().f1()).isGreaterThan(0.999);
  }

  private static SentenceEnds measured(String name, List<Item> items) {
    var ours =
        sum(items, item -> DIGESTER.annotate(item.document(), SummaryRequest.DEFAULT).sentences());
    var score = ours.score();
    TABLE.row(
        name,
        String.valueOf(ours.texts()),
        Table.percent(score.precision()),
        Table.percent(score.recall()),
        Table.percent(score.f1()),
        String.valueOf(ours.exact()),
        Table.percent(sum(items, item -> Baselines.plainSplit(item.text())).score().f1()),
        Table.percent(sum(items, item -> Baselines.jdkSplit(item.text())).score().f1()));
    return ours;
  }

  private static SentenceEnds sum(List<Item> items, Function<Item, List<Span>> splitter) {
    var ends = SentenceEnds.NONE;
    for (var item : items) {
      ends = ends.plus(SentenceEnds.of(item.text(), item.sentences(), splitter.apply(item)));
    }
    return ends;
  }
}
