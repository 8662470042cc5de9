package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.app.Outcome;
import keypoints.app.Watchdog;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

final class BackfillHandlerTest {
  private static final String SEED = "000_afd49636a7e5fd78.txt";
  private static final String FIRST = "dGFza2lkZ29lc2hlcmUK";
  private static final String SECOND = "dGFza3R3b2dvZXNoZXJlCg";
  private static final String GONE = "nobody-put-this-here.txt";

  private final List<String> lines = new ArrayList<>();
  private final List<Source> begun = new ArrayList<>();

  @Test
  void everyFileHasAnExpectation() {
    assertThat(EventFiles.backfills())
        .containsExactlyInAnyOrder(
            "backfill-bad-lower-case-items.json",
            "backfill-bad-nothing.json",
            "backfill-batch-bad-arn.json",
            "backfill-batch-bad-key.json",
            "backfill-batch-bad-no-task-id.json",
            "backfill-batch-bad-schema.json",
            "backfill-batch-gone.json",
            "backfill-batch-v1-encoded-key.json",
            "backfill-batch-v1-two-tasks.json",
            "backfill-batch-v1.json",
            "backfill-batch-v2-encoded-key.json",
            "backfill-batch-v2.json",
            "backfill-map-bad-no-bucket.json",
            "backfill-map-batch-bad-no-key.json",
            "backfill-map-batch.json",
            "backfill-map-item-gone.json",
            "backfill-map-item.json");
  }

  @Test
  void aTaskOfS3BatchHasItsResult() throws IOException {
    assertThat(answer("backfill-batch-v1.json"))
        .isEqualTo(results("1.0", result(FIRST, "Succeeded", "Stored ID")));
    assertThat(begun).containsExactly(object(SEED));
  }

  @Test
  void everyTaskHasItsResult() throws IOException {
    assertThat(answer("backfill-batch-v1-two-tasks.json"))
        .isEqualTo(
            results(
                "1.0",
                result(FIRST, "Succeeded", "Stored ID"),
                result(SECOND, "Succeeded", "Stored ID")));
    assertThat(begun).containsExactly(object(SEED), object("talks and demands.txt"));
  }

  @Test
  void theSecondSchemaNamesTheBucketAndIsAnsweredInItsVersion() throws IOException {
    assertThat(answer("backfill-batch-v2.json"))
        .isEqualTo(results("2.0", result(FIRST, "Succeeded", "Stored ID")));
    assertThat(begun).containsExactly(object(SEED));
  }

  @Test
  void keysOfS3BatchAreEncodedInBothSchemas() throws IOException {
    answer("backfill-batch-v1-encoded-key.json");
    answer("backfill-batch-v2-encoded-key.json");
    assertThat(begun).containsExactly(object("100% sure?.txt"), object("communiqué de presse.txt"));
  }

  @Test
  void aTaskMayNameAVersion() throws IOException {
    var event = new String(EventFiles.open("backfill-batch-v1.json").readAllBytes(), UTF_8);
    answer(
        new ByteArrayInputStream(
            event.replace("\"s3VersionId\": null", "\"s3VersionId\": \"v7\"").getBytes(UTF_8)),
        this::stores,
        InvocationContext.UNHURRIED);
    assertThat(begun).containsExactly(new Source("keypoints-inbox", SEED, "v7", null));
  }

  @Test
  void whatCannotBeDigestedIsAPermanentFailure() throws IOException {
    var answer = answer("backfill-batch-gone.json");
    assertThat(answer)
        .isEqualTo(
            results(
                "2.0",
                result(FIRST, "Succeeded", "Stored ID"),
                result(SECOND, "PermanentFailure", "Rejected ID OBJECT_GONE: it is gone")));
    assertThat(lines.getLast())
        .contains("\"level\":\"WARN\"", GONE, "OBJECT_GONE", "\"change\":\"backfill\"");
  }

  @Test
  void aTaskThatCannotBeUnderstoodDoesNotHarmItsNeighbour() throws IOException {
    assertThat(answer("backfill-batch-bad-key.json"))
        .isEqualTo(
            results(
                "1.0",
                result(
                    FIRST,
                    "PermanentFailure",
                    "BAD_EVENT: the key is not URL-encoded UTF-8: %ZZ.txt"),
                result(SECOND, "Succeeded", "Stored ID")));
    assertThat(lines.getFirst()).contains("\"level\":\"WARN\"", "BAD_EVENT", "%ZZ.txt");
  }

  @Test
  void anAccessPointIsNoBucket() throws IOException {
    assertThat(answer("backfill-batch-bad-arn.json"))
        .contains("PermanentFailure", "BAD_EVENT: \\\"s3BucketArn\\\" is not that of a bucket");
  }

  @Test
  void whatFailsMayGoBetterTheNextTime() throws IOException {
    assertThat(answer("backfill-batch-v1-two-tasks.json", this::failsAtFirst))
        .isEqualTo(
            results(
                "1.0",
                result(FIRST, "TemporaryFailure", "java.lang.IllegalStateException: throttled"),
                result(SECOND, "Succeeded", "Stored ID")));
    assertThat(lines.getFirst()).contains("\"level\":\"ERROR\"", SEED, "throttled");
  }

  @Test
  void withoutTimeTheRestIsNotBegun() throws IOException {
    assertThat(
            answer(
                EventFiles.open("backfill-batch-v1-two-tasks.json"),
                this::stores,
                new InvocationContext(() -> 9_999)))
        .contains(result(FIRST, "Succeeded", "Stored ID"))
        .contains("\"TemporaryFailure\"", "no time left to begin");
    assertThat(begun).hasSize(1);
  }

