package keypoints.aws;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The query parameters of one route. What is misspelt is refused instead of passed over, since the
/// answer would be to another question.
final class Parameters {
  /// Signatures may come as parameters; they are not ours.
  private static final String SIGNATURE = "x-amz-";

  private final Map<String, String> values;

  /// @throws IllegalArgumentException when there are others than `known`
  Parameters(Map<String, String> values, Set<String> known) {
    this.values = values;
    var all = values.keySet().stream();
    if (!all.allMatch(name -> known.contains(name) || isSignature(name))) {
      throw new IllegalArgumentException(
          known.isEmpty()
              ? "unknown query parameter; none is known here"
              : "unknown query parameter; known here: " + String.join(", ", new TreeSet<>(known)));
    }
  }

  /// Fails when there is any.
  ///
  /// @throws IllegalArgumentException when there is
  static void none(Map<String, String> values) {
    var _ = new Parameters(values, Set.of());
  }

  /// The value; absent when it is missing or blank.
  @Nullable String text(String name) {
    var value = values.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /// The number; absent when it is missing or blank.
  ///
  /// @throws IllegalArgumentException when it is not a whole number from 1 to `most`
  @Nullable Integer number(String name, int most) {
    var value = text(name);
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // The message below says it.
    }
    throw new IllegalArgumentException(
        "%s must be a whole number from 1 to %d".formatted(name, most));
  }

  /// @throws IllegalArgumentException when it is neither `true` nor `false`
  boolean flag(String name) {
    return switch (text(name)) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name + " must be true or false");
    };
  }

  /// The names with commas between them, those that are known; all of them when it is missing or
  /// blank.
  ///
  /// @throws IllegalArgumentException when one is not known
  Set<String> names(String name, List<String> known) {
    var value = text(name);
    if (value == null) {
      return Set.copyOf(known);
    }
    var names = new HashSet<String>();
    for (var one : value.split(",", -1)) {
      if (!known.contains(one.strip())) {
        throw new IllegalArgumentException(
            "%s must be of these, with commas between: %s"
                .formatted(name, String.join(", ", known)));
      }
      names.add(one.strip());
    }
    return names;
  }

  private static boolean isSignature(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(SIGNATURE);
  }
}
