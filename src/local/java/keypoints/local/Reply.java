package keypoints.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// An answer of the local default's own pages.
///
/// @param headers besides those that every answer has
record Reply(int status, Map<String, String> headers, String body) {
  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply page(int status, String policy, String html) {
    var headers =
        Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy);
    return new Reply(status, headers, html);
  }

  static Reply json(int status, JsonNode json) {
    return new Reply(status, Map.of("Content-Type", "application/json"), json.toString());
  }

  static Reply empty(int status, Map<String, String> headers) {
    return new Reply(status, headers, "");
  }
}
