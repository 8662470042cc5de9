package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import keypoints.Digester;
import keypoints.eval.EvaluationData.Item;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import keypoints.summary.SummarySentence;
import keypoints.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Do the picked sentences say what people wrote? Floors are per cent and only rise.
class SummaryEvaluation {
  private static final Digester DIGESTER = new Digester();
  private static final Table TABLE =
      new Table("texts, summary", "n", "F1 of", "ours", "lead", "random", "ours − lead", "95 %");

  @AfterAll
  static void print() {
    TABLE.print();
  }

  @Test
  void newsBeatsTheLead() {
    floors(measured("CNN/DailyMail, 3 sentences", read("cnndm"), 3), 38.7, 17.4);
    floors(measured("NEWTS, 3 sentences", read("newts"), 3), 37.0, 14.8);
    floors(measured("REALSumm, 3 sentences", read("realsumm"), 3), 42.6, 18.3);
  }

  @Test
  void otherGenresBeatTheLead() {
    var items = read("gum");
    var news = items.stream().filter(Item::isNews).toList();
    var other = items.stream().filter(item -> !item.isNews()).toList();
    floors(measured("GUM news, 2 sentences", news, 2), 44.2, 19.8);
    floors(measured("GUM other, 2 sentences", other, 2), 27.6, 8.1);
  }

  @Test
  void sixtyWordsSayWhatPeopleWrote() {
    var comparison = new Comparison();
    var random = new MersenneTwister(7);
    var request = SummaryRequest.DEFAULT.within(null, 60, null);
    for (var item : read("cnndm")) {
      var lead = Baselines.leadWords(plainSentences(item), 60);
      add(comparison, item, request, lead, random);
    }
    comparison.print("CNN/DailyMail, 60 words", TABLE);
    floors(comparison, 38.1, 16.0);
  }

  private static List<Item> read(String name) {
    return EvaluationData.read("summary/" + name + ".jsonl");
  }

  private static void floors(Comparison comparison, double rouge1, double rouge2) {
    assertThat(100 * comparison.ours(0)).isGreaterThan(rouge1);
    assertThat(100 * comparison.ours(1)).isGreaterThan(rouge2);
  }

  private static void beatsLead(Comparison comparison) {
    assertThat(comparison.ours(0)).isGreaterThan(comparison.lead(0));
    assertThat(comparison.ours(1)).isGreaterThan(comparison.lead(1));
  }

  private static Comparison measured(String name, List<Item> items, int sentences) {
    var comparison = new Comparison();
    var random = new MersenneTwister(7);
    var request = new SummaryRequest(sentences, Integer.MAX_VALUE, Order.OFFSET);
    for (var item : items) {
      add(comparison, item, request, Baselines.lead(plainSentences(item), sentences), random);
    }
    comparison.print(name, TABLE);
    beatsLead(comparison);
    return comparison;
  }

  private static void add(
      Comparison comparison,
      Item item,
      SummaryRequest request,
      List<String> lead,
      MersenneTwister random) {
    var annotation = DIGESTER.annotate(item.document(), request);
    var picked =
        in(item, annotation.digest().summary().stream().map(SummarySentence::span).toList());
    var sentences = in(item, annotation.sentences());
    var draws =
        IntStream.range(0, Comparison.DRAWS)
            .mapToObj(_ -> Baselines.random(sentences, picked.size(), random))
            .toList();
    comparison.add(item.references(), picked, lead, draws);
  }

  /// People's own sentences where the data has them, else those of a plain split: the lead gains
  /// nothing by our splitter.
  private static List<String> plainSentences(Item item) {
    return item.sentences().isEmpty()
        ? in(item, Baselines.plainSplit(item.text()))
        : item.sentences();
  }

  private static List<String> in(Item item, List<Span> spans) {
    return spans.stream().map(span -> span.in(item.text())).toList();
  }
}
