package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import keypoints.json.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml`, as it ships: what requests there are, and what may be answered.
final class OpenApi {
  private static final String ID = "urn:keypoints:openapi";
  private static final JsonNode ROOT = new YAMLMapper().readTree(text());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  Map.of(
                      ID,
                      located(ROOT),
                      "urn:keypoints:digest:1",
                      Schema.DIGEST.text(),
                      "urn:keypoints:kind:1",
                      Schema.KIND.text())));

  private OpenApi() {}

  static String text() {
    try (var file = OpenApi.class.getResourceAsStream("/keypoints/openapi.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// A method of a path.
  record Operation(String method, String path, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    /// Its parameters that stand in the place: `path`, `query` or `header`.
    Map<String, JsonNode> parameters(String place) {
      var found = new LinkedHashMap<String, JsonNode>();
      for (var one : node.path("parameters")) {
        var parameter = resolved(one);
        if (parameter.required("in").asString().equals(place)) {
          found.put(parameter.required("name").asString(), parameter);
        }
      }
      return found;
    }

    JsonNode response(int status) {
      var response = node.required("responses").path(String.valueOf(status));
      assertThat(response.isObject()).as("%s may answer %d", this, status).isTrue();
      return resolved(response);
    }

    /// Fails unless the operation may answer so. What is kept in tests need not be whole digests.
    void check(Api.Reply reply) {
      var content = response(reply.status()).path("content");
      var type = reply.headers().get("content-type");
      for (var header : response(reply.status()).path("headers").propertyNames()) {
        assertThat(reply.headers()).containsKey(header.toLowerCase(Locale.ROOT));
      }
      if (content.isMissingNode()) {
        assertThat(reply.body()).isEmpty();
        return;
      }
      assertThat(content.propertyNames())
          .as("types of %s, %d", this, reply.status())
          .contains(type);
      if (reply.status() >= 400) {
        assertThat(errors(content.required(type).required("schema"), reply.body()))
            .as("%s: %s", this, reply.body())
            .isEmpty();
      }
    }

    private boolean matches(String method, String path) {
      var pattern = this.path.replaceAll("\\{\\w+}", "[^/]+");
      return this.method.equals(method) && path.matches(pattern);
    }
  }

  /// A request and its answer, as examples of one name give them.
  ///
  /// @param answerType of the answer
  /// @param part whether the lists of the answer have more
  record Exchange(
      Operation operation,
      String name,
      Map<String, String> path,
      Map<String, String> query,
      Map<String, String> headers,
      @Nullable String body,
      int status,
      String answerType,
      JsonNode answer,
      boolean part) {
    @Override
    public String toString() {
      return "%s %d %s".formatted(operation, status, name);
    }

    String filledPath() {
      var filled = operation.path();
      for (var value : path.entrySet()) {
        filled = filled.replace("{" + value.getKey() + "}", value.getValue());
      }
      return filled;
    }
  }

  static List<Operation> operations() {
    var all = new ArrayList<Operation>();
    ROOT.required("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    all.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()))));
    return all;
  }

  static Optional<Operation> operation(String method, String path) {
    return operations().stream().filter(one -> one.matches(method, path)).findFirst();
  }

  /// All examples of answers, with the requests that they answer.
  static List<Exchange> exchanges() {
    var all = new ArrayList<Exchange>();
    for (var operation : operations()) {
      for (var response : operation.node().required("responses").properties()) {
        int status = Integer.parseInt(response.getKey());
        var content = response.getValue().path("content");
        for (var type : content.properties()) {
          for (var example : type.getValue().path("examples").properties()) {
            all.add(exchange(operation, example, status, type.getKey()));
          }
        }
      }
    }
    return all;
  }

  private static Exchange exchange(
      Operation operation, Map.Entry<String, JsonNode> example, int status, String answerType) {
    var name = example.getKey();
    var headers = new LinkedHashMap<>(examples(operation.parameters("header"), name));
    String body = null;
    for (var type : operation.node().at("/requestBody/content").properties()) {
      var value = type.getValue().at("/examples/" + name + "/value");
      if (!value.isMissingNode()) {
        headers.put("content-type", type.getKey());
        body = value.isString() ? value.asString() : value.toString();
      }
    }
    return new Exchange(
        operation,
        name,
        examples(operation.parameters("path"), name),
        examples(operation.parameters("query"), name),
        headers,
        body,
        status,
        answerType,
        example.getValue().required("value"),
        example.getValue().has("x-part"));
  }

  private static Map<String, String> examples(Map<String, JsonNode> parameters, String name) {
    var values = new LinkedHashMap<String, String>();
    parameters.forEach((parameter, node) -> {
      var value = node.at("/examples/" + name + "/value");
      if (!value.isMissingNode()) {
        values.put(parameter, value.asString());
      }
    });
    return values;
  }

  /// Every schema of an answer of type `application/problem+json`, by status.
  static List<Map.Entry<Integer, JsonNode>> problems(Operation operation) {
    var all = new ArrayList<Map.Entry<Integer, JsonNode>>();
    for (var response : operation.node().required("responses").properties()) {
      var schema = resolved(response.getValue()).at("/content/application~1problem+json/schema");
      if (!schema.isMissingNode()) {
        all.add(Map.entry(Integer.valueOf(response.getKey()), resolved(schema)));
      }
    }
    return all;
  }

  /// What is wrong with the text by a schema of the document; of no JSON that it is a string.
  static List<String> errors(JsonNode schema, String json) {
    return SCHEMAS
        .getSchema(located(schema), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.startsWith("#") ? ROOT.at(reference.substring(1)) : node;
  }

  /// The schema with its references as they are registered here.
  private static String located(JsonNode schema) {
    return schema
        .toString()
        .replace("\"#/components", "\"" + ID + "#/components")
        .replace("\"digest.schema.json#", "\"urn:keypoints:digest:1#");
  }
}
