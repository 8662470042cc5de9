package keypoints.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A posted JSON object of texts and numbers. What is wrong with it is said by member or place,
/// never by what stands there.
final class JsonBody {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();

  private JsonBody() {}

  /// A member that the object may have; null stands for none.
  ///
  /// @param isNumber whether it is a whole number from 1 on, else a text
  record Member(String name, boolean isNumber) {
    static Member text(String name) {
      return new Member(name, false);
    }

    static Member number(String name) {
      return new Member(name, true);
    }
  }

  /// The body of the request. Characters are read as they came, bytes in any of the encodings that
  /// JSON may have.
  ///
  /// @throws IllegalArgumentException saying what is wrong
  static JsonBody of(ApiRequest request, List<Member> known) {
    var body = request.body();
    if (body == null) {
      throw new IllegalArgumentException("the body is missing: it must be a JSON object");
    }
    try (var json =
        body.base64() ? FACTORY.createParser(body.bytes()) : FACTORY.createParser(body.content())) {
      var read = new JsonBody();
      read.members(json, known);
      return read;
    } catch (IOException broken) {
      throw notJson(broken);
    }
  }

  @Nullable String text(String name) {
    return texts.get(name);
  }

  @Nullable Long number(String name) {
    return numbers.get(name);
  }

  private void members(JsonParser json, List<Member> known) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("the body must be a JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var at = json.currentTokenLocation();
      var name = json.currentName();
      var member = known.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
      if (member == null) {
        throw new IllegalArgumentException(
            "unknown member at %s; known are %s"
                .formatted(
                    where(at), known.stream().map(Member::name).collect(Collectors.joining(", "))));
      }
      var value = json.nextToken();
      if (value != JsonToken.VALUE_NULL) {
        member(json, member);
      }
    }
    if (json.nextToken() != null) {
      throw new IllegalArgumentException("something follows the body's JSON object");
    }
  }

  private void member(JsonParser json, Member member) throws IOException {
    boolean isNumber = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (member.isNumber()
        && isNumber
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && json.getLongValue() >= 1) {
      numbers.put(member.name(), json.getLongValue());
    } else if (!member.isNumber() && json.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(member.name(), json.getText());
    } else {
      throw new IllegalArgumentException(
          "%s must be %s, at %s"
              .formatted(
                  member.name(),
                  member.isNumber() ? "a whole number from 1 on" : "a string",
                  where(json.currentTokenLocation())));
    }
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
