package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import keypoints.aws.AwsEndpoint.Interruption;
import keypoints.aws.AwsEndpoint.S3Object;
import keypoints.aws.RuntimeApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// The function as Lambda starts it with SnapStart and without, under AWS's own runtime client.
final class SnapStartIT {
  private static final String SEED = "000_afd49636a7e5fd78.txt";
  private static final String SEED_E_TAG = "18adb7ba6ddfac45c6118b31ce370789";

  /// Where Lambda's Java runtimes have CRaC: its hooks are called by the runtime client.
  private static final String CRAC = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  @TempDir private Path folder;

  @Test
  void beforeTheSnapshotTheWholePathIsTakenAndNothingIsWritten() throws Exception {
    var table = LocalTable.create();
    var requests = new Requests();
    try (var aws = new AwsEndpoint(objects(), LocalTable.endpoint(), requests);
        var lambda = new RuntimeApi();
        var _ = started(lambda, environment(table, aws, true))) {
      assertThat(lambda.frozen()).isTrue();
      assertThat(requests.all).hasSize(1);
      assertThat(items(table)).isEmpty();
      assertThat(classes())
          .contains(
              "keypoints.aws.Priming", "keypoints.aws.PointItem", "keypoints.aws.S3Documents");
      int primed = classes().size();

      lambda.thaw();
      assertThat(lambda.invoke(event())).isEqualTo(succeeded());
      assertThat(items(table)).isNotEmpty();
      assertThat(classes().size() - primed).as("loaded afterwards").isLessThan(primed / 10);
    }
  }

  @Test
  void withoutSnapStartNothingOfItIsLoaded() throws Exception {
    var table = LocalTable.create();
    try (var aws = new AwsEndpoint(objects(), LocalTable.endpoint());
        var lambda = new RuntimeApi();
        var _ = started(lambda, environment(table, aws, false))) {
      assertThat(lambda.invoke(event())).isEqualTo(succeeded());
      assertThat(classes())
          .contains("keypoints.aws.UploadHandler")
          .noneMatch(name -> name.startsWith("org.crac."))
          .doesNotContain("keypoints.aws.Priming");
    }
  }

  private static Map<String, S3Object> objects() throws IOException {
    var text = Files.readAllBytes(Path.of("seeds", SEED));
    return Map.of("/keypoints-inbox/" + SEED, new S3Object(SEED_E_TAG, text));
  }

  private Map<String, String> environment(String table, AwsEndpoint aws, boolean snapStart) {
    var environment = new HashMap<String, String>();
    environment.put("KEYPOINTS_TABLE", table);
    environment.put("KEYPOINTS_ENDPOINT", aws.url());
    environment.put("JAVA_TOOL_OPTIONS", CRAC + " -Xlog:class+load:file=" + classFile());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
    return environment;
  }

  private Path classFile() {
    return folder.resolve("classes");
  }

  private List<String> classes() throws IOException {
    try (var lines = Files.lines(classFile(), UTF_8)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.substring(line.lastIndexOf(']') + 2, line.indexOf(" source: ")))
          .toList();
    }
  }

  private LambdaProcess started(RuntimeApi lambda, Map<String, String> environment)
      throws IOException {
    return LambdaProcess.start(lambda, environment, folder.resolve("log"));
  }

  private static byte[] event() throws IOException {
    try (var event = EventFiles.open("sqs-s3-put.json")) {
      return event.readAllBytes();
    }
  }

  private static Answer succeeded() {
    return new Answer("response", "{\"batchItemFailures\":[]}");
  }

  private static List<?> items(String table) {
    return LocalTable.client().scan(ScanRequest.builder().tableName(table).build()).items();
  }

  /// Those that reach the services.
  private static final class Requests implements Interruption {
    private final ConcurrentLinkedQueue<String> all = new ConcurrentLinkedQueue<>();

    @Override
    public void before() {
      all.add("request");
    }

    @Override
    public void after() {}
  }
}
