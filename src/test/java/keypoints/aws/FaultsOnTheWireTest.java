package keypoints.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static keypoints.aws.Wire.dynamoDbError;
import static keypoints.aws.Wire.object;
import static keypoints.aws.Wire.s3Error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import keypoints.app.DigestStore.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each fault of S3 and DynamoDB has its end, through the SDK's own clients.
class FaultsOnTheWireTest {
  private static final int MINUTE = 60_000;

  /// Little, so that a fault that does not pass does not take long.
  private static final int SHORT = 1_500;

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void withoutAFaultTheDocumentIsDoneWithThreeCalls() throws IOException {
    assertThat(wire.fails(1, MINUTE)).isFalse();

    assertDone();
    assertThat(wire.reads()).isEqualTo(1);
    assertThat(wire.calls("GetItem")).isEqualTo(1);
    assertThat(wire.calls("TransactWriteItems")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"503, SlowDown", "503, ServiceUnavailable", "500, InternalError"})
  void aFaultOfS3ThatPassesCostsASecondRead(int status, String code) throws IOException {
    wire.s3AnswersFirst(s3Error(status, code, "later"));

    assertThat(wire.fails(1, MINUTE)).isFalse();
    assertDone();
    assertThat(wire.reads()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aConnectionOfS3ThatBreaksCostsASecondRead(Fault fault) throws IOException {
    wire.s3AnswersFirst(aResponse().withFault(fault));

    assertThat(wire.fails(1, MINUTE)).isFalse();
    assertDone();
  }

  @Test
  void aBodyThatIsCutShortCostsASecondRead() throws IOException {
    wire.s3AnswersFirst(object("They want").withHeader("Content-Length", "32"));

    assertThat(wire.fails(1, MINUTE)).isFalse();
    assertDone();
    assertThat(wire.reads()).isEqualTo(2);
  }

  @Test
  void whileS3FailsTheMessageIsLeftToTheQueue() throws IOException {
    wire.s3Answers(s3Error(503, "SlowDown", "later"));

    assertThat(wire.fails(1, SHORT)).isTrue();
    assertThat(wire.stored()).isEmpty();
    assertThat(wire.log.getLast()).contains("ApiCallTimeoutException");
  }

  @Test
  void aBodyThatComesTooSlowlyIsLeftToTheQueue() throws IOException {
    wire.s3Answers(object(Wire.TEXT).withChunkedDribbleDelay(30, 30_000));

    assertThat(wire.fails(1, SHORT)).isTrue();
    assertThat(wire.stored()).isEmpty();
    assertThat(wire.log.getLast()).contains("ApiCallTimeoutException");
  }

  @Test
  void anAnswerOfS3ThatComesTooLateIsLeftToTheQueue() throws IOException {
    wire.s3Answers(object(Wire.TEXT).withFixedDelay(30_000));

    assertThat(wire.fails(1, SHORT)).isTrue();
    assertThat(wire.log.getLast()).contains("ApiCallTimeoutException");
  }

  @ParameterizedTest
  @CsvSource({
    // With ListBucket S3 says that there is none; without, it says no more than that one may not.
    "404, NoSuchKey, The specified key does not exist., OBJECT_GONE",
    "403, AccessDenied, Access Denied, ACCESS_DENIED",
    "403, AccessDenied, not authorized to perform: kms:Decrypt, ACCESS_DENIED",
    "403, InvalidObjectState, not valid for the object's storage class, ARCHIVED"
  })
  void whatTryingAgainDoesNotChangeIsARowThatSaysWhy(
      int status, String code, String message, String problem) throws IOException {
    wire.s3Answers(s3Error(status, code, message));

    assertThat(wire.fails(1, MINUTE)).isFalse();

    var stored = wire.stored().orElseThrow();
    assertThat(stored.state().status()).isEqualTo(Status.REJECTED);
    assertThat(stored.problem()).contains("\"code\":\"" + problem + "\"");
    assertThat(wire.log.getLast()).contains("\"code\":\"" + problem + "\"");
    assertThat(wire.reads()).isEqualTo(1);
  }

  @Test
  void anObjectThatWasReplacedIsLeftToTheEventOfItsSuccessor() throws IOException {
    wire.s3Answers(s3Error(412, "PreconditionFailed", "replaced"));

    assertThat(wire.fails(1, MINUTE)).isFalse();
    assertThat(wire.stored()).isEmpty();
    assertThat(wire.log.getLast()).contains("\"outcome\":\"Superseded\"");
  }

  @ParameterizedTest
  @CsvSource({"400, KMS.DisabledException", "403, ExpiredToken", "301, PermanentRedirect"})
  void whatSomebodyCanMendIsLeftToTheQueue(int status, String code) throws IOException {
    wire.s3Answers(s3Error(status, code, "this is why"));

    assertThat(wire.fails(1, SHORT)).isTrue();
    assertThat(wire.stored()).isEmpty();
    assertThat(wire.log.getLast()).contains("S3Exception", "this is why");
  }

  @ParameterizedTest
  @CsvSource({
    "GetItem, ProvisionedThroughputExceededException",
    "GetItem, ThrottlingException",
    "GetItem, InternalServerError",
    "UpdateItem, ProvisionedThroughputExceededException",
    "TransactWriteItems, ThrottlingException",
    "TransactWriteItems, TransactionInProgressException"
  })
  void whatDynamoDbRefusesOnceIsAskedAgain(String operation, String type) throws IOException {
    wire.dynamoDbAnswersFirst(operation, dynamoDbError(type));

    assertThat(wire.fails(2, MINUTE)).isFalse();
    assertDone();
    assertThat(wire.calls(operation)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "UpdateItem", "TransactWriteItems"})
  void whileDynamoDbIsThrottledTheMessageIsLeftToTheQueue(String operation) throws IOException {
    wire.dynamoDbAnswers(operation, dynamoDbError("ProvisionedThroughputExceededException"));

    assertThat(wire.fails(2, SHORT)).isTrue();
    assertThat(wire.stored()).isEmpty();
    assertThat(wire.log.getLast()).contains("ApiCallTimeoutException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "UpdateItem", "TransactWriteItems"})
  void aLostAnswerOfDynamoDbChangesNothing(String operation) throws IOException {
    wire.firstAnswerIsLost(operation);

    assertThat(wire.fails(2, MINUTE)).isFalse();

    assertDone();
    assertThat(wire.calls(operation)).isEqualTo(2);
    assertThat(wire.stored().orElseThrow().state().writes()).isEqualTo(1);
  }

  @Test
  void aWriteThatWasDoneAlthoughItsAnswerNeverCameIsDoneOnce() throws IOException {
    wire.firstAnswerIsLost("TransactWriteItems");

    assertThat(wire.fails(1, MINUTE)).isFalse();
    assertThat(wire.fails(2, MINUTE)).isFalse();
    assertThat(wire.stored().orElseThrow().state().writes()).isEqualTo(1);
    assertThat(wire.log.getLast()).contains("\"outcome\":\"Unchanged\"");
  }

  @Test
  void aTransactionCancelledForAnotherReasonIsLeftToTheQueue() throws IOException {
    wire.dynamoDbAnswers("TransactWriteItems", canceled("ThrottlingError"));

    assertThat(wire.fails(1, MINUTE)).isTrue();
    assertThat(wire.calls("TransactWriteItems")).isEqualTo(1);
    assertThat(wire.log.getLast()).contains("TransactionCanceledException", "ThrottlingError");
  }

  @Test
  void aTransactionThatMetAnotherIsDecidedAgain() throws IOException {
    wire.dynamoDbAnswersFirst("TransactWriteItems", canceled("TransactionConflict"));

    assertThat(wire.fails(1, MINUTE)).isFalse();
    assertDone();
    assertThat(wire.calls("GetItem")).isEqualTo(2);
    assertThat(wire.reads()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ValidationException", "AccessDeniedException"})
  void whatDynamoDbNeverTakesIsAskedOnceAndLeftToTheQueue(String type) throws IOException {
    wire.dynamoDbAnswers("TransactWriteItems", dynamoDbError(type));

    assertThat(wire.fails(1, MINUTE)).isTrue();
    assertThat(wire.calls("TransactWriteItems")).isEqualTo(1);
    assertThat(wire.log.getLast()).contains(type);
  }

  private static ResponseDefinitionBuilder canceled(String reason) {
    return aResponse()
        .withStatus(400)
        .withHeader("Content-Type", "application/x-amz-json-1.0")
        .withBody(
            """
            {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",\
            "Message":"Transaction cancelled, please refer cancellation reasons for specific reasons [%s]",\
            "CancellationReasons":[{"Code":"%s"}]}\
            """
                .formatted(reason, reason));
  }

  private void assertDone() {
    var stored = wire.stored().orElseThrow();
    assertThat(stored.state().status()).isEqualTo(Status.DONE);
    assertThat(stored.state().keyPoints()).isEqualTo(2);
  }
}
