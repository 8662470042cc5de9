package keypoints.keypoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads JSON that a person wrote: what is wrong in it is said with its line, column and field.
final class PlacedJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;

  private PlacedJson(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /// What is read of a file.
  interface Whole<T> {
    T read(PlacedJson json) throws IOException;
  }

  /// What is read of one element of a list.
  interface Element {
    void read() throws IOException;
  }

  /// What is read of one field of an object.
  interface Field {
    void read(String name) throws IOException;
  }

  /// Reads the one value that the file has to hold.
  ///
  /// @throws IllegalArgumentException naming the place of what is wrong
  static <T> T read(String file, String text, Whole<T> whole) {
    try (var parser = JSON.createParser(text)) {
      var json = new PlacedJson(file, parser);
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException(file + ", line 1, column 1: not JSON: it is empty");
      }
      T value = whole.read(json);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(json.place(json.here()) + ": more follows the end");
      }
      return value;
    } catch (JsonProcessingException broken) {
      var at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
      throw new IllegalArgumentException(
          place(file, at) + ": not JSON: " + broken.getOriginalMessage(), broken);
    } catch (IOException broken) {
      throw new IllegalArgumentException(file + ": not JSON: " + broken.getMessage(), broken);
    }
  }

  /// Where the reader is.
  JsonLocation here() {
    return parser.currentTokenLocation();
  }

  void object(String field, Field each) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(field, "must be an object");
    }
    for (@Nullable String name = parser.nextFieldName();
        name != null;
        name = parser.nextFieldName()) {
      parser.nextToken();
      each.read(name);
    }
  }

  void array(String field, Element each) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(field, "must be a list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      each.read();
    }
  }

  /// A string that is not empty.
  String string(String field) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(field, "must be a string");
    }
    if (parser.getText().isBlank()) {
      throw wrong(field, "must not be empty");
    }
    return parser.getText();
  }

  /// A string that passes the test.
  ///
  /// @param like what it has to be, for the message
  String string(String field, Predicate<String> test, String like) throws IOException {
    var text = string(field);
    if (!test.test(text)) {
      throw wrong(field, "must be %s: \"%s\"".formatted(like, text));
    }
    return text;
  }

  List<String> strings(String field) throws IOException {
    var strings = new ArrayList<String>();
    array(field, () -> strings.add(string(field)));
    return strings;
  }

  double probability(String field) throws IOException {
    if (!parser.currentToken().isNumeric()
        || parser.getDoubleValue() < 0
        || parser.getDoubleValue() > 1) {
      throw wrong(field, "must be a number from 0 to 1");
    }
    return parser.getDoubleValue();
  }

  boolean flag(String field) throws IOException {
    if (!parser.currentToken().isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return parser.getBooleanValue();
  }

  /// One of the type's constants, in small letters, with hyphens.
  <E extends Enum<E>> E constant(Class<E> type, String field) throws IOException {
    var name = string(field);
    var all = Arrays.asList(type.getEnumConstants());
    return all.stream()
        .filter(constant -> name(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () -> unknown(here(), field, name, all.stream().map(PlacedJson::name).toList()));
  }

  /// What a constant is called in a file.
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void needed(JsonLocation start, String field, boolean there) {
    if (!there) {
      throw wrong(start, field, "is missing");
    }
  }

  IllegalArgumentException noField(String field, String of, List<String> known) {
    return wrong(field, "is not a field of %s; there are: %s".formatted(of, all(known)));
  }

  IllegalArgumentException unknown(JsonLocation at, String field, String name, List<String> known) {
    return wrong(at, field, "knows no \"%s\"; there are: %s".formatted(name, all(known)));
  }

  private static String all(List<String> known) {
    return known.isEmpty() ? "none" : String.join(", ", known);
  }

  IllegalArgumentException wrong(String field, String what) {
    return wrong(here(), field, what);
  }

  IllegalArgumentException wrong(JsonLocation at, String field, String what) {
    return new IllegalArgumentException("%s: \"%s\" %s".formatted(place(at), field, what));
  }

  private String place(JsonLocation at) {
    return place(file, at);
  }

  private static String place(String file, JsonLocation at) {
    return "%s, line %d, column %d".formatted(file, at.getLineNr(), at.getColumnNr());
  }
}
