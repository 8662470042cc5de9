package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keypoints.Digest;
import keypoints.Digest.Analysis;
import keypoints.Digest.Engine;
import keypoints.Problem.Code;
import keypoints.app.DigestStore;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.app.Problems;
import keypoints.app.Settings;
import keypoints.app.TextDigests;
import keypoints.app.TextDigests.Answer;
import keypoints.app.Watchdog;
import keypoints.aws.ApiHandler.Services;
import keypoints.format.Formats;
import keypoints.format.TextCheck;
import keypoints.json.Schema;
import keypoints.keypoint.Kind;
import keypoints.keypoint.Ruleset;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.text.Span;
import keypoints.time.DocumentDate;
import org.jspecify.annotations.Nullable;

/// The API over a store, with digests that are the whole text, and no more than [#MAX_BYTES] of it.
final class Api {
  static final int MAX_BYTES = 1000;
  private static final List<Kind> KINDS = Ruleset.shipped();
  static final ObjectMapper MAPPER = new ObjectMapper();

  final List<Document> documents = new ArrayList<>();
  final List<SummaryRequest> requests = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  private final ApiHandler handler;

  Api(DigestStore store) {
    this(store, Map.of());
  }

  /// @param texts of documents, by their ids
  Api(DigestStore store, Map<String, Extracted> texts) {
    this.handler =
        new ApiHandler(
            new Services(
                new Making(
                    Formats.ofText(Settings.DEFAULT_LIMITS.reading()),
                    this::digest,
                    SummaryRequest.DEFAULT,
                    KINDS),
                id -> Optional.ofNullable(texts.get(id)),
                store),
            Watchdog.ofSharedProcess(),
            new Log("keypoints", log::add));
  }

  /// What came back, and what API Gateway makes of it.
  record Reply(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      try {
        return MAPPER.readTree(body);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    String at(String pointer) {
      return json().at(pointer).asText();
    }

    void assertProblem(int expected, Code code) {
      Schema.API_PROBLEM.check(body);
      assertThat(at("/code")).isEqualTo(code.name());
      assertThat(at("/title")).isEqualTo(code.title());
      assertThat(status).isEqualTo(expected);
      assertThat(headers).containsEntry("content-type", "application/problem+json");
    }
  }

  Reply file(String name) {
    return answer(EventFiles.open(name));
  }

  Reply post(String contentType, String body) {
    return send("POST", "/v1/digests", Map.of(), Map.of("content-type", contentType), body);
  }

  Reply get(String path, Map<String, String> query) {
    return send("GET", path, query, Map.of(), null);
  }

  Reply send(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      @Nullable String body) {
    return event(event(method, path, query, headers, body));
  }

  static String event(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      @Nullable String body) {
    var event = MAPPER.createObjectNode().put("version", "2.0").put("rawPath", path);
    event.putObject("requestContext").putObject("http").put("method", method);
    event.set("queryStringParameters", MAPPER.valueToTree(query));
    event.set("headers", MAPPER.valueToTree(headers));
    event.put("body", body).put("isBase64Encoded", false);
    return event.toString();
  }

  Reply event(String json) {
    return send(handler, json);
  }

  private Reply answer(InputStream event) {
    try (event) {
      return event(new String(event.readAllBytes(), UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What the handler answers, which `openapi.yaml` must know of.
  static Reply send(RequestStreamHandler handler, String event) {
    var reply = reply(handler, stream(event));
    try {
      var request = ApiRequest.read(stream(event));
      OpenApi.operation(request.method(), request.path())
          .ifPresent(operation -> operation.check(reply));
    } catch (IllegalArgumentException noRequest) {
      assertThat(reply.status()).isEqualTo(400);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return reply;
  }

  private static InputStream stream(String event) {
    return new ByteArrayInputStream(event.getBytes(UTF_8));
  }

  static Reply reply(RequestStreamHandler handler, InputStream event) {
    try (event) {
      var output = new ByteArrayOutputStream();
      handler.handleRequest(event, output, InvocationContext.UNHURRIED);
      var reply = MAPPER.readTree(output.toByteArray());
      Map<String, String> headers = new LinkedHashMap<>();
      reply
          .get("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      return new Reply(reply.get("statusCode").intValue(), headers, reply.get("body").textValue());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Answer digest(Document document, SummaryRequest request) {
    documents.add(document);
    requests.add(request);
    var text = document.text();
    if (TextCheck.utf8Length(text) > MAX_BYTES) {
      return new Answer.Refused(
          Problems.tooLarge(TextDigests.NAME, TextCheck.utf8Length(text), MAX_BYTES));
    }
    var problem = TextCheck.problem(TextDigests.NAME, text);
    if (problem.isPresent()) {
      return new Answer.Refused(problem.get());
    }
    var day = document.metadata().date();
    var date = Optional.ofNullable(day).map(Api::stated).orElse(DocumentDate.NONE);
    var analysis = new Analysis(new Engine("0.1.0", "sha256:" + "0".repeat(64)), "en", date);
    var all = List.of(new SummarySentence(0, new Span(0, text.length()), 1));
    return new Answer.Made(new Digest(document, analysis, all, List.of(), List.of()));
  }

  private static DocumentDate stated(LocalDate day) {
    return new DocumentDate(day, DocumentDate.Basis.METADATA);
  }
}
