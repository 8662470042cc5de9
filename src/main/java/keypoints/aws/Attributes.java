package keypoints.aws;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads and fills items of the table.
final class Attributes {
  private Attributes() {}

  /// An attribute that every such item has.
  ///
  /// @throws IllegalStateException when this one does not: something else wrote it
  static AttributeValue of(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without attribute \"%s\"".formatted(name));
    }
    return value;
  }

  static String text(Map<String, AttributeValue> item, String name) {
    return of(item, name).s();
  }

  static @Nullable String optionalText(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null ? null : value.s();
  }

  static long number(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(of(item, name).n());
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /// Puts a text, or nothing when it is absent.
  static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, AttributeValue.fromS(value));
    }
  }
}
