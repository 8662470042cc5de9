package keypoints.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A posted `{"text", "title", "date"}`.
record TextJson(String text, @Nullable String title, @Nullable String date) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// @throws IllegalArgumentException saying which member or line is wrong, never what stands there
  static TextJson read(String json) {
    try (var parser = FACTORY.createParser(json)) {
      return read(parser);
    } catch (IOException broken) {
      throw notJson(broken);
    }
  }

  /// As [#read(String)], in any of the encodings that JSON may have.
  static TextJson read(byte[] json) {
    try (var parser = FACTORY.createParser(json)) {
      return read(parser);
    } catch (IOException broken) {
      throw notJson(broken);
    }
  }

  private static TextJson read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("the body must be a JSON object");
    }
    String text = null;
    String title = null;
    String date = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var at = json.currentTokenLocation();
      switch (json.currentName()) {
        case "text" -> text = string(json, "text");
        case "title" -> title = string(json, "title");
        case "date" -> date = string(json, "date");
        default ->
            throw new IllegalArgumentException(
                "unknown member at %s; known are text, title, date".formatted(where(at)));
      }
    }
    if (json.nextToken() != null) {
      throw new IllegalArgumentException("something follows the body's JSON object");
    }
    if (text == null) {
      throw new IllegalArgumentException("text is missing");
    }
    return new TextJson(text, title, date);
  }

  private static @Nullable String string(JsonParser json, String name) throws IOException {
    return switch (json.nextToken()) {
      case VALUE_STRING -> json.getText();
      case VALUE_NULL -> null;
      default ->
          throw new IllegalArgumentException(
              "%s must be a string, at %s".formatted(name, where(json.currentTokenLocation())));
    };
  }

  private static IllegalArgumentException notJson(IOException broken) {
    var at = broken instanceof JsonProcessingException json ? json.getLocation() : null;
    return new IllegalArgumentException(
        "the body is not JSON" + (at == null ? "" : ", at " + where(at)), broken);
  }

  private static String where(JsonLocation at) {
    return "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
