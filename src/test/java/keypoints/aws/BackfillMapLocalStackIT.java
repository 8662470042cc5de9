package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import keypoints.app.DocumentIds;
import keypoints.app.LineService;
import keypoints.app.Watchdog;
import keypoints.aws.LocalStack.Aws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The template's own state machine over a bucket, the handler and a table.
@ExtendWith(LocalStack.class)
class BackfillMapLocalStackIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACCENT = "2022/communiqué + talks.txt";
  private static final int DOCUMENTS = 25;

  private final Aws aws;
  private final String name = "backfill-" + UUID.randomUUID();
  private final String reports = name + "-reports";
  private final DynamoDigests store;
  private final RequestStreamHandler handler;
  private final AtomicInteger invocations = new AtomicInteger();
  private final Map<String, String> ends = new ConcurrentSkipListMap<>();

  BackfillMapLocalStackIT(Aws aws) {
    this.aws = aws;
    this.store = new DynamoDigests(aws.dynamoDb(), name);
    var service = LineService.backfill(new S3Documents(aws.s3()), store, "1.0.1", _ -> {});
    this.handler =
        new BackfillHandler(
            service::accept, Watchdog.ofSharedProcess(), new Log("keypoints", System.out::println));
  }

  @BeforeEach
  void fill() {
    aws.dynamoDb().createTable(DigestTable.creation(name));
    aws.s3().createBucket(bucket -> bucket.bucket(name));
    aws.s3().createBucket(bucket -> bucket.bucket(reports));
    IntStream.range(2, DOCUMENTS).forEach(i -> put("2022/%02d.txt".formatted(i), "Talk " + i));
    put(ACCENT, "Talk.");
    put("2022/empty.txt", "");
    put("2023/01.txt", "Talk later.");
  }

  private void put(String key, String text) {
    aws.s3()
        .putObject(
            object -> object.bucket(name).key(key).contentType("text/plain"),
            RequestBody.fromString(text));
  }

  @Test
  void whatIsUnderThePrefixIsDigestedOnceAndReported() throws Exception {
    try (var function = served(handler)) {
      var machine = machine(function);

      var first = machine.run("{\"prefix\": \"2022/\"}");
      assertThat(first.required("status").asString()).as(first.toString()).isEqualTo("SUCCEEDED");
      assertThat(invocations).hasValue(DOCUMENTS);
      assertThat(status(ACCENT)).isEqualTo("DONE 1");
      assertThat(status("2022/24.txt")).isEqualTo("DONE 1");
      assertThat(status("2022/empty.txt")).isEqualTo("REJECTED 1");
      assertThat(status("2023/01.txt")).isEqualTo("none");
      var expected = new TreeMap<String, String>();
      keys().forEach(key -> expected.put(key, key.contains("empty") ? "Rejected" : "Stored"));
      assertThat(ends).isEqualTo(expected);
      assertReported(first);

      var second = machine.run("{\"prefix\": \"2022/\", \"concurrency\": 1}");
      assertThat(second.required("status").asString()).isEqualTo("SUCCEEDED");
      assertThat(ends.values()).hasSize(DOCUMENTS).containsOnly("Unchanged");
      assertThat(status(ACCENT)).isEqualTo("DONE 1");
    }
  }

  @Test
  void whatFailsIsTriedAgain() throws Exception {
    var failed = new AtomicBoolean();
    RequestStreamHandler failing =
        (input, output, context) -> {
          if (failed.compareAndSet(false, true)) {
            throw new IllegalStateException("as if the table was throttled");
          }
          handler.handleRequest(input, output, context);
        };
    try (var function = served(failing)) {
      var run = machine(function).run("{\"prefix\": \"2022/\"}");

      assertThat(run.required("status").asString()).as(run.toString()).isEqualTo("SUCCEEDED");
      assertThat(invocations).hasValue(DOCUMENTS + 1);
      assertThat(ends).hasSize(DOCUMENTS);
    }
  }

  private StateMachine machine(ServedFunction function) throws Exception {
    return new StateMachine(
        aws, Map.of("Inbox", name, "Reports", reports, "Function", function.arn()));
  }

  /// A function that keeps how each key ended.
  private ServedFunction served(RequestStreamHandler handler) throws IOException {
    return new ServedFunction((input, output, context) -> {
      invocations.incrementAndGet();
      var answer = new ByteArrayOutputStream();
      handler.handleRequest(input, answer, context);
      var result = JSON.readTree(answer.toByteArray());
      ends.put(result.required("key").asString(), result.required("outcome").asString());
      answer.writeTo(output);
    });
  }

  private Iterable<String> keys() {
    return aws.s3().listObjectsV2(list -> list.bucket(name).prefix("2022/")).contents().stream()
        .map(object -> object.key())
        .toList();
  }

  private String status(String key) {
    return store
        .state(DocumentIds.ofObject(name, key))
        .map(state -> state.status() + " " + state.writes())
        .orElse("none");
  }

  /// LocalStack writes the manifest of a run's results, but not the results.
  private void assertReported(JsonNode run) {
    var details = JSON.readTree(run.required("output").asString()).required("ResultWriterDetails");
    assertThat(details.required("Bucket").asString()).isEqualTo(reports);
    var key = details.required("Key").asString();
    assertThat(key).startsWith("map/").endsWith("/manifest.json");
    assertThat(aws.s3().getObjectAsBytes(object -> object.bucket(reports).key(key)).asUtf8String())
        .contains("ResultFiles");
  }
}
