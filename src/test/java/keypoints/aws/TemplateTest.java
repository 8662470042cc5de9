package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TemplateTest {
  private static final JsonNode TEMPLATE = new YAMLMapper().readTree(Path.of("template.yaml"));
  private static final JsonNode RESOURCES = TEMPLATE.required("Resources");
  private static final JsonNode TABLE = properties("DigestTable");

  @Test
  void theTableOnAwsHasTheKeysOfTheTableInTests() {
    var creation = DigestTable.creation("any");
    assertThat(keys(TABLE)).isEqualTo(keys(creation.keySchema()));
    var attributes = new ArrayList<String>();
    for (var attribute : TABLE.required("AttributeDefinitions")) {
      attributes.add(text(attribute, "AttributeName") + " " + text(attribute, "AttributeType"));
    }
    assertThat(attributes)
        .containsExactlyElementsOf(
            creation.attributeDefinitions().stream()
                .map(it -> it.attributeName() + " " + it.attributeTypeAsString())
                .toList());
  }

  @Test
  void theTableOnAwsHasTheIndexesOfTheTableInTests() {
    var indexes = new ArrayList<String>();
    for (var index : TABLE.required("GlobalSecondaryIndexes")) {
      var projection = index.required("Projection");
      var shown = new ArrayList<String>();
      projection.required("NonKeyAttributes").forEach(name -> shown.add(name.asString()));
      indexes.add(
          "%s %s %s %s"
              .formatted(
                  text(index, "IndexName"),
                  keys(index),
                  text(projection, "ProjectionType"),
                  shown));
    }
    assertThat(indexes)
        .containsExactlyElementsOf(
            DigestTable.creation("any").globalSecondaryIndexes().stream()
                .map(index ->
                    "%s %s %s %s"
                        .formatted(
                            index.indexName(),
                            keys(index.keySchema()),
                            index.projection().projectionTypeAsString(),
                            index.projection().nonKeyAttributes()))
                .toList());
  }

  @Test
  void attemptsExpireByTheAttributeThatTheyCarry() {
    assertThat(text(TABLE.required("TimeToLiveSpecification"), "AttributeName"))
        .isEqualTo(DigestTable.EXPIRES);
  }

  @Test
  void aMessageStaysHiddenForSixTimesTheTimeThatAnInvocationMayTake() {
    var timeout = properties("UploadFunction").required("Timeout").asInt();
    assertThat(properties("UploadQueue").required("VisibilityTimeout").asInt())
        .isGreaterThanOrEqualTo(6 * timeout);
  }

  @Test
  void handlersAreClassesThatLambdaCanCall() throws ReflectiveOperationException {
    for (var function :
        List.of("UploadFunction", "BackfillFunction", "ApiFunction", "UploadLinkFunction")) {
      var handler = text(properties(function), "Handler").split("::", 2);
      var type = Class.forName(handler[0]);
      assertThat(type.getConstructor()).isNotNull();
      assertThat(type.getMethods()).extracting("name").contains(handler[1]);
    }
  }

  /// Else a document could cause another, and that one more.
  @Test
  void whateverIsToldOfTheInboxMayNotWriteToIt() {
    var writers = new ArrayList<String>();
    RESOURCES
        .properties()
        .forEach(resource -> {
          if (text(resource.getValue(), "Type").equals("AWS::IAM::Role")) {
            for (var statement : statements(resource.getKey())) {
              for (var action : strings(statement.path("Action"))) {
                if (action.startsWith("s3:")
                    && !action.startsWith("s3:Get")
                    && !action.equals("s3:ListBucket")
                    && statement.path("Resource").toString().contains("Inbox")) {
                  writers.add(resource.getKey() + " " + action + " " + text(statement, "Resource"));
                }
              }
            }
          }
        });
    assertThat(writers)
        .containsExactlyInAnyOrder(
            "UploadLinkRole s3:PutObject ${Inbox.Arn}/uploads/*",
            "BackfillBatchRole s3:PutInventoryConfiguration Inbox.Arn");
  }

  @Test
  void whoMakesLinksMayDoNothingElseThanPutUploads() {
    assertThat(properties("UploadLinkRole").path("ManagedPolicyArns").isMissingNode()).isTrue();
    assertThat(properties("UploadLinkRole").required("Policies")).hasSize(1);
    assertThat(statements("UploadLinkRole"))
        .extracting(statement -> text(statement, "Sid") + strings(statement.required("Action")))
        .containsExactly(
            "PutUploads[s3:PutObject]", "Log[logs:CreateLogStream, logs:PutLogEvents]");
    assertThat(UploadKey.FOLDER).isEqualTo("uploads/");
  }

  /// Nor does any take what no route is written for.
  @Test
  void noRouteIsWithoutAnAuthorizer() {
    var body = properties("Api").required("DefinitionBody");
    var routes = new ArrayList<String>();
    body.required("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  var route = method.getKey() + " " + path.getKey();
                  routes.add(route);
                  assertThat(method.getKey()).as(route).isIn("get", "post");
                  assertThat(method.getValue().required("security").toString())
                      .as(route)
                      .isEqualTo("[\"UsesJwt\",[{\"jwt\":[]}],[{\"iam\":[]}]]");
                }));
    assertThat(routes).isNotEmpty().allMatch(route -> route.contains(" /v1/"));
    var schemes = body.at("/components/securitySchemes");
    assertThat(schemes.get(0).asString()).isEqualTo("UsesJwt");
    assertThat(schemes.at("/1/jwt/x-amazon-apigateway-authorizer/type").asString())
        .isEqualTo("jwt");
    assertThat(schemes.at("/2/iam/x-amazon-apigateway-authtype").asString()).isEqualTo("awsSigv4");
    for (var other : RESOURCES) {
      assertThat(other.at("/Properties/Events").propertyNames()).isSubsetOf("FromQueue");
    }
  }

  @Test
  void pagesOfOtherOriginsMayCallOnlyWhereTheParameterNamesThem() {
    var rules =
        List.of(
            properties("Api").at("/DefinitionBody/x-amazon-apigateway-cors"),
            properties("Inbox").required("CorsConfiguration"));
    for (var rule : rules) {
      assertThat(rule.get(0).asString()).isEqualTo("HasCors");
      assertThat(rule.get(2).asString()).isEqualTo("AWS::NoValue");
      assertThat(rule.get(1).toString())
          .containsPattern("(allowO|AllowedO)rigins\":\"CorsOrigins\"")
          .doesNotContain("*");
    }
  }

  @Test
  void requestsAreCountedAndWrittenDownWithoutTheirQueries() {
    var api = properties("Api");
    assertThat(text(api.required("DefaultRouteSettings"), "ThrottlingRateLimit"))
        .isEqualTo("ApiRate");
    assertThat(text(api.required("DefaultRouteSettings"), "ThrottlingBurstLimit"))
        .isEqualTo("ApiBurst");
    var line = new ObjectMapper().readTree(text(api.required("AccessLogSettings"), "Format"));
    assertThat(line.propertyNames()).contains("requestId", "route", "status", "caller");
    for (var value : line) {
      assertThat(value.asString()).startsWith("$context.").isNotIn("$context.path");
    }
    assertThat(text(api.required("AccessLogSettings"), "DestinationArn"))
        .isEqualTo("ApiAccessLogs.Arn");
    assertThat(text(properties("ApiAccessLogs"), "RetentionInDays")).isEqualTo("LogRetentionDays");
  }

  private static List<JsonNode> statements(String role) {
    var all = new ArrayList<JsonNode>();
    for (var policy : properties(role).required("Policies")) {
      for (var statement : policy.at("/PolicyDocument/Statement")) {
        // One under a condition is a list: its name, and what it is then and else.
        all.add(statement.isArray() ? statement.get(1) : statement);
      }
    }
    return all;
  }

  private static List<String> strings(JsonNode node) {
    var all = new ArrayList<String>();
    if (node.isString()) {
      all.add(node.asString());
    }
    node.forEach(one -> all.add(one.asString()));
    return all;
  }

  @Test
  void theReadmeSaysOfEveryAlarmWhatToDo() throws IOException {
    var readme = Files.readString(Path.of("README.md"), UTF_8);
    RESOURCES.properties().stream()
        .filter(resource -> text(resource.getValue(), "Type").equals("AWS::CloudWatch::Alarm"))
        .forEach(alarm -> assertThat(readme).contains("`" + alarm.getKey() + "`"));
  }

  @Test
  void functionsMayOnlyReadTheKindsOfTheBucketThatIsNamed() {
    for (var role : List.of("UploadRole", "BackfillRole", "ApiRole")) {
      var statements = properties(role).required("Policies").get(0).at("/PolicyDocument/Statement");
      var kinds = new ArrayList<String>();
      for (var statement : statements) {
        if (statement.isArray()) {
          assertThat(statement.get(0).asString()).isEqualTo("HasKinds");
          kinds.add(text(statement.get(1), "Action") + " " + text(statement.get(1), "Resource"));
        }
      }
      assertThat(kinds)
          .as(role)
          .containsExactly(
              "s3:GetObject arn:${AWS::Partition}:s3:::${KindsBucket}/${KindsPrefix}*",
              "s3:ListBucket arn:${AWS::Partition}:s3:::${KindsBucket}");
    }
  }

  @Test
  void uploadsAreTakenByThePublishedVersionThatASnapshotIsMadeOf() {
    var function = properties("UploadFunction");
    assertThat(text(function, "AutoPublishAlias")).isNotBlank();
    assertThat(text(function.required("SnapStart"), "ApplyOn")).isEqualTo("SnapStart");
  }

  /// Else the queue would go on invoking the version that was published with another.
  @Test
  void aVersionIsPublishedWhenAParameterOfTheFunctionChanges() {
    var described = text(properties("UploadFunction"), "VersionDescription");
    var function = new ArrayList<String>();
    texts(TEMPLATE.required("Globals"), function);
    texts(properties("UploadFunction"), function);
    var events = new ArrayList<String>();
    texts(properties("UploadFunction").required("Events"), events);
    function.removeAll(events);
    for (var parameter : TEMPLATE.required("Parameters").propertyNames()) {
      var reference = "${" + parameter + "}";
      if (function.stream().anyMatch(it -> it.equals(parameter) || it.contains(reference))) {
        assertThat(described).contains(reference);
      }
    }
  }

  private static void texts(JsonNode node, List<String> all) {
    if (node.isString()) {
      all.add(node.asString());
    }
    node.forEach(child -> texts(child, all));
  }

  private static List<String> keys(JsonNode keyed) {
    var keys = new ArrayList<String>();
    for (var key : keyed.required("KeySchema")) {
      keys.add(text(key, "AttributeName") + " " + text(key, "KeyType"));
    }
    return keys;
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(key -> key.attributeName() + " " + key.keyTypeAsString()).toList();
  }

  private static JsonNode properties(String resource) {
    return RESOURCES.required(resource).required("Properties");
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }
}