  @Test
  void aReasonIsCutToWhatS3BatchTakes() throws IOException {
    var failure = "🕊".repeat(600);
    var answer =
        answer("backfill-batch-v1.json", _ -> new Outcome.Rejected("ID", problem("x" + failure)));
    var reason = new ObjectMapper().readTree(answer).at("/results/0/resultString").textValue();
    assertThat(reason.length()).isBetween(1_020, 1_024);
    assertThat(reason).endsWith("🕊…");
  }

  @Test
  void anItemOfAMapIsItsResult() throws IOException {
    assertThat(answer("backfill-map-item.json")).isEqualTo(item(SEED));
    assertThat(begun).containsExactly(object(SEED));
  }

  @Test
  void whatCannotBeDigestedIsAResultOfAMapToo() throws IOException {
    assertThat(answer("backfill-map-item-gone.json"))
        .isEqualTo(
            """
            {"bucket":"keypoints-inbox","key":"nobody-put-this-here.txt","documentId":"ID",\
            "outcome":"Rejected","code":"OBJECT_GONE","detail":"it is gone"}\
            """);
  }

  @Test
  void aBatchOfAMapHasAResultForEachItemWhoseKeysAreAsTheyAre() throws IOException {
    assertThat(answer("backfill-map-batch.json"))
        .isEqualTo(
            "{\"results\":[%s,%s,%s]}"
                .formatted(
                    item(SEED), item("talks+demands.txt"), item("communiqué de presse.txt")));
    assertThat(begun)
        .containsExactly(
            object(SEED), object("talks+demands.txt"), object("communiqué de presse.txt"));
  }

  @Test
  void whereAnItemFailsTheOthersAreDoneThenItIsThrown() {
    assertThatThrownBy(() -> answer("backfill-map-batch.json", this::failsAtFirst))
        .hasMessage("throttled");
    assertThat(begun).hasSize(3);
  }

  @Test
  void whereAnItemIsNotUnderstoodTheOthersAreDoneThenItIsThrown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answer("backfill-map-batch-bad-no-key.json"))
        .withMessage("\"Key\" is missing");
    assertThat(begun).containsExactly(object(SEED));
  }

  @Test
  void whatCannotBeAnsweredIsThrown() {
    refuses("backfill-batch-bad-schema.json", "neither 1.0 nor 2.0: 3.0");
    refuses("backfill-batch-bad-no-task-id.json", "\"taskId\" is missing");
    refuses("backfill-map-bad-no-bucket.json", "\"Bucket\" is missing");
    refuses("backfill-bad-nothing.json", "\"tasks\", \"Items\" and \"Key\" are missing");
    refuses("backfill-bad-lower-case-items.json", "\"items\" is not \"Items\"");
    assertThat(begun).isEmpty();
  }

  @Test
  void whereMemoryRanOutTheProcessEndsInsteadOfAnswering() {
    var halted = new IllegalStateException("as if the process had ended");
    var watchdog =
        new Watchdog(() -> {
          throw halted;
        });
    Function<Source, Outcome> exhausting =
        _ -> {
          throw new OutOfMemoryError();
        };
    var handler = new BackfillHandler(exhausting, watchdog, new Log("keypoints", lines::add));

    assertThatThrownBy(() ->
            handler.handleRequest(
                EventFiles.open("backfill-map-item.json"),
                new ByteArrayOutputStream(),
                InvocationContext.UNHURRIED))
        .isSameAs(halted);
  }

  private void refuses(String event, String why) {
    assertThatIllegalArgumentException().isThrownBy(() -> answer(event)).withMessageContaining(why);
  }

  private String answer(String event) throws IOException {
    return answer(event, this::stores);
  }

  private String answer(String event, Function<Source, Outcome> service) throws IOException {
    return answer(EventFiles.open(event), service, InvocationContext.UNHURRIED);
  }

  private String answer(InputStream event, Function<Source, Outcome> service, Context context)
      throws IOException {
    var output = new ByteArrayOutputStream();
    new BackfillHandler(service, Watchdog.ofSharedProcess(), new Log("keypoints", lines::add))
        .handleRequest(event, output, context);
    return output.toString(UTF_8);
  }

  private Outcome stores(Source object) {
    begun.add(object);
    return object.key().equals(GONE)
        ? new Outcome.Rejected("ID", problem("it is gone"))
        : new Outcome.Stored("ID");
  }

  private Outcome failsAtFirst(Source object) {
    var outcome = stores(object);
    if (begun.size() == 1) {
      throw new IllegalStateException("throttled");
    }
    return outcome;
  }

  private static Problem problem(String detail) {
    return new Problem(Problem.Code.OBJECT_GONE, detail, null, "Nothing is to be done.");
  }

  private static Source object(String key) {
    return new Source("keypoints-inbox", key, null, null);
  }

  private static String results(String schema, String... results) {
    return """
    {"invocationSchemaVersion":"%s","treatMissingKeysAs":"PermanentFailure",\
    "invocationId":"YXNkbGZqYWRmaiBhc2RmdW9hZHNmZGpmaGFzbGtkaGZza2RmaAo","results":[%s]}\
    """
        .formatted(schema, String.join(",", results));
  }

  private static String result(String task, String code, String reason) {
    return "{\"taskId\":\"%s\",\"resultCode\":\"%s\",\"resultString\":\"%s\"}"
        .formatted(task, code, reason);
  }

  private static String item(String key) {
    return "{\"bucket\":\"keypoints-inbox\",\"key\":\"%s\",\"documentId\":\"ID\",\"outcome\":\"Stored\"}"
        .formatted(key);
  }
}
