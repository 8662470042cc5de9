package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import keypoints.Problem;
import keypoints.json.Json;

/// What API Gateway takes back, in a form that is right for payload 2.0 and 1.0 alike.
///
/// @param headers names in lower case
/// @param body JSON, plain text or empty
record ApiResponse(int status, Map<String, String> headers, String body) {
  private static final String CONTENT_TYPE = "content-type";

  static final String ETAG = "etag";

  /// What Lambda lets a function answer with, in bytes of the whole answer.
  static final int MAX_BYTES = 6 * 1024 * 1024;

  /// Seconds after which a client may try again.
  private static final String RETRY_AFTER = "5";

  ApiResponse {
    headers = Map.copyOf(headers);
  }

  static ApiResponse ok(String json) {
    return new ApiResponse(200, Map.of(CONTENT_TYPE, "application/json"), json);
  }

  static ApiResponse text(String text) {
    return new ApiResponse(200, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8"), text);
  }

  /// Tells a client that it has the answer with this tag already.
  static ApiResponse notModified(String tag) {
    return new ApiResponse(304, Map.of(ETAG, tag), "");
  }

  /// A problem as RFC 9457 has it.
  static ApiResponse of(Problem problem) {
    int status = status(problem.code());
    var headers = new LinkedHashMap<String, String>();
    headers.put(CONTENT_TYPE, "application/problem+json");
    if (problem.code().retryable()) {
      headers.put("retry-after", RETRY_AFTER);
    }
    return new ApiResponse(status, headers, Json.text(json -> write(json, problem, status)));
  }

  ApiResponse with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiResponse(status, more, body);
  }

  /// The answer as Lambda returns it.
  byte[] bytes() {
    return json().getBytes(UTF_8);
  }

  private String json() {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      for (var header : headers.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      Json.string(json, "body", body);
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    });
  }

  private static int status(Problem.Code code) {
    return switch (code) {
      case BAD_REQUEST, BAD_CURSOR, BAD_EVENT -> 400;
      case NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case OBJECT_GONE -> 410;
      case TOO_LARGE -> 413;
      case UNSUPPORTED -> 415;
      case EMPTY,
          FOLDER,
          NOT_TEXT,
          NO_TEXT_LAYER,
          ENCRYPTED,
          CORRUPT,
          LIMIT,
          UNDECODABLE,
          TIMEOUT,
          ACCESS_DENIED,
          ARCHIVED,
          POISON ->
          422;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }

  private static void write(JsonGenerator json, Problem problem, int status) throws IOException {
    var code = problem.code().name();
    var type = code.toLowerCase(Locale.ROOT).replace('_', '-');
    json.writeStartObject();
    json.writeStringField("type", "urn:keypoints:problem:" + type);
    json.writeStringField("title", problem.code().title());
    json.writeNumberField("status", status);
    Json.string(json, "detail", problem.detail());
    json.writeStringField("code", code);
    if (problem.limit() != null) {
      json.writeNumberField("limit", problem.limit());
    }
    Json.string(json, "hint", problem.hint());
    json.writeEndObject();
  }
}
