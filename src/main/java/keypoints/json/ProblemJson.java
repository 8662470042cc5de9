package keypoints.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import keypoints.Problem;

/// A problem as JSON, as it is kept with a document and told on the command line.
public final class ProblemJson {
  private ProblemJson() {}

  /// Writes the problem as an object.
  public static void write(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", problem.code().name());
    json.writeStringField("title", problem.code().title());
    Json.string(json, "detail", problem.detail());
    if (problem.limit() != null) {
      json.writeNumberField("limit", problem.limit());
    }
    Json.string(json, "hint", problem.hint());
    json.writeBooleanField("retryable", problem.code().retryable());
    json.writeEndObject();
  }

  /// The problem as compact JSON.
  public static String text(Problem problem) {
    return Json.text(json -> write(json, problem));
  }
}
