package keypoints.speed;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs all benchmarks of this package and prints the README's tables.
public final class SpeedTable {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private SpeedTable() {}

  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(SpeedTable.class.getPackageName() + ".")
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Dkeypoints.home=" + System.getProperty("keypoints.home", ""))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    var results = new Runner(options).run();
    articles(results);
    lengths(results);
    hostile(results);
    cold(results);
  }

  private static void articles(Collection<RunResult> results) {
    double yardstick = time(result(results, "breakIterator"));
    print("| articles of 480 words, warm | a second and core | time, BreakIterator = 1 | KB |");
    print("| --- | --- | --- | --- |");
    article(results, yardstick, "`BreakIterator`, sentences", "breakIterator");
    article(results, yardstick, "`split` and a `HashMap` of counts", "wordCount");
    article(results, yardstick, "tokens", "tokens");
    article(results, yardstick, "tokens, sentences", "sentences");
    article(results, yardstick, "tokens, sentences, summary", "summary");
    article(results, yardstick, "the digest", "digest");
    article(results, yardstick, "the digest as JSON", "json");
    inAnArticle();
  }

  /// What the benchmark's articles have in them, to compare with the news.
  private static void inAnArticle() {
    var digester = new Digester();
    var articles = new News(1).articles(ArticleBenchmark.ARTICLES);
    double sentences = 0;
    double attributions = 0;
    double times = 0;
    double points = 0;
    for (var article : articles) {
      var annotation = digester.annotate(article, SummaryRequest.DEFAULT);
      sentences += annotation.sentences().size();
      attributions += annotation.attributions().size();
      times += annotation.times().size();
      points += annotation.digest().keyPoints().size();
    }
    int n = articles.size();
    print("%n| in such an article | sentences | attributions | times | key points |");
    print("| --- | --- | --- | --- | --- |");
    print(
        "| mean of %d | %.1f | %.1f | %.1f | %.1f |",
        n, sentences / n, attributions / n, times / n, points / n);
  }

  private static void article(
      Collection<RunResult> results, double yardstick, String what, String benchmark) {
    var result = result(results, benchmark);
    print(
        "| %s | %,.0f | %.2f | %,.0f |",
        what, 1e6 / time(result), time(result) / yardstick, allocated(result) / 1_024);
  }

  private static void lengths(Collection<RunResult> results) {
    print("%n| sentences, the digest as JSON, warm | time a sentence, 100 = 1 | KB a sentence |");
    print("| --- | --- | --- |");
    double hundred = 0;
    for (int sentences : new int[] {100, 10, 1_000, 5_000, 20_000}) {
      var result = length(results, sentences);
      hundred = hundred == 0 ? time(result) / sentences : hundred;
      print(
          "| %,d | %.2f | %.1f |",
          sentences, time(result) / sentences / hundred, allocated(result) / 1_024 / sentences);
    }
  }

  private static RunResult length(Collection<RunResult> results, int sentences) {
    return results.stream()
        .filter(
            result -> Integer.toString(sentences).equals(result.getParams().getParam("sentences")))
        .findFirst()
        .orElseThrow();
  }

  private static void hostile(Collection<RunResult> results) {
    print("%n| a million characters of | time, the first = 1 |");
    print("| --- | --- |");
    double news = time(hostile(results, HostileBenchmark.NEWS));
    for (var result : results) {
      var repeated = result.getParams().getParam("repeated");
      if (repeated != null) {
        print("| `%s` | %.2f |", repeated.strip(), time(result) / news);
      }
    }
  }

  private static RunResult hostile(Collection<RunResult> results, String repeated) {
    return results.stream()
        .filter(result -> repeated.equals(result.getParams().getParam("repeated")))
        .findFirst()
        .orElseThrow();
  }

  private static void cold(Collection<RunResult> results) {
    print("%n| in a fresh process | ms, the fastest of seven | the middle one |");
    print("| --- | --- | --- |");
    cold(results, "load", "reading the rules");
    cold(results, "lines", "then 2,000 lines, to JSON");
    cold(results, "summaryAlone", "2,000 lines, the summary alone, with its word lists");
  }

  private static void cold(Collection<RunResult> results, String benchmark, String what) {
    var statistics = result(results, benchmark).getPrimaryResult().getStatistics();
    print("| %s | %.0f | %.0f |", what, statistics.getMin(), statistics.getPercentile(50));
  }

  private static RunResult result(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
        .findFirst()
        .orElseThrow();
  }

  private static double time(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double allocated(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATION)).getScore();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
