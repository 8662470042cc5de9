package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What API Gateway hands over: an HTTP API's payload 2.0 or a REST API's proxy event (1.0), read
/// in one pass.
///
/// @param path without the stage
/// @param query decoded, by exact name; a parameter given twice is the gateway's concern
/// @param headers by name in any case
/// @param body absent where there is none
record ApiRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    @Nullable Body body) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// The stage of an HTTP API that does not show in paths.
  private static final String DEFAULT_STAGE = "$default";

  /// A body as it stands in the event.
  ///
  /// @param base64 whether `content` stands for bytes; else it is the characters themselves
  record Body(String content, boolean base64) {
    /// The bytes that `content` stands for.
    ///
    /// @throws IllegalArgumentException when they are not what they are said to be
    byte[] bytes() {
      if (!base64) {
        return content.getBytes(UTF_8);
      }
      try {
        return Base64.getDecoder().decode(content.getBytes(UTF_8));
      } catch (IllegalArgumentException notBase64) {
        throw new IllegalArgumentException(
            "the body is not the Base64 it is said to be", notBase64);
      }
    }
  }

  ApiRequest {
    query = Collections.unmodifiableMap(query);
    headers = Collections.unmodifiableMap(headers);
  }

  /// @throws IllegalArgumentException when it is neither of the two
  static ApiRequest read(InputStream event) throws IOException {
    try (var json = FACTORY.createParser(event)) {
      return new Event().read(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the event is not JSON", broken);
    }
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /// The declared type of the body without its parameters; empty where it has none.
  String mediaType() {
    var declared = header("content-type");
    if (declared == null) {
      return "";
    }
    int end = declared.indexOf(';');
    return (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// What has been read so far.
  private static final class Event {
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String method;
    private @Nullable String path;
    private @Nullable String rawPath;
    private @Nullable String stage;
    private @Nullable String content;
    private boolean base64;

    ApiRequest read(JsonParser json) throws IOException {
      expectObject(json.nextToken());
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var value = json.nextToken();
        switch (name) {
          case "httpMethod" -> method = text(json);
          case "path" -> path = text(json);
          case "rawPath" -> rawPath = text(json);
          case "body" -> content = text(json);
          case "isBase64Encoded" -> base64 = value == JsonToken.VALUE_TRUE;
          case "headers" -> strings(json, headers);
          case "queryStringParameters" -> strings(json, query);
          case "requestContext" -> context(json);
          default -> json.skipChildren();
        }
      }
      if (method == null || (rawPath == null && path == null)) {
        throw new IllegalArgumentException(
            "the event is neither an HTTP API's (payload 2.0) nor a REST API's (1.0): no %s"
                .formatted(method == null ? "method" : "path"));
      }
      var body = content == null || content.isEmpty() ? null : new Body(content, base64);
      return new ApiRequest(method, route(), query, headers, body);
    }

    private void context(JsonParser json) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var value = json.nextToken();
        if (name.equals("stage")) {
          stage = text(json);
        } else if (name.equals("http") && value == JsonToken.START_OBJECT) {
          http(json);
        } else {
          json.skipChildren();
        }
      }
    }

    private void http(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        if (name.equals("method")) {
          method = text(json);
        } else {
          json.skipChildren();
        }
      }
    }

    /// Only an HTTP API puts its stage before the path.
    private String route() {
      if (rawPath == null) {
        return path == null ? "" : path;
      }
      var prefix = "/" + stage + "/";
      return stage != null && !stage.equals(DEFAULT_STAGE) && rawPath.startsWith(prefix)
          ? rawPath.substring(prefix.length() - 1)
          : rawPath;
    }

    private static void strings(JsonParser json, Map<String, String> into) throws IOException {
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        return;
      }
      expectObject(json.currentToken());
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        var value = text(json);
        if (value != null) {
          into.put(name, value);
        }
      }
    }

    private static @Nullable String text(JsonParser json) throws IOException {
      var value = json.getValueAsString();
      json.skipChildren();
      return value;
    }

    private static void expectObject(@Nullable JsonToken token) {
      if (token != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the event is no API Gateway event: not an object");
      }
    }
  }
}
