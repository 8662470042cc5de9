package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.cli.InputLine.Parsed;
import keypoints.cli.LineReader.Line;
import keypoints.json.Json;
import keypoints.json.ProblemJson;
import keypoints.local.ExitCodes;
import keypoints.text.Document;
import org.jspecify.annotations.Nullable;

/// Lines in, lines out, in the same order, on all cores: one thread reads, several work, the caller
/// writes. A bounded number of lines is under way, so memory does not grow with their number, and a
/// line is written as soon as those before it are, so that who waits for an answer gets it.
final class LinePipeline implements AutoCloseable {
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();
  private static final int UNDER_WAY = 8 * WORKERS;

  private final InputLine input;
  private final Function<Document, String> work;
  private final ExecutorService workers;
  private final ExecutorService reader;
  private final BlockingQueue<Future<Optional<Result>>> underWay =
      new ArrayBlockingQueue<>(UNDER_WAY);

  /// @param good false when it tells of an error
  private record Result(String json, boolean good) {}

  LinePipeline(InputLine input, Function<Document, String> work) {
    this.input = input;
    this.work = work;
    var threads = Thread.ofPlatform().daemon();
    this.workers = Executors.newFixedThreadPool(WORKERS, threads.factory());
    this.reader = Executors.newSingleThreadExecutor(threads.factory());
  }

  void start(LineReader lines) {
    reader.execute(() -> read(lines));
  }

  private void read(LineReader lines) {
    try {
      Optional<Line> line = Optional.empty();
      do {
        try {
          line = lines.next();
          underWay.put(line.map(this::submitted).orElseGet(() -> done(Optional.empty())));
        } catch (IOException fault) {
          line = Optional.empty();
          underWay.put(CompletableFuture.failedFuture(fault));
        }
      } while (line.isPresent());
    } catch (InterruptedException | RejectedExecutionException closed) {
      // Nobody reads on: `keypoints … | head`.
      Thread.currentThread().interrupt();
    }
  }

  private Future<Optional<Result>> submitted(Line line) {
    return workers.submit(() -> Optional.of(result(line)));
  }

  private static <T> Future<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }

  /// Writes until the last line is answered. Waits for the reader whenever it is behind.
  ///
  /// @return the exit code
  int writeTo(OutputStream out, Progress progress) throws IOException {
    int code = ExitCodes.DONE;
    for (var next = next(out); next.isPresent(); next = next(out)) {
      out.write(next.get().json().getBytes(UTF_8));
      out.write('\n');
      code = next.get().good() ? code : ExitCodes.REJECTED;
      progress.step();
    }
    out.flush();
    return code;
  }

  private Optional<Result> next(OutputStream out) throws IOException {
    try {
      var next = underWay.peek();
      if (next == null || !next.isDone()) {
        out.flush();
      }
      return underWay.take().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("a line was not answered", fault.getCause());
    }
  }

  private Result result(Line line) {
    return switch (input.parse(line)) {
      case Parsed.Good(Document document) -> result(line, document);
      case Parsed.Bad(@Nullable String id, Problem problem) -> bad(id, problem);
    };
  }

  /// A fault of ours costs the line that shows it, not those that follow.
  private Result result(Line line, Document document) {
    try {
      return new Result(work.apply(document), true);
    } catch (RuntimeException | StackOverflowError fault) {
      var detail = "%s failed: %s".formatted(line.name(), fault.getClass().getSimpleName());
      return bad(
          document.id(),
          new Problem(Code.INTERNAL, detail, null, "Report it with the line that shows it."));
    }
  }

  private static Result bad(@Nullable String id, Problem problem) {
    var error =
        Json.text(json -> {
          json.writeStartObject();
          Json.optional(json, "id", id);
          json.writeFieldName("error");
          ProblemJson.write(json, problem);
          json.writeEndObject();
        });
    return new Result(error, false);
  }

  @Override
  public void close() {
    reader.shutdownNow();
    workers.shutdownNow();
  }
}
