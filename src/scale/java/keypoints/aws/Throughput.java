package keypoints.aws;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import keypoints.Digester;
import keypoints.app.Bytes;
import keypoints.app.DigestMaker;
import keypoints.app.DigestService;
import keypoints.app.DigestStore;
import keypoints.app.DocumentSource;
import keypoints.app.DocumentSource.Content;
import keypoints.app.Settings;
import keypoints.app.Watchdog;
import keypoints.format.Formats;
import keypoints.json.DigestJson;
import keypoints.summary.SummaryRequest;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// Prints how many documents a second the whole handler takes in, events in and rows out, with
/// ports in memory and with DynamoDB Local; and what memory it holds on to over 100,000 of them.
/// The documents are those of `seeds/`, in turn, each under a key of its own.
public final class Throughput {
  private static final int MEMORY_DOCUMENTS = 100_000;
  private static final int MEMORY_STEP = 10_000;
  private static final int WARMING = 10_000;
  private static final int IN_MEMORY = 20_000;
  private static final int IN_TABLE_WARMING = 500;
  private static final int IN_TABLE = 2_000;
  private static final double MB = 1024 * 1024;

  private final List<byte[]> texts = seeds();
  private final Digester digester = new Digester();
  private final AtomicInteger next = new AtomicInteger();

  public static void main(String[] arguments) {
    Measurement.run(_ -> new Throughput().measure());
  }

  private void measure() throws InterruptedException {
    print("| rows go to | threads | documents a second | a second of a processor |");
    print("| --- | --- | --- | --- |");
    var counted = new CountedRows();
    var inMemory = handler(counted);
    run(inMemory, WARMING, 1);
    speed("memory", inMemory, IN_MEMORY, 1);
    speed("memory", inMemory, IN_MEMORY, 2);
    var table = handler(new DynamoDigests(LocalTable.client(), LocalTable.create()));
    run(table, IN_TABLE_WARMING, 1);
    speed("DynamoDB Local, in this process", table, IN_TABLE, 1);
    speed("DynamoDB Local, in this process", table, IN_TABLE, 2);

    print("%n| documents | MB held after a full collection |");
    print("| --- | --- |");
    for (int done = 0; done <= MEMORY_DOCUMENTS; done += MEMORY_STEP) {
      print("| %,d | %.1f |", done, held());
      run(inMemory, done == MEMORY_DOCUMENTS ? 0 : MEMORY_STEP, 1);
    }
    print(
        "%n%,d rows with %,d characters were stored in memory.", counted.rows(), counted.length());
  }

  private static double held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
  }

  private void speed(String rows, UploadHandler handler, int documents, int threads)
      throws InterruptedException {
    long processor = processorNanos();
    long begin = System.nanoTime();
    run(handler, documents, threads);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double processorSeconds = (processorNanos() - processor) / 1e9;
    print(
        "| %s | %d | %,.0f | %,.0f |",
        rows, threads, documents / seconds, documents / processorSeconds);
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void run(UploadHandler handler, int documents, int threads) throws InterruptedException {
    var left = new AtomicInteger(documents);
    var failures = new AtomicInteger();
    var running = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      running.add(
          Thread.ofPlatform()
              .start(() -> {
                while (left.getAndDecrement() > 0) {
                  failures.addAndGet(failed(handler, next.getAndIncrement()));
                }
              }));
    }
    for (var thread : running) {
      thread.join();
    }
    if (failures.get() > 0) {
      throw new IllegalStateException(failures + " uploads failed");
    }
  }

  private static int failed(UploadHandler handler, int object) {
    var answer = new Answer();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(Inflow.put(object)), answer, InvocationContext.UNHURRIED);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return answer.length == Answer.NO_FAILURE.length() ? 0 : 1;
  }

  /// Counts what is written to it.
  private static final class Answer extends OutputStream {
    private static final String NO_FAILURE = "{\"batchItemFailures\":[]}";
    private int length;

    @Override
    public void write(int one) {
      length++;
    }
  }

  private UploadHandler handler(DigestStore store) {
    var watchdog = Watchdog.ofSharedProcess();
    var limits = Settings.DEFAULT_LIMITS;
    var maker =
        new DigestMaker(
            digester, Formats.all(limits.reading()), limits, SummaryRequest.DEFAULT, watchdog);
    var service = new DigestService(maker, new Seeds(), store);
    return new UploadHandler(service::accept, watchdog, new Log("keypoints", _ -> {}));
  }

  private static List<byte[]> seeds() {
    try (var files = Files.list(Path.of("seeds"))) {
      var texts = new ArrayList<byte[]>();
      for (var file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readAllBytes(file));
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A bucket whose objects are the seeds, in turn.
  private final class Seeds implements DocumentSource {
    @Override
    public Content read(Source source, long maxBytes) {
      var text = texts.get(Math.floorMod(source.key().hashCode(), texts.size()));
      return new Content.Found(source, new Bytes(text), "text/plain");
    }

    @Override
    public Optional<Source> current(String bucket, String key) {
      return Optional.empty();
    }
  }

  /// A store that makes the rows' JSON and forgets it.
  private static final class CountedRows implements DigestStore {
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong length = new AtomicLong();

    long rows() {
      return rows.get();
    }

    long length() {
      return length.get();
    }

    @Override
    public Optional<State> state(String documentId) {
      return Optional.empty();
    }

    @Override
    public boolean write(Entry entry, Optional<State> read) {
      if (entry.ending() instanceof Ending.Digested(var digest)) {
        rows.incrementAndGet();
        length.addAndGet(DigestJson.text(digest).length());
      }
      return true;
    }

    @Override
    public Beginning begin(String documentId, String sequencer) {
      return new Beginning(documentId, sequencer, "1", 0);
    }

    @Override
    public void takeBack(Beginning beginning) {}

    @Override
    public Optional<Stored> document(String documentId) {
      return Optional.empty();
    }

    @Override
    public Page keyPoints(Query query, int limit, @Nullable String cursor) {
      return new Page(List.of(), null);
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
