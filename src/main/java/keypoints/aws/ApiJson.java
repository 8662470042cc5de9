package keypoints.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import keypoints.app.DigestStore.Page;
import keypoints.app.DigestStore.Row;
import keypoints.app.DigestStore.Stored;
import keypoints.json.DigestJson;
import keypoints.json.Json;
import keypoints.keypoint.Kind;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.Ruleset;
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

  /// The kinds, in this order.
  static String kinds(List<Kind> kinds) {
    var shipped = Ruleset.shippedNames();
    return Json.text(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("kinds");
      for (var kind : kinds) {
        kind(json, kind, shipped.contains(kind.name()));
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void kind(JsonGenerator json, Kind kind, boolean shipped) throws IOException {
    var codes = new LinkedHashSet<Codes>();
    kind.frames().forEach(frame -> codes.add(frame.judgement().codes()));
    var words = kind.name().replace('_', ' ');
    json.writeStartObject();
    json.writeStringField("kind", kind.name());
    json.writeStringField(
        "title", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    Json.string(json, "description", kind.description());
    json.writeBooleanField("shipped", shipped);
    json.writeArrayFieldStart("codes");
    for (var code : codes) {
      json.writeStartObject();
      json.writeStringField("cameo", code.cameo());
      Json.optional(json, "plover", code.plover());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
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
