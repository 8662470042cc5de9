package keypoints.aws;

import java.util.Map;
import java.util.Set;
import keypoints.app.DigestStore.Query;
import keypoints.app.PublishedDate;
import org.jspecify.annotations.Nullable;

/// What `GET /v1/key-points` asks for.
///
/// @param limit most key points of the page
/// @param cursor of the page before
record KeyPointQuery(Query query, int limit, @Nullable String cursor) {
  private static final Set<String> NAMES =
      Set.of("kind", "actor", "from", "to", "includeUndated", "limit", "cursor");
  private static final int DEFAULT_LIMIT = 25;
  private static final int MAX_LIMIT = 100;

  /// @throws IllegalArgumentException naming the parameter that is missing or wrong
  static KeyPointQuery of(Map<String, String> values) {
    var parameters = new Parameters(values, NAMES);
    var kind = kind(parameters.text("kind"));
    var actor = parameters.text("actor");
    if (kind == null && actor == null) {
      throw new IllegalArgumentException("kind or actor is required");
    }
    var from = day(parameters, "from");
    var to = day(parameters, "to");
    if (from != null && to != null && from.compareTo(to) > 0) {
      throw new IllegalArgumentException("from is later than to: %s, %s".formatted(from, to));
    }
    var limit = parameters.number("limit", MAX_LIMIT);
    return new KeyPointQuery(
        new Query(kind, actor, from, to, parameters.flag("includeUndated")),
        limit == null ? DEFAULT_LIMIT : limit,
        parameters.text("cursor"));
  }

  private static @Nullable String kind(@Nullable String value) {
    if (value != null && !value.chars().allMatch(KeyPointQuery::isOfKind)) {
      throw new IllegalArgumentException(
          "kind must be one name in lower-case letters, with _ between its words");
    }
    return value;
  }

  private static boolean isOfKind(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
  }

  private static @Nullable String day(Parameters parameters, String name) {
    var value = parameters.text(name);
    if (value == null) {
      return null;
    }
    try {
      return PublishedDate.parseDay(value).toString();
    } catch (IllegalArgumentException notADay) {
      throw new IllegalArgumentException(name + " is " + notADay.getMessage(), notADay);
    }
  }
}
