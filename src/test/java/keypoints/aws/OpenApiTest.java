package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.aws.OpenApi.Exchange;
import keypoints.aws.OpenApi.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml` says what the functions and the template do, no more and no less.
class OpenApiTest {
  /// What rules are tuned by, what tells one version of a file from another, and what is signed.
  private static final List<String> CHANGING =
      List.of("engine", "confidence", "rankScore", "why", "resolvedBy", "eTag", "url", "expires");

  /// Of uploads alone, of events that come past the gateway, and of methods that it does not let
  /// by.
  private static final EnumSet<Code> OF_NO_OPERATION =
      EnumSet.of(Code.FOLDER, Code.POISON, Code.BAD_EVENT, Code.METHOD_NOT_ALLOWED);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final DocumentedApi API = new DocumentedApi();

  static List<Operation> operations() {
    return OpenApi.operations();
  }

  static List<Exchange> exchanges() {
    return OpenApi.exchanges();
  }

  @Test
  void itObeysTheRulesOfOpenApi() {
    assertThat(problems(OpenApi.text())).isEmpty();
    assertThat(problems(OpenApi.text().replace("in: query", "in: nowhere"))).isNotEmpty();
    assertThat(problems(OpenApi.text().replace("description: The digest\n", ""))).isNotEmpty();
  }

  private static List<String> problems(String text) {
    var place = Path.of("src/main/resources/keypoints/openapi.yaml").toUri().toString();
    var parsed = new OpenAPIV3Parser().readContents(text, null, null, place);
    return Objects.requireNonNull(parsed.getMessages());
  }

  @Test
  void itsRoutesAreThoseOfTheTemplate() {
    var described = operations().stream().map(Operation::toString).toList();
    var deployed = new ArrayList<String>();
    new YAMLMapper()
        .readTree(Path.of("template.yaml"))
        .at("/Resources/Api/Properties/DefinitionBody/paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(
                    method -> deployed.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(described).containsExactlyInAnyOrderElementsOf(deployed);
  }

  /// An operation that refuses an unknown parameter says which it knows.
  @ParameterizedTest
  @MethodSource("operations")
  void itsParametersAreThoseThatTheFunctionReads(Operation operation) {
    var known = new TreeSet<String>();
    for (var type : types(operation)) {
      var reply = send(operation, Map.of("no-such-parameter", "1"), type);
      reply.assertProblem(400, Code.BAD_REQUEST);
      var list = reply.at("/detail").replaceFirst("unknown query parameter; .*known here(: )?", "");
      known.addAll(list.isEmpty() ? List.of() : List.of(list.split(", ")));
    }
    assertThat(known).isEqualTo(new TreeSet<>(operation.parameters("query").keySet()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void valuesThatItsParametersCannotHaveAreRefused(Operation operation) {
    operation
        .parameters("query")
        .forEach((name, parameter) -> {
          for (var value : impossible(parameter.required("schema"))) {
            var query = new HashMap<>(required(operation));
            query.put(name, value);
            var reply = send(operation, query, types(operation).getFirst());
            reply.assertProblem(400, Code.BAD_REQUEST);
            assertThat(reply.at("/detail")).startsWith(name + " ");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void valuesThatItsParametersCanHaveAreTaken(Operation operation) {
    operation
        .parameters("query")
        .forEach((name, parameter) -> {
          for (var value : possible(parameter.required("schema"))) {
            var query = new HashMap<>(required(operation));
            query.put(name, value);
            assertThat(send(operation, query, types(operation).getFirst()).status())
                .as("%s=%s", name, value)
                .isEqualTo(200);
          }
        });
  }

  private static List<String> possible(JsonNode schema) {
    var values = new ArrayList<String>();
    schema.path("enum").forEach(one -> values.add(one.asString()));
    if (schema.path("type").asString("").equals("boolean")) {
      values.addAll(List.of("true", "false"));
    }
    if (schema.has("minimum")) {
      values.add(schema.required("minimum").asString());
      values.add(schema.required("maximum").asString());
    }
    return values;
  }

  private static List<String> impossible(JsonNode schema) {
    var values = new ArrayList<String>();
    if (schema.has("enum")
        || schema.path("type").asString("").equals("array")
        || schema.path("type").asString("").equals("boolean")) {
      values.add("other");
    }
    if (schema.path("format").asString("").equals("date")) {
      values.add("2031-02-30");
    }
    if (schema.has("minimum")) {
      values.add(String.valueOf(schema.required("minimum").asLong() - 1));
      values.add(String.valueOf(schema.required("maximum").asLong() + 1));
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void itsExamplesAreAnsweredAsItSays(Exchange exchange) {
    var reply = read(exchange, Map.of());
    assertThat(reply.status()).as(reply.body()).isEqualTo(exchange.status());
    assertThat(reply.headers()).containsEntry("content-type", exchange.answerType());
    if (exchange.answer().isString()) {
      assertThat(reply.body()).isEqualTo(exchange.answer().asString());
      return;
    }
    var schema =
        exchange
            .operation()
            .response(exchange.status())
            .required("content")
            .required(exchange.answerType())
            .required("schema");
    assertThat(OpenApi.errors(schema, reply.body())).as("answer").isEmpty();
    assertThat(OpenApi.errors(schema, exchange.answer().toString())).as("example").isEmpty();
    var answer = withoutChanging(JSON.readTree(reply.body()));
    var example = withoutChanging(JSON.readTree(exchange.answer().toString()));
    if (exchange.part()) {
      example
          .properties()
          .forEach(list -> assertThat(answer.required(list.getKey())).containsAll(list.getValue()));
    } else {
      assertThat(answer).isEqualTo(example);
    }
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void whatAClientHasAlreadyIsNotSentAgain(Exchange exchange) {
    var reply = read(exchange, Map.of());
    boolean isRead = exchange.operation().method().equals("GET") && exchange.status() == 200;
    var tag = reply.headers().get("etag");
    assertThat(tag != null).isEqualTo(isRead);
    if (tag != null) {
      assertThat(read(exchange, Map.of()).headers()).containsEntry("etag", tag);
      var known = read(exchange, Map.of("If-None-Match", "\"other\", W/" + tag));
      assertThat(known).isEqualTo(new Api.Reply(304, Map.of("etag", tag), ""));
      assertThat(read(exchange, Map.of("If-None-Match", "\"other\""))).isEqualTo(reply);
    }
  }

  private static Api.Reply read(Exchange exchange, Map<String, String> more) {
    var headers = new HashMap<>(exchange.headers());
    headers.putAll(more);
    return API.send(
        exchange.operation().method(),
        exchange.filledPath(),
        exchange.query(),
        headers,
        exchange.body());
  }

  @Test
  void everyParameterThatIsRequiredHasAnExample() {
    for (var exchange : exchanges()) {
      assertThat(exchange.path().keySet())
          .as(exchange.toString())
          .isEqualTo(exchange.operation().parameters("path").keySet());
    }
  }

  private static JsonNode withoutChanging(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(CHANGING);
    }
    node.forEach(OpenApiTest::withoutChanging);
    return node;
  }

  @Test
  void everyCodeIsDescribedWithTheStatusThatItHas() {
    var described = new HashSet<Code>();
    for (var operation : operations()) {
      for (var problem : OpenApi.problems(operation)) {
        for (var name : problem.getValue().at("/allOf/1/properties/code/enum")) {
          var code = Code.valueOf(name.asString());
          described.add(code);
          assertThat(ApiResponse.of(new Problem(code, "what", null, "do")).status())
              .as("%s of %s", code, operation)
              .isEqualTo(problem.getKey());
        }
      }
    }
    assertThat(described).isEqualTo(EnumSet.complementOf(OF_NO_OPERATION));
  }

  @Test
  void everyEventUsesWhatItDescribes() throws Exception {
    for (var file : ApiEventsTest.files()) {
      var request = ApiRequest.read(EventFiles.open(file));
      var operation = OpenApi.operation(request.method(), request.path());
      assertThat(operation.isPresent())
          .as(file)
          .isEqualTo(!file.contains("not-found") && !file.contains("not-allowed"));
      operation.ifPresent(described ->
          assertThat(described.parameters("query").keySet())
              .as(file)
              .containsAll(request.query().keySet()));
    }
  }

  private static Api.Reply send(Operation operation, Map<String, String> query, String type) {
    var path = operation.path().replace("{id}", "A".repeat(26));
    var body = operation.method().equals("POST") ? "{\"text\":\"It rained.\"}" : null;
    return API.send(operation.method(), path, query, Map.of("content-type", type), body);
  }

  /// Parameters without which the operation is refused, besides those of its path.
  private static Map<String, String> required(Operation operation) {
    return operation.path().endsWith("key-points") ? Map.of("kind", "denial") : Map.of();
  }

  private static List<String> types(Operation operation) {
    var types = new ArrayList<String>();
    operation.node().at("/requestBody/content").propertyNames().forEach(types::add);
    types.removeAll(
        operation.path().equals("/v1/uploads")
            ? List.of("text/plain")
            : List.of("application/pdf"));
    return types.isEmpty() ? List.of("") : types;
  }
}
