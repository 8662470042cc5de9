package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import keypoints.app.DigestStore.Status;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import keypoints.aws.AwsEndpoint.S3Object;
import keypoints.aws.RuntimeApi.Answer;
import keypoints.format.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The function as Lambda runs it: AWS's own runtime interface client in a process of its own, with
/// nothing on its class path but what ships.
final class RuntimeClientIT {
  private static final String SEED = "000_afd49636a7e5fd78.txt";
  private static final String SEED_E_TAG = "18adb7ba6ddfac45c6118b31ce370789";
  private static final String FIRST = "059f36b4-87a3-44ab-83d2-661975830a7d";

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

  @Test
  void readsEveryFormatWithNothingButWhatShips() throws Exception {
    var table = LocalTable.create();
    var objects = new HashMap<String, S3Object>();
    SampleFiles.all()
        .forEach(
            (name, file) -> objects.put("/keypoints-inbox/" + name, new S3Object("tag", file)));
    try (var aws = new AwsEndpoint(objects, LocalTable.endpoint());
        var lambda = new RuntimeApi();
        var _ =
            started(lambda, Map.of("KEYPOINTS_TABLE", table, "KEYPOINTS_ENDPOINT", aws.url()))) {
      for (var name : SampleFiles.all().keySet()) {
        assertThat(lambda.invoke(put(name))).isEqualTo(succeeded());
        var stored = stored(table, name).orElseThrow();
        assertThat(stored.state().status()).as(name).isEqualTo(Status.DONE);
        assertThat(stored.digest()).contains(SampleFiles.WORD);
      }
      assertThat(log()).doesNotContain(SampleFiles.WORD);
    }
  }

  private static byte[] put(String key) {
    return """
    {"Records":[{"messageId":"message","eventSource":"aws:sqs","body":%s,\
    "attributes":{"ApproximateReceiveCount":"1"}}]}\
    """
        .formatted(
            Change.quoted(
                """
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3",\
                "eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"keypoints-inbox"},\
                "object":{"key":"%s","eTag":"tag","sequencer":"01"}}}]}\
                """
                    .formatted(key)))
        .getBytes(UTF_8);
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

  private LambdaProcess started(RuntimeApi lambda, Map<String, String> environment)
      throws IOException {
    return LambdaProcess.start(lambda, environment, folder.resolve("log"));
  }
}
