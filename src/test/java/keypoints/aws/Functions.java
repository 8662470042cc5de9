package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import keypoints.app.DigestStore;
import keypoints.app.LineService;
import keypoints.app.Watchdog;
import keypoints.aws.Ports.Call;
import keypoints.aws.World.Message;
import keypoints.text.Document;

/// The functions of a world: the real handlers, over clients in memory.
///
/// @param ofBackfill what stands between a backfill and the table
record Functions(MemoryBucket bucket, UnaryOperator<DigestStore> ofBackfill) {
  /// How a text begins that kills the first engine.
  static final String DEADLY = "deadly";

  static String version(int engine) {
    return "1.0." + engine;
  }

  /// Invokes the function for uploads and gives the messages that it failed on.
  List<Message> upload(
      List<Message> batch, MemoryTable into, Ports ports, boolean hurried, Instant at, int engine) {
    var service =
        LineService.of(
            new S3Documents(bucket.client(ports)),
            digests(into, ports, at),
            version(engine),
            document -> digesting(document, ports, engine));
    var handler =
        new UploadHandler(service::accept, Watchdog.ofSharedProcess(), new Log("test", _ -> {}));
    String failures;
    try {
      failures = answer(handler, event(batch), hurried ? 9_000 : 60_000);
    } catch (Run.Death _) {
      return batch;
    }
    return batch.stream().filter(it -> failures.contains("\"" + it.id + "\"")).toList();
  }

  /// Invokes the function for backfills as S3 Batch does, and gives the code of its result; nothing
  /// when the process died.
  String backfill(String key, MemoryTable into, Run run, Instant at, int engine) {
    var service =
        LineService.backfill(
            new S3Documents(bucket.client(run)),
            ofBackfill.apply(digests(into, run, at)),
            version(engine),
            document -> digesting(document, run, engine));
    var handler =
        new BackfillHandler(service::accept, Watchdog.ofSharedProcess(), new Log("test", _ -> {}));
    try {
      return answer(handler, task(key), 60_000).contains("TemporaryFailure")
          ? "TemporaryFailure"
          : "Succeeded";
    } catch (Run.Death _) {
      return "";
    }
  }

  private static String answer(RequestStreamHandler handler, byte[] event, int millis) {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event), answer, new InvocationContext(() -> millis));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return answer.toString(UTF_8);
  }

  private static DynamoDigests digests(MemoryTable table, Ports ports, Instant at) {
    return new DynamoDigests(table.client(ports), "table", Clock.fixed(at, ZoneOffset.UTC));
  }

  private static void digesting(Document document, Ports ports, int engine) {
    if (document.text().startsWith(DEADLY) && engine == 1 && ports instanceof Run run) {
      throw run.die();
    }
    var _ = ports.call(Call.DIGEST, () -> true);
  }

  private static byte[] task(String key) {
    return """
    {"invocationSchemaVersion":"2.0","invocationId":"1","tasks":[{"taskId":"1","s3Key":"%s",\
    "s3Bucket":"inbox"}]}\
    """
        .formatted(key.replace(" ", "+"))
        .getBytes(UTF_8);
  }

  private static byte[] event(List<Message> batch) {
    var records = new ArrayList<String>();
    for (var message : batch) {
      records.add(
          """
          {"messageId":"%s","eventSource":"aws:sqs","attributes":{"ApproximateReceiveCount":"%d"},\
          "body":%s}\
          """
              .formatted(message.id, message.receives, Change.quoted(message.change.body())));
    }
    return "{\"Records\":[%s]}".formatted(String.join(",", records)).getBytes(UTF_8);
  }
}
