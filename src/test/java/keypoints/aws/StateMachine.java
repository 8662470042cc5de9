package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import keypoints.aws.LocalStack.Aws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The state machine of `template.yaml`, run by LocalStack's Step Functions.
final class StateMachine {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  // LocalStack knows no other than standard executions of a map's items.
  private static final String EXPRESS = "\"ExecutionType\":\"EXPRESS\"";
  private static final String STANDARD = "\"ExecutionType\":\"STANDARD\"";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI endpoint;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String arn;

  /// @param values of the variables of its definition
  StateMachine(Aws aws, Map<String, String> values) throws IOException, InterruptedException {
    this.endpoint = aws.container().getEndpoint();
    var properties =
        new YAMLMapper().readTree(Path.of("template.yaml")).at("/Resources/BackfillMap/Properties");
    var definition = properties.required("Definition").toString().replace(EXPRESS, STANDARD);
    for (var name : properties.required("DefinitionSubstitutions").propertyNames()) {
      definition = definition.replace("${" + name + "}", values.get(name));
    }
    var request = JSON.createObjectNode();
    request.put("name", "backfill-" + UUID.randomUUID());
    request.put("definition", definition);
    request.put("roleArn", "arn:aws:iam::000000000000:role/backfill");
    this.arn = call("CreateStateMachine", request).required("stateMachineArn").asString();
  }

  /// How it ended: `status`, and where it failed, `error` and `cause`.
  JsonNode run(String input) throws IOException, InterruptedException {
    var start = JSON.createObjectNode();
    start.put("stateMachineArn", arn);
    start.put("input", input);
    var execution = JSON.createObjectNode();
    execution.put(
        "executionArn", call("StartExecution", start).required("executionArn").asString());
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      var state = call("DescribeExecution", execution);
      if (!state.required("status").asString().equals("RUNNING") || Instant.now().isAfter(end)) {
        return state;
      }
      Thread.sleep(200);
    }
  }

  private JsonNode call(String action, JsonNode body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("X-Amz-Target", "AWSStepFunctions." + action)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/states/aws4_request, "
                    + "SignedHeaders=host, Signature=none")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    var response = http.send(request, BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException(action + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
