package keypoints.speed;

import java.util.concurrent.TimeUnit;
import keypoints.Digester;
import keypoints.json.DigestJson;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Everything, JSON too, for a million characters that repeat what is dearest to read: cues without
/// end, quotations that never close, one sentence of commas. None should cost much more than news.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HostileBenchmark {
  static final String NEWS = "The port demands that the city say “no” to it, the mayor said. ";

  /// A million characters of them.
  private static final int LENGTH = 1_000_000;

  @Param({
    NEWS,
    "he said ",
    "he demands ",
    "“the ",
    "the “said” ",
    "the, ",
    "the mayor of ",
    "x",
    "said to him on Monday that ",
    "at 1.5 of them "
  })
  public String repeated = NEWS;

  private final Digester digester = new Digester();
  private Document document = document(NEWS);

  @Setup
  public void write() {
    document = document(repeated);
  }

  private static Document document(String repeated) {
    var text = repeated.repeat(LENGTH / repeated.length());
    return new Document("hostile", text, Metadata.ofText());
  }

  @Benchmark
  public String hostile() {
    return DigestJson.text(digester.digest(document, SummaryRequest.DEFAULT));
  }
}
