package keypoints.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A JSON object of some event, reduced in one pass to what decides anything: its scalars by path
/// (`detail.object.key`) and the members of its lists of things to do.
///
/// @param lists by the name that the object has for them
record Envelope(Fields fields, Map<String, List<Fields>> lists) {
  static final String RECORDS = "Records";
  static final String TASKS = "tasks";
  static final String ITEMS = "Items";
  private static final Set<String> LISTS = Set.of(RECORDS, TASKS, ITEMS);

  /// An event of AWS nests nine deep at most; a queue's message is written by anybody.
  private static final int MAX_NESTING = 64;

  /// The objects whose scalars are looked at. All others are passed over unread, so that a hostile
  /// message costs no more than its length.
  private static final Set<String> OBJECTS =
      Set.of(
          "s3",
          "s3.bucket",
          "s3.object",
          "detail",
          "detail.bucket",
          "detail.object",
          "attributes",
          "Sns",
          "BatchInput");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .build();

  Envelope {
    lists = Map.copyOf(lists);
  }

  @Nullable List<Fields> records() {
    return lists.get(RECORDS);
  }

  static Envelope read(InputStream json) throws IOException {
    try (var parser = JSON.createParser(json)) {
      return read(parser);
    }
  }

  static Envelope read(String json) throws IOException {
    try (var parser = JSON.createParser(json)) {
      return read(parser);
    }
  }

  private static Envelope read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("an event is a JSON object, and this is none");
    }
    var scalars = new HashMap<String, String>();
    var lists = new HashMap<String, List<Fields>>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      if (LISTS.contains(name)) {
        lists.put(name, list(parser, name));
      } else {
        refuseMisspelt(name);
        member(parser, name, scalars);
      }
    }
    if (parser.nextToken() != null) {
      throw new IllegalArgumentException("something follows the event's JSON object");
    }
    return new Envelope(new Fields(scalars), lists);
  }

  private static void refuseMisspelt(String name) {
    for (var list : LISTS) {
      if (name.equalsIgnoreCase(list)) {
        throw new IllegalArgumentException("\"%s\" is not \"%s\"".formatted(name, list));
      }
    }
  }

  private static List<Fields> list(JsonParser parser, String name) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("\"%s\" is not a list".formatted(name));
    }
    var records = new ArrayList<Fields>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var scalars = new HashMap<String, String>();
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        members(parser, "", scalars);
      } else {
        parser.skipChildren();
      }
      records.add(new Fields(scalars));
    }
    return records;
  }

  private static void members(JsonParser parser, String prefix, Map<String, String> scalars)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      member(parser, prefix + parser.currentName(), scalars);
    }
  }

  private static void member(JsonParser parser, String path, Map<String, String> scalars)
      throws IOException {
    var token = parser.nextToken();
    if (token == JsonToken.START_OBJECT && OBJECTS.contains(path)) {
      members(parser, path + ".", scalars);
    } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      scalars.put(path, parser.getText());
    } else {
      parser.skipChildren();
    }
  }

  /// Scalars of a JSON object by their path. What is null or empty counts as absent.
  record Fields(Map<String, String> scalars) {
    Fields {
      scalars = Map.copyOf(scalars);
    }

    @Nullable String optional(String path) {
      var value = scalars.get(path);
      return value == null || value.isEmpty() ? null : value;
    }

    /// @throws IllegalArgumentException naming what is missing
    String required(String path) {
      var value = optional(path);
      if (value == null) {
        throw new IllegalArgumentException("\"%s\" is missing".formatted(path));
      }
      return value;
    }

    boolean has(String path, String value) {
      return value.equals(scalars.get(path));
    }
  }
}
