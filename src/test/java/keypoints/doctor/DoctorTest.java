package keypoints.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import keypoints.aws.LocalTable;
import keypoints.local.Finding;
import keypoints.local.Finding.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The real clients, and on the other side of the wire a stack as it should be, of which each test
/// breaks something; the table is one of DynamoDB Local.
class DoctorTest {
  private static final String TARGET = "X-Amz-Target";
  private static final String QUEUE = "http://queue/1/uploads";
  private static final String DEAD = "http://queue/1/dead";
  private static final String ARN = "arn:aws:sqs:eu-central-1:1:uploads";

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private final Map<String, String> queue = new HashMap<>();
  private final Map<String, String> dead = new HashMap<>();
  private String events = "<Event>s3:ObjectCreated:*</Event><Event>s3:ObjectRemoved:*</Event>";
  private String told = ARN;
  private String versions = "Enabled";
  private String status = "UPDATE_COMPLETE";
  private String table = LocalTable.create();

  @BeforeEach
  void stack() {
    // What the clients sign with; nobody checks it.
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    LocalTable.client()
        .updateTimeToLive(request ->
            request
                .tableName(table)
                .timeToLiveSpecification(it -> it.attributeName("expires").enabled(true)));
    server.start();
    queue.put("QueueArn", ARN);
    queue.put("RedrivePolicy", "{}");
    queue.put("Policy", "{\"Service\":\"s3.amazonaws.com\",\"x\":\"arn:aws:s3:::inbox\"}");
    queue.put("ApproximateNumberOfMessages", "3");
    queue.put("ApproximateNumberOfMessagesNotVisible", "1");
    dead.put("QueueArn", "arn:aws:sqs:eu-central-1:1:dead");
    dead.put("ApproximateNumberOfMessages", "0");
  }

  @AfterEach
  void end() {
    server.stop();
  }

  private void answers() {
    server.stubFor(
        any(anyUrl())
            .withHeader(TARGET, matching("DynamoDB.*"))
            .willReturn(aResponse().proxiedFrom(LocalTable.endpoint().toString())));
    attributes(QUEUE, queue);
    attributes(DEAD, dead);
    server.stubFor(
        get(urlPathEqualTo("/inbox"))
            .withQueryParam("versioning", matching(".*"))
            .willReturn(
                xml(
                    "<VersioningConfiguration><Status>%s</Status></VersioningConfiguration>"
                        .formatted(versions))));
    server.stubFor(
        get(urlPathEqualTo("/inbox"))
            .withQueryParam("notification", matching(".*"))
            .willReturn(
                xml(
                    "<NotificationConfiguration><QueueConfiguration><Queue>%s</Queue>%s"
                            .formatted(told, events)
                        + "</QueueConfiguration></NotificationConfiguration>")));
    formation(
        "DescribeStacks",
        "<Stacks><member><StackName>news</StackName><CreationTime>2024-01-01T00:00:00Z"
            + "</CreationTime><StackStatus>%s</StackStatus></member></Stacks>".formatted(status));
    formation(
        "DescribeStackResources",
        "<StackResources>%s</StackResources>"
            .formatted(
                resource("Inbox", "inbox")
                    + resource("DigestTable", table)
                    + resource("UploadQueue", QUEUE)
                    + resource("DeadLetters", DEAD)));
  }

  private static String resource(String logical, String physical) {
    return ("<member><LogicalResourceId>%s</LogicalResourceId>"
            + "<PhysicalResourceId>%s</PhysicalResourceId></member>")
        .formatted(logical, physical);
  }

  private void formation(String action, String result) {
    server.stubFor(
        post(anyUrl())
            .withRequestBody(containing("Action=" + action + "&"))
            .willReturn(
                xml(
                    "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>"
                        .formatted(action, result))));
  }

  private static ResponseDefinitionBuilder xml(String body) {
    return aResponse().withHeader("Content-Type", "application/xml").withBody(body);
  }

