package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.app.Outcome;
import keypoints.app.Upload;
import keypoints.app.Watchdog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadHandlerTest {
  private static final String FIRST = "059f36b4-87a3-44ab-83d2-661975830a7d";
  private static final String SECOND = "2e1424d4-f796-459a-8184-9c92662be6da";
  private static final String NONE = "{\"batchItemFailures\":[]}";

  private final List<String> lines = new ArrayList<>();
  private final List<String> begun = new ArrayList<>();

  @Test
  void aQueueHearsOfNoFailureWhenAllWentWell() throws IOException {
    assertThat(answer("sqs-two-messages.json", this::stores)).isEqualTo(NONE);
    assertThat(begun).containsExactly("000_afd49636a7e5fd78.txt", "talks and demands.txt");
  }

  @Test
  void onlyTheMessageThatFailedIsReported() throws IOException {
    assertThat(answer("sqs-two-messages.json", this::failsAtFirst)).isEqualTo(failed(FIRST));
    assertThat(begun).hasSize(2);
  }

  @Test
  void aMessageThatCannotBeUnderstoodDoesNotHarmItsNeighbour() throws IOException {
    assertThat(answer("sqs-bad-and-good.json", this::stores)).isEqualTo(failed(FIRST));
    assertThat(begun).containsExactly("000_afd49636a7e5fd78.txt");
    assertThat(lines.getFirst())
        .contains("\"level\":\"ERROR\"", "\"messageId\":\"" + FIRST, "\"code\":\"BAD_EVENT\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqs-bad-not-json.json",
        "sqs-bad-lower-case-records.json",
        "sqs-bad-too-deep.json",
        "sqs-bad-other-service.json"
      })
  void aRefusedMessageIsReported(String event) throws IOException {
    assertThat(answer(event, this::stores)).isEqualTo(failed(FIRST));
    assertThat(begun).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3-test-event.json",
        "sqs-s3-test-event.json",
        "sqs-sns-s3-test-event.json",
        "s3-restore-completed.json",
        "eventbridge-tags-added.json"
      })
  void whatChangesNoDocumentIsAcknowledged(String event) throws IOException {
    assertThat(answer(event, this::stores)).isEqualTo(NONE);
    assertThat(begun).isEmpty();
    assertThat(lines).singleElement().asString().contains("nothing to do");
  }

  @Test
  void withoutTimeTheRestIsNotBegun() throws IOException {
    assertThat(answer("sqs-two-messages.json", this::stores, remaining(9_999)))
        .isEqualTo(failed(SECOND));
    assertThat(begun).hasSize(1);
    assertThat(lines.getLast()).contains("too little time", SECOND);
  }

  @Test
  void theFirstIsBegunHoweverShortTheFunctionsTimeoutIs() throws IOException {
    assertThat(answer("sqs-s3-put.json", this::stores, remaining(1))).isEqualTo(NONE);
  }

  @Test
  void aDirectEventTriesAllRecordsThenThrows() {
    var failure = new IllegalStateException("table throttled");
    assertThatThrownBy(() ->
            answer(
                "s3-two-records.json",
                upload -> {
                  stores(upload);
                  throw failure;
                }))
        .isSameAs(failure);
    assertThat(begun).hasSize(2);
  }

  @Test
  void aDirectEventWithARefusedRecordDoesItsNeighboursThenThrows() {
    assertThatThrownBy(() -> answer("s3-bad-one-of-two.json", this::stores))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("%ZZ.txt");
    assertThat(begun).containsExactly("000_afd49636a7e5fd78.txt");
  }

  @Test
  void aRejectedDocumentIsDoneWith() throws IOException {
    var problem = new Problem(Problem.Code.TOO_LARGE, "3132 bytes", 3000L, "split it");
    assertThat(answer("sqs-s3-put.json", _ -> new Outcome.Rejected("ID", problem))).isEqualTo(NONE);
    assertThat(lines)
        .singleElement()
        .asString()
        .contains(
            "\"level\":\"WARN\"",
            "\"bucket\":\"keypoints-inbox\"",
            "\"key\":\"000_afd49636a7e5fd78.txt\"",
            "\"documentId\":\"ID\"",
            "\"outcome\":\"Rejected\"",
            "\"code\":\"TOO_LARGE\"",
            "\"title\":\"The document is too large\"",
            "\"detail\":\"3132 bytes\"",
            "\"hint\":\"split it\"",
            "\"retryable\":\"false\"");
  }

  @Test
  void theLogSaysWhatFailed() throws IOException {
    answer("sqs-s3-put.json", this::failsAtFirst);
    assertThat(lines)
        .singleElement()
        .asString()
        .contains(
            FIRST, "000_afd49636a7e5fd78.txt", "java.lang.IllegalStateException", "throttled");
  }

  @Test
  void whereMemoryRanOutTheProcessEndsInsteadOfAnswering() {
    var halted = new IllegalStateException("as if the process had ended");
    var watchdog =
        new Watchdog(() -> {
          throw halted;
        });
    Function<Upload, Outcome> exhausting =
        _ -> {
          throw new OutOfMemoryError();
        };

    assertThatThrownBy(() ->
            answer("sqs-two-messages.json", exhausting, watchdog, InvocationContext.UNHURRIED))
        .isSameAs(halted);
  }

  private String answer(String event, Function<Upload, Outcome> service) throws IOException {
    return answer(event, service, InvocationContext.UNHURRIED);
  }

  private String answer(String event, Function<Upload, Outcome> service, Context context)
      throws IOException {
    return answer(event, service, Watchdog.ofSharedProcess(), context);
  }

  private String answer(
      String event, Function<Upload, Outcome> service, Watchdog watchdog, Context context)
      throws IOException {
    var output = new ByteArrayOutputStream();
    new UploadHandler(service, watchdog, new Log("keypoints", lines::add))
        .handleRequest(EventFiles.open(event), output, context);
    return output.toString(UTF_8);
  }

  private Outcome stores(Upload upload) {
    begun.add(upload.source().key());
    return new Outcome.Stored("ID");
  }

  private Outcome failsAtFirst(Upload upload) {
    var outcome = stores(upload);
    if (begun.size() == 1) {
      throw new IllegalStateException("throttled");
    }
    return outcome;
  }

  private static Context remaining(int millis) {
    return new InvocationContext(() -> millis);
  }

  private static String failed(String id) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + id + "\"}]}";
  }
}
