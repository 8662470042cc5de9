package keypoints.speed;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import keypoints.Digester;
import keypoints.json.DigestJson;
import keypoints.summary.Summarizer;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Lexicon;
import keypoints.text.SentenceSplitter;
import keypoints.text.Tokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Articles of 480 words, stage by stage, warm, on one thread. The first two are yardsticks that
/// every JDK has, so that machines can be compared.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(ArticleBenchmark.ARTICLES)
public class ArticleBenchmark {
  static final int ARTICLES = 100;

  private final List<Document> articles = new News(1).articles(ARTICLES);
  private final Digester digester = new Digester();
  private final SentenceSplitter splitter;
  private final Summarizer summarizer;
  private final Tokenizer tokenizer;

  public ArticleBenchmark() {
    var words = new Lexicon.Builder();
    splitter = new SentenceSplitter(words);
    summarizer = new Summarizer(words);
    tokenizer = new Tokenizer(words.build());
  }

  @Benchmark
  public void breakIterator(Blackhole sink) {
    for (var article : articles) {
      var iterator = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      iterator.setText(article.text());
      while (iterator.next() != BreakIterator.DONE) {
        sink.consume(iterator.current());
      }
    }
  }

  @Benchmark
  public void wordCount(Blackhole sink) {
    for (var article : articles) {
      var counts = new HashMap<String, Integer>();
      for (var word : article.text().split("\\s+", -1)) {
        counts.merge(word, 1, Integer::sum);
      }
      sink.consume(counts);
    }
  }

  @Benchmark
  public void tokens(Blackhole sink) {
    for (var article : articles) {
      sink.consume(tokenizer.tokens(article.text()));
    }
  }

  @Benchmark
  public void sentences(Blackhole sink) {
    for (var article : articles) {
      sink.consume(splitter.split(tokenizer.tokens(article.text())));
    }
  }

  @Benchmark
  public void summary(Blackhole sink) {
    for (var article : articles) {
      var tokens = tokenizer.tokens(article.text());
      var sentences = splitter.split(tokens);
      sink.consume(summarizer.summarize(tokens, sentences, null, SummaryRequest.DEFAULT));
    }
  }

  @Benchmark
  public void digest(Blackhole sink) {
    for (var article : articles) {
      sink.consume(digester.digest(article, SummaryRequest.DEFAULT));
    }
  }

  @Benchmark
  public void json(Blackhole sink) {
    for (var article : articles) {
      sink.consume(DigestJson.text(digester.digest(article, SummaryRequest.DEFAULT)));
    }
  }
}
