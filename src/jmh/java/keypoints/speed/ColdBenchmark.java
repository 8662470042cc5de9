package keypoints.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import keypoints.Digester;
import keypoints.json.DigestJson;
import keypoints.summary.Summarizer;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.text.Lexicon;
import keypoints.text.SentenceSplitter;
import keypoints.text.Tokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the first document costs in a process that has done nothing before, started as
/// `src/local/bin/keypoints` starts it.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 7,
    jvmArgsAppend = {"-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdBenchmark {
  /// The document, which takes nothing of the engine but its sentence splitter.
  @State(Scope.Benchmark)
  public static class Lines {
    private final Document document = new News(3).lines(2_000);
  }

  /// As many lines, cut without the engine, so that nothing of it is loaded.
  @State(Scope.Benchmark)
  public static class Cut {
    private final String text = News.cut(2_000);
  }

  /// An engine that has read its rules, and no text.
  @State(Scope.Benchmark)
  public static class Loaded {
    private final Digester digester = new Digester();
  }

  @Benchmark
  public Digester load() {
    return new Digester();
  }

  @Benchmark
  public List<SummarySentence> summaryAlone(Cut lines) {
    var words = new Lexicon.Builder();
    var splitter = new SentenceSplitter(words);
    var summarizer = new Summarizer(words);
    var tokens = new Tokenizer(words.build()).tokens(lines.text);
    return summarizer.summarize(tokens, splitter.split(tokens), null, SummaryRequest.DEFAULT);
  }

  @Benchmark
  public String lines(Loaded loaded, Lines lines) {
    return DigestJson.text(loaded.digester.digest(lines.document, SummaryRequest.DEFAULT));
  }
}
