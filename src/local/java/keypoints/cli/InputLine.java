package keypoints.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DocumentIds;
import keypoints.app.PublishedDate;
import keypoints.app.Settings;
import keypoints.cli.LineReader.Line;
import keypoints.format.TextCheck;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;

/// Reads `{"id", "text", "title"?, "date"?}`; other members are passed over. Thread-safe.
final class InputLine {
  private static final String HINT =
      "Give one JSON object a line: {\"id\": \"…\", \"text\": \"…\"}, with \"title\" and \"date\" if known.";

  private final ObjectMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength((int) Settings.DEFAULT_LIMITS.maxBytes() + 1)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Inputs inputs;

  /// A reader of lines.
  ///
  /// @param inputs what is known of documents whose lines do not say it
  InputLine(Inputs inputs) {
    this.inputs = inputs;
  }

  /// What became of a line.
  sealed interface Parsed {
    record Good(Document document) implements Parsed {}

    /// Nothing to digest.
    ///
    /// @param id where the line had one
    record Bad(@Nullable String id, Problem problem) implements Parsed {}
  }

  Parsed parse(Line line) {
    long limit = Settings.DEFAULT_LIMITS.maxBytes();
    if (line.cut()) {
      return new Parsed.Bad(null, tooLarge(line, limit));
    }
    JsonNode json;
    try {
      json = mapper.readTree(line.content().bytes());
    } catch (JsonProcessingException fault) {
      return new Parsed.Bad(null, bad(line, "is not JSON (column %d)".formatted(column(fault))));
    } catch (IOException fault) {
      return new Parsed.Bad(null, bad(line, "is not UTF-8"));
    }
    return json.isObject()
        ? document(line, json, limit)
        : new Parsed.Bad(null, bad(line, "is not a JSON object"));
  }

  private Parsed document(Line line, JsonNode json, long limit) {
    var id = id(json);
    for (var member : new String[] {"title", "date"}) {
      if (json.hasNonNull(member) && !json.path(member).isTextual()) {
        return new Parsed.Bad(id, bad(line, "has a \"%s\" that is not a string".formatted(member)));
      }
    }
    if (id == null && json.hasNonNull("id")) {
      return new Parsed.Bad(null, bad(line, "has an \"id\" that is neither string nor number"));
    }
    if (!json.path("text").isTextual()) {
      return new Parsed.Bad(id, bad(line, "has no \"text\" that is a string"));
    }
    var text = json.path("text").textValue();
    if (TextCheck.utf8Length(text) > limit) {
      return new Parsed.Bad(id, tooLarge(line, limit));
    }
    var problem = TextCheck.problem(line.name(), text);
    if (problem.isPresent()) {
      return new Parsed.Bad(id, problem.get());
    }
    try {
      var metadata = metadata(json);
      var known = id == null ? DocumentIds.ofText(text) : id;
      return new Parsed.Good(new Document(known, text, inputs.complete(metadata)));
    } catch (IllegalArgumentException notADate) {
      return new Parsed.Bad(
          id, bad(line, "has a \"date\" that is neither YYYY-MM-DD nor an ISO date-time"));
    }
  }

  private static Metadata metadata(JsonNode json) {
    var metadata = Metadata.ofText();
    var title = json.path("title").textValue();
    var date = json.path("date").textValue();
    return metadata.withTitle(title).withDate(date == null ? null : PublishedDate.parse(date));
  }

  private static @Nullable String id(JsonNode json) {
    var id = json.path("id");
    return id.isTextual() || id.isNumber() ? id.asText() : null;
  }

  private static int column(JsonProcessingException fault) {
    var location = fault.getLocation();
    return location == null ? 1 : location.getColumnNr();
  }

  private static Problem bad(Line line, String fault) {
    return new Problem(Code.BAD_REQUEST, "%s %s".formatted(line.name(), fault), null, HINT);
  }

  private static Problem tooLarge(Line line, long limit) {
    return new Problem(
        Code.TOO_LARGE,
        "%s has a text of more than %d bytes".formatted(line.name(), limit),
        limit,
        "Split it into smaller documents.");
  }
}
