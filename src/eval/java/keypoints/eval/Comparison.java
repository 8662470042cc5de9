package keypoints.eval;

import static keypoints.eval.Table.percent;
import static keypoints.eval.Table.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// F1 of our summaries and of the baselines by ROUGE-1, ROUGE-2 and ROUGE-Lsum, document by
/// document.
final class Comparison {
  static final List<String> METRICS = List.of("ROUGE-1", "ROUGE-2", "ROUGE-Lsum");

  /// How often a random summary is drawn of a document.
  static final int DRAWS = 10;

  private static final Rouge ROUGE = new Rouge();

  private final List<double[]> ours = new ArrayList<>();
  private final List<double[]> lead = new ArrayList<>();
  private final List<double[]> random = new ArrayList<>();

  /// Adds one document: the mean over its references.
  void add(
      List<List<String>> references,
      List<String> summary,
      List<String> lead,
      List<List<String>> random) {
    ours.add(f1(references, summary));
    this.lead.add(f1(references, lead));
    var draws = random.stream().map(draw -> f1(references, draw)).toList();
    this.random.add(means(draws));
  }

  int size() {
    return ours.size();
  }

  double ours(int metric) {
    return means(ours)[metric];
  }

  double lead(int metric) {
    return means(lead)[metric];
  }

  PairedBootstrap interval(int metric) {
    return PairedBootstrap.of(
        IntStream.range(0, size())
            .mapToDouble(i -> ours.get(i)[metric] - lead.get(i)[metric])
            .toArray());
  }

  void print(String name, Table table) {
    for (int metric = 0; metric < METRICS.size(); metric++) {
      var interval = interval(metric);
      table.row(
          name,
          String.valueOf(size()),
          METRICS.get(metric),
          percent(ours(metric)),
          percent(lead(metric)),
          percent(means(random)[metric]),
          signed(ours(metric) - lead(metric)),
          signed(interval.low()) + " … " + signed(interval.high()));
    }
  }

  private static double[] f1(List<List<String>> references, List<String> summary) {
    return means(
        references.stream()
            .map(reference ->
                new double[] {
                  ROUGE.n(1, reference, summary).f1(),
                  ROUGE.n(2, reference, summary).f1(),
                  ROUGE.lsum(reference, summary).f1()
                })
            .toList());
  }

  private static double[] means(List<double[]> scores) {
    return IntStream.range(0, METRICS.size())
        .mapToDouble(
            metric -> scores.stream().mapToDouble(score -> score[metric]).average().orElse(0))
        .toArray();
  }
}
