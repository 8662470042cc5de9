package keypoints.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import keypoints.app.DigestStore.Page;
import keypoints.app.DigestStore.Row;
import keypoints.app.DigestStore.Stored;
import keypoints.json.DigestJson;
import keypoints.json.Json;
import org.jspecify.annotations.Nullable;

/// The bodies of answers that tell what is kept.
final class ApiJson {
  private ApiJson() {}

  static String document(Stored stored) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringField("documentId", stored.documentId());
      json.writeStringField("status", stored.state().status().name().toLowerCase(Locale.ROOT));
      DigestJson.source(json, stored.source());
      raw(json, "digest", stored.digest());
      raw(json, "problem", stored.problem());
      json.writeEndObject();
    });
  }

  static String page(Page page) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("keyPoints");
      for (var row : page.rows()) {
        row(json, row);
      }
      json.writeEndArray();
      Json.optional(json, "cursor", page.cursor());
      json.writeEndObject();
    });
  }

  private static void row(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("documentId", row.documentId());
    DigestJson.source(json, row.source());
    Json.optional(json, "title", row.title());
    json.writeStringField("date", row.date());
    json.writeStringField("dateBasis", row.dateBasis());
    raw(json, "keyPoint", row.point());
    json.writeEndObject();
  }

  private static void raw(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeRawValue(value);
    }
  }
}
