package keypoints.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import keypoints.app.LineService;
import keypoints.app.Settings.Cloud;
import keypoints.app.Watchdog;

/// The function with the real clients of S3 and DynamoDB, and on the other side of the wire an S3
/// of one object and DynamoDB Local, between which and the function things break as a test says.
final class Wire implements AutoCloseable {
  static final String TEXT = "They want talks.\nThey want more.";
  private static final String KEY = "a.txt";
  private static final String TARGET = "X-Amz-Target";
  private static final String LOST = "lost";

  final List<String> log = new ArrayList<>();
  private final String table = LocalTable.create();
  private final WireMockServer server;
  private final UploadHandler handler;
  private int faults;

  Wire() {
    // What the clients sign with; nobody checks it.
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    server = new WireMockServer(options().dynamicPort().extensions(new LostAnswer()));
    server.start();
    server.stubFor(
        any(anyUrl())
            .withHeader(TARGET, matching(".*"))
            .atPriority(9)
            .willReturn(aResponse().proxiedFrom(LocalTable.endpoint().toString())));
    server.stubFor(get(urlPathEqualTo("/inbox/" + KEY)).atPriority(9).willReturn(object(TEXT)));
    var cloud = new Cloud("http://localhost:" + server.port(), "eu-central-1");
    var documents = new S3Documents(Clients.s3(cloud));
    var store = new DynamoDigests(Clients.dynamoDb(cloud), table);
    handler =
        new UploadHandler(
            LineService.of(documents, store)::accept,
            Watchdog.ofSharedProcess(),
            new Log("keypoints", log::add));
  }

  static ResponseDefinitionBuilder object(String text) {
    return aResponse()
        .withHeader("ETag", "\"abc\"")
        .withHeader("Content-Type", "text/plain")
        .withBody(text.getBytes(UTF_8));
  }

  static ResponseDefinitionBuilder s3Error(int status, String code, String message) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/xml")
        .withBody("<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, message));
  }

  static ResponseDefinitionBuilder dynamoDbError(String type) {
    return aResponse()
        .withStatus(type.equals("InternalServerError") ? 500 : 400)
        .withHeader("Content-Type", "application/x-amz-json-1.0")
        .withBody("{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"}".formatted(type));
  }

  /// S3 answers every read with this.
  void s3Answers(ResponseDefinitionBuilder answer) {
    server.stubFor(read().atPriority(1).willReturn(answer));
  }

  /// S3 answers the first read with this, all others as it should.
  void s3AnswersFirst(ResponseDefinitionBuilder answer) {
    first(read(), answer);
  }

  /// DynamoDB answers every such call with this.
  void dynamoDbAnswers(String operation, ResponseDefinitionBuilder answer) {
    server.stubFor(call(operation).atPriority(1).willReturn(answer));
  }

  void dynamoDbAnswersFirst(String operation, ResponseDefinitionBuilder answer) {
    first(call(operation), answer);
  }

  /// DynamoDB does what the first such call asks for, but its answer never comes.
  void firstAnswerIsLost(String operation) {
    var proxied = aResponse().proxiedFrom(LocalTable.endpoint().toString()).withTransformers(LOST);
    first(call(operation), proxied);
  }

  private void first(MappingBuilder request, ResponseDefinitionBuilder answer) {
    server.stubFor(
        request
            .atPriority(1)
            .inScenario("fault " + faults++)
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("over")
            .willReturn(answer));
  }

  private static MappingBuilder read() {
    return get(urlPathEqualTo("/inbox/" + KEY));
  }

  private static MappingBuilder call(String operation) {
    return post(anyUrl()).withHeader(TARGET, equalTo("DynamoDB_20120810." + operation));
  }

  /// How often S3 was read.
  int reads() {
    return server.findAll(getRequestedFor(urlPathEqualTo("/inbox/" + KEY))).size();
  }

  int calls(String operation) {
    return server
        .findAll(
            postRequestedFor(anyUrl())
                .withHeader(TARGET, equalTo("DynamoDB_20120810." + operation)))
        .size();
  }

  /// Whether the function leaves the message to the queue.
  ///
  /// @param millis that the invocation may take
  boolean fails(int receives, int millis) throws IOException {
    long end = System.nanoTime() + millis * 1_000_000L;
    var context = new InvocationContext(() -> (int) ((end - System.nanoTime()) / 1_000_000));
    var answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event(receives)), answer, context);
    return answer.toString(UTF_8).contains("message-1");
  }

  private static byte[] event(int receives) {
    var body =
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
        "s3":{"bucket":{"name":"inbox"},"object":{"key":"a.txt","eTag":"abc","sequencer":"01"}}}]}\
        """;
    return """
    {"Records":[{"messageId":"message-1","eventSource":"aws:sqs","body":%s,\
    "attributes":{"ApproximateReceiveCount":"%d"}}]}\
    """
        .formatted(Change.quoted(body), receives)
        .getBytes(UTF_8);
  }

  /// What the table itself holds.
  Optional<Stored> stored() {
    return new DynamoDigests(LocalTable.client(), table)
        .document(DocumentIds.ofObject("inbox", KEY));
  }

  @Override
  public void close() {
    server.stop();
  }

  private static final class LostAnswer implements ResponseTransformerV2 {
    @Override
    public Response transform(Response response, ServeEvent serveEvent) {
      return Response.Builder.like(response).but().fault(Fault.CONNECTION_RESET_BY_PEER).build();
    }

    @Override
    public String getName() {
      return LOST;
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }
  }
}
