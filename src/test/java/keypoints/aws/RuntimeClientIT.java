package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import keypoints.app.DigestStore.Status;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import keypoints.aws.AwsEndpoint.S3Object;
import keypoints.aws.RuntimeApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// The function as Lambda runs it: AWS's own runtime interface client in a process of its own, with
/// nothing on its class path but what ships.
final class RuntimeClientIT {
  private static final String SEED = "000_afd49636a7e5fd78.txt";
  private static final String SEED_E_TAG = "18adb7ba6ddfac45c6118b31ce370789";
  private static final String FIRST = "059f36b4-87a3-44ab-83d2-661975830a7d";
  private static final String HANDLER = "keypoints.aws.UploadHandler::handleRequest";

  @TempDir private Path folder;

  @Test
  void digestsWhatEventsBringAndReportsWhatFails() throws Exception {
    var table = LocalTable.create();
    var objects =
        Map.of(
            "/keypoints-inbox/" + SEED,
            new S3Object(SEED_E_TAG, Files.readAllBytes(Path.of("seeds", SEED))));
    try (var aws = new AwsEndpoint(objects, LocalTable.endpoint());
        var lambda = new RuntimeApi();
        var _ =
            started(lambda, Map.of("KEYPOINTS_TABLE", table, "KEYPOINTS_ENDPOINT", aws.url()))) {
      assertThat(lambda.invoke(event("sqs-bad-and-good.json")))
          .isEqualTo(
              new Answer(
                  "response", "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + FIRST + "\"}]}"));
      assertThat(stored(table, SEED)).map(row -> row.state().status()).contains(Status.DONE);

      assertThat(lambda.invoke(event("sqs-s3-put.json"))).isEqualTo(succeeded());
      assertThat(stored(table, SEED)).map(row -> row.state().writes()).contains(1L);

      assertThat(lambda.invoke(event("s3-gone.json"))).isEqualTo(succeeded());
      assertThat(stored(table, "nobody-put-this-here.txt"))
          .map(row -> row.state().status())
          .contains(Status.REJECTED);

      assertThat(lambda.invoke(event("s3-delete.json"))).isEqualTo(succeeded());
      assertThat(stored(table, SEED)).map(row -> row.state().status()).contains(Status.DELETED);

      var thrown = lambda.invoke(event("s3-bad-key.json"));
      assertThat(thrown.path()).isEqualTo("error");
      assertThat(thrown.body()).contains("IllegalArgumentException", "%ZZ.txt");

      assertThat(log())
          .contains(
              "\"outcome\":\"Stored\"",
              "\"outcome\":\"Unchanged\"",
              "\"outcome\":\"Deleted\"",
              "\"code\":\"OBJECT_GONE\"",
              "\"code\":\"BAD_EVENT\"")
          .doesNotContain("SLF4J", firstWordsOfTheSeed());
    }
  }

  /// `sam local` makes empty strings of what a template leaves open; the SDK takes one for an URL.
  @Test
  void aBlankEndpointOfTheSdkIsNone() throws Exception {
    try (var lambda = new RuntimeApi();
        var _ = started(lambda, Map.of("KEYPOINTS_TABLE", "table", "AWS_ENDPOINT_URL", ""))) {
      assertThat(lambda.invoke(event("s3-test-event.json"))).isEqualTo(succeeded());
    }
  }

  @Test
  void withoutATableTheFunctionDoesNotStartAndSaysWhy() throws Exception {
    try (var lambda = new RuntimeApi();
        var _ = started(lambda, Map.of())) {
      var answer = lambda.answer();
      assertThat(answer.path()).isEqualTo("init/error");
      assertThat(answer.body()).contains("KEYPOINTS_TABLE");
    }
  }

  private static String firstWordsOfTheSeed() throws IOException {
    return Files.readString(Path.of("seeds", SEED), UTF_8).strip().substring(0, 20);
  }

  private static Answer succeeded() {
    return new Answer("response", "{\"batchItemFailures\":[]}");
  }

  private static byte[] event(String name) throws IOException {
    try (var event = EventFiles.open(name)) {
      return event.readAllBytes();
    }
  }

  private static Optional<Stored> stored(String table, String key) {
    return new DynamoDigests(LocalTable.client(), table)
        .document(DocumentIds.ofObject("keypoints-inbox", key));
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"), UTF_8);
  }

  private Running started(RuntimeApi lambda, Map<String, String> environment) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-cp", classPath(), AWSLambda.class.getName(), HANDLER);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", lambda.authority(),
                "AWS_LAMBDA_FUNCTION_NAME", "UploadFunction",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_REGION", "eu-central-1",
                "LANG", "C"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    return new Running(builder.start());
  }

  private static String classPath() throws IOException {
    var parts = new ArrayList<>(List.of(Path.of("target", "classes").toString()));
    parts.add(Files.readString(Path.of("target", "runtime-classpath"), UTF_8).strip());
    for (var ofRuntime :
        List.of(AWSLambda.class, LambdaEventSerializers.class, SdkInternalThreadLocal.class)) {
      parts.add(jar(ofRuntime.getProtectionDomain().getCodeSource()));
    }
    return String.join(File.pathSeparator, parts);
  }

  private static String jar(CodeSource source) {
    return Path.of(Objects.requireNonNull(source).getLocation().getPath()).toString();
  }

  private record Running(Process process) implements AutoCloseable {
    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().orTimeout(10, SECONDS).join();
    }
  }
}
