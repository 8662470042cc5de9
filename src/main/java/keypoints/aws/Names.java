package keypoints.aws;

import java.util.LinkedHashMap;
import java.util.Map;

/// Placeholders for attribute names in an expression: many of DynamoDB's own words, such as
/// `status`, `date` and `count`, may not stand there.
final class Names {
  private final Map<String, String> all = new LinkedHashMap<>();

  /// The placeholder of an attribute.
  String of(String attribute) {
    var placeholder = "#" + attribute;
    all.put(placeholder, attribute);
    return placeholder;
  }

  Map<String, String> all() {
    return Map.copyOf(all);
  }
}