  private void attributes(String url, Map<String, String> attributes) {
    try {
      var body = new ObjectMapper().writeValueAsString(Map.of("Attributes", attributes));
      server.stubFor(
          post(anyUrl())
              .withHeader(TARGET, equalTo("AmazonSQS.GetQueueAttributes"))
              .withRequestBody(containing("\"" + url + "\""))
              .willReturn(
                  aResponse()
                      .withHeader("Content-Type", "application/x-amz-json-1.0")
                      .withBody(body)));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void whatTheStackCallsItsPartsGoesForThoseThatAreNotNamed() {
    answers();
    var named = new Names("other", null, null, null);
    assertThat(named.or(cloud().parts("news"))).isEqualTo(new Names("other", table, QUEUE, DEAD));
  }

  private Cloud cloud() {
    return new Cloud(URI.create("http://localhost:" + server.port()), Region.EU_CENTRAL_1);
  }

  private List<Finding> findings() {
    answers();
    return Doctor.findings(cloud(), "news", new Names(null, null, null, null));
  }

  /// What is not as it should be.
  private List<Finding> wrong() {
    return findings().stream().filter(one -> one.level() != Level.OK).toList();
  }

  private void onlyWrong(String name, String detail, String advice) {
    assertThat(wrong())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.level()).isEqualTo(Level.WRONG);
          assertThat(one.name()).isEqualTo(name);
          assertThat(one.detail()).contains(detail);
          assertThat(one.advice()).contains(advice);
        });
  }

  @Test
  void aWholeStackIsInOrder() {
    assertThat(findings())
        .allSatisfy(one -> assertThat(one.level()).isEqualTo(Level.OK))
        .extracting(Finding::name)
        .containsExactly(
            "stack", "table", "queue", "dead letters", "bucket", "bucket's notification");
  }

  @Test
  void aStackThatWasRolledBackIsWrong() {
    status = "UPDATE_ROLLBACK_COMPLETE";
    onlyWrong("stack", "UPDATE_ROLLBACK_COMPLETE", "describe-stack-events");
  }

  @Test
  void aTableThatIsNotThereIsWrong() {
    table = "none-" + UUID.randomUUID();
    onlyWrong("table", "does not exist", "--table");
  }

  @Test
  void aTableOfOtherKeysWithoutIndexesIsWrong() {
    table = "other-" + UUID.randomUUID();
    LocalTable.client()
        .createTable(request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build()));
    assertThat(wrong())
        .extracting(Finding::name)
        .containsExactly("table", "index byKind", "index byActor");
  }

  @Test
  void aBucketThatTellsAnotherQueueIsWrong() {
    told = "arn:aws:sqs:eu-central-1:1:other";
    onlyWrong("bucket's notification", "not the queue " + ARN, "sam deploy");
  }

  @Test
  void aBucketThatDoesNotTellOfRemovalsIsWrong() {
    events = "<Event>s3:ObjectCreated:*</Event>";
    onlyWrong("bucket's notification", "removals", "sam deploy");
  }

  @Test
  void aBucketWithoutVersionsIsNoted() {
    versions = "Suspended";
    assertThat(wrong())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.level()).isEqualTo(Level.NOTE);
          assertThat(one.detail()).contains("keeps no versions");
        });
  }

  @Test
  void deadLettersAreWrong() {
    dead.put("ApproximateNumberOfMessages", "7");
    onlyWrong("dead letters", "7 uploads", "start-message-move-task");
  }

  @Test
  void aQueueThatS3MayNotSendToIsWrong() {
    queue.remove("Policy");
    onlyWrong("queue", "uploads cannot reach it", "sam deploy");
  }

  @Test
  void aQueueWithoutDeadLettersIsWrong() {
    queue.remove("RedrivePolicy");
    onlyWrong("queue", "no queue of dead letters", "sam deploy");
  }

  @Test
  void whoMayNotLookIsToldWhatToAllow() {
    answers();
    server.stubFor(
        get(urlPathEqualTo("/inbox"))
            .atPriority(1)
            .willReturn(
                aResponse().withStatus(403).withBody("<Error><Code>AccessDenied</Code></Error>")));
    var findings = Doctor.findings(cloud(), null, new Names("inbox", null, null, null));
    assertThat(findings)
        .extracting(Finding::advice)
        .anySatisfy(advice -> assertThat(advice).contains("s3:GetBucketVersioning"))
        .anySatisfy(advice -> assertThat(advice).contains("s3:GetBucketNotification"));
  }
}
