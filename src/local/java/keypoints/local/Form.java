package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/// Fields as a form sends them, or as a query has them.
final class Form {
  private Form() {}

  /// The first value of each field; one that is malformed stays as it came.
  static Map<String, String> read(String encoded) {
    Map<String, String> fields = new HashMap<>();
    for (var pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      fields.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return fields;
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
