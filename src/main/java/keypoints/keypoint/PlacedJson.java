package keypoints.keypoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads JSON that a person wrote, value by value: what is wrong in it is said with its line,
/// column and field.
///
/// Asked in loops and not with lambdas, each of which is a class that every start would make.
final class PlacedJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;

  /// @throws IllegalArgumentException naming the place of what is wrong, as all its methods do
  PlacedJson(String file, String text) {
    this.file = file;
    try {
      parser = JSON.createParser(text);
    } catch (IOException broken) {
      throw broken(broken);
    }
    if (next() == null) {
      throw new IllegalArgumentException(file + ", line 1, column 1: not JSON: it is empty");
    }
  }

  private @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  private IllegalArgumentException broken(IOException broken) {
    if (!(broken instanceof JsonProcessingException json)) {
      return new IllegalArgumentException(file + ": not JSON: " + broken.getMessage(), broken);
    }
    var at = json.getLocation() == null ? JsonLocation.NA : json.getLocation();
    return new IllegalArgumentException(
        place(at) + ": not JSON: " + json.getOriginalMessage(), broken);
  }

  /// Where the value begins that was reached last.
  JsonLocation here() {
    return parser.currentTokenLocation();
  }

  /// Goes into the object that stands here; its fields are [#nextField]'s.
  void object(String field) {
    begin(JsonToken.START_OBJECT, field, "must be an object");
  }

  /// Goes into the list that stands here; its elements are [#nextElement]'s.
  void array(String field) {
    begin(JsonToken.START_ARRAY, field, "must be a list");
  }

  private void begin(JsonToken start, String field, String what) {
    if (parser.currentToken() != start) {
      throw wrong(field, what);
    }
  }

  /// The name of the object's next field, whose value then stands here; null behind the last.
  @Nullable String nextField() {
    try {
      var name = parser.nextFieldName();
      if (name != null) {
        parser.nextToken();
      }
      return name;
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  /// Whether the list has another element, which then stands here.
  boolean nextElement() {
    return next() != JsonToken.END_ARRAY;
  }

  /// A string that is not blank.
  String string(String field) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(field, "must be a string");
    }
    String string;
    try {
      string = parser.getText();
    } catch (IOException broken) {
      throw broken(broken);
    }
    if (string.isBlank()) {
      throw wrong(field, "must not be empty");
    }
    return string;
  }

  List<String> strings(String field) {
    var strings = new ArrayList<String>();
    for (array(field); nextElement(); ) {
      strings.add(string(field));
    }
    return strings;
  }

  double probability(String field) {
    double probability = -1;
    if (parser.currentToken().isNumeric()) {
      try {
        probability = parser.getDoubleValue();
      } catch (IOException broken) {
        throw broken(broken);
      }
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw wrong(field, "must be a number from 0 to 1");
    }
    return probability;
  }

  boolean flag(String field) {
    if (!parser.currentToken().isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  /// One of the type's constants, in small letters, with hyphens.
  <E extends Enum<E>> E constant(Class<E> type, String field) {
    var name = string(field);
    var java = name.toUpperCase(Locale.ROOT).replace('-', '_');
    var known = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(java) && name(constant).equals(name)) {
        return constant;
      }
    }
    for (var constant : type.getEnumConstants()) {
      known.add(name(constant));
    }
    throw unknown(here(), field, name, known);
  }

  /// What a constant is called in a file.
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Checks that nothing follows.
  void end() {
    if (next() != null) {
      throw new IllegalArgumentException(place(here()) + ": more follows the end");
    }
  }

  void needed(JsonLocation start, String field, boolean there) {
    if (!there) {
      throw wrong(start, field, "is missing");
    }
  }

  IllegalArgumentException noField(String field, String of, List<String> known) {
    return wrong(field, "is not a field of " + of + "; there are: " + all(known));
  }

  IllegalArgumentException unknown(
      JsonLocation start, String field, String name, List<String> known) {
    return wrong(start, field, "knows no \"" + name + "\"; there are: " + all(known));
  }

  private static String all(List<String> known) {
    return known.isEmpty() ? "none" : String.join(", ", known);
  }

  IllegalArgumentException wrong(String field, String what) {
    return wrong(here(), field, what);
  }

  IllegalArgumentException wrong(JsonLocation start, String field, String what) {
    return new IllegalArgumentException(place(start) + ": \"" + field + "\" " + what);
  }

  private String place(JsonLocation at) {
    return file + ", line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
