package keypoints.speed;

import java.util.concurrent.TimeUnit;
import keypoints.Digester;
import keypoints.json.DigestJson;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
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

/// Everything, JSON too, for documents of growing length: the time of a sentence should not grow.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 3, time = 1)
public class LengthBenchmark {
  @Param({"10", "100", "1000", "5000", "20000"})
  public int sentences;

  private final Digester digester = new Digester();
  private Document document = new News(2).lines(1);

  @Setup
  public void write() {
    document = new News(2).lines(sentences);
  }

  @Benchmark
  public String length() {
    return DigestJson.text(digester.digest(document, SummaryRequest.DEFAULT));
  }
}
