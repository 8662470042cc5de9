package keypoints.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import keypoints.Digest;
import keypoints.Digest.Engine;
import keypoints.Digest.Warning;
import keypoints.keypoint.KeyPoint;
import keypoints.summary.SummarySentence;
import keypoints.text.Metadata.CharsetChoice;
import keypoints.text.Source;
import keypoints.text.Span;
import keypoints.time.DocumentDate;

/// A digest as JSON, as `digest.schema.json` describes it: the same digest gives the same
/// characters.
public final class DigestJson {
  /// Changes when a reader of the JSON has to.
  private static final int SCHEMA_VERSION = 1;

  /// Offsets and lengths count these.
  private static final String STRING_INDEX_TYPE = "Utf16CodeUnit";

  /// Spans of `skipped` that are told: a mail may be quoted line by line, and an item of a table
  /// holds only so much.
  private static final int MOST_SKIPPED = 500;

  private DigestJson() {}

  /// Writes the digest as an object.
  public static void write(JsonGenerator json, Digest digest) throws IOException {
    json.writeStartObject();
    members(json, digest);
    json.writeEndObject();
  }

  /// The digest as compact JSON.
  public static String text(Digest digest) {
    return Json.text(json -> write(json, digest));
  }

  /// The digest as compact JSON, its member `keyPoints` left out; see [#point] for those.
  public static String withoutKeyPoints(Digest digest) {
    return Json.text(json -> {
      json.writeStartObject();
      head(json, digest);
      warnings(json, digest.warnings());
      json.writeEndObject();
    });
  }

  /// One key point of the digest as compact JSON, as it stands in `keyPoints`.
  public static String point(Digest digest, KeyPoint point) {
    return Json.text(json -> PointJson.write(json, point, digest.document().text()));
  }

  /// What [#text] gave, from what [#withoutKeyPoints] and [#point] gave: the same characters when
  /// all points are there.
  ///
  /// @throws IllegalArgumentException when `withoutKeyPoints` is no such text
  public static String joined(String withoutKeyPoints, List<String> points) {
    int warnings = withoutKeyPoints.lastIndexOf("\"warnings\":[");
    if (warnings < 0) {
      throw new IllegalArgumentException("not a digest without key points");
    }
    return withoutKeyPoints.substring(0, warnings)
        + "\"keyPoints\":["
        + String.join(",", points)
        + "],"
        + withoutKeyPoints.substring(warnings);
  }

  static void members(JsonGenerator json, Digest digest) throws IOException {
    head(json, digest);
    json.writeArrayFieldStart("keyPoints");
    for (var point : digest.keyPoints()) {
      PointJson.write(json, point, digest.document().text());
    }
    json.writeEndArray();
    warnings(json, digest.warnings());
  }

  /// Writes the member `source`.
  public static void source(JsonGenerator json, Source source) throws IOException {
    json.writeObjectFieldStart("source");
    Json.string(json, "bucket", source.bucket());
    Json.string(json, "key", source.key());
    Json.optional(json, "versionId", source.versionId());
    Json.optional(json, "eTag", source.eTag());
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, Digest digest) throws IOException {
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    engine(json, digest.analysis().engine());
    document(json, digest);
    json.writeArrayFieldStart("summary");
    for (var sentence : digest.summary()) {
      sentence(json, sentence, digest.document().text());
    }
    json.writeEndArray();
  }

  private static void engine(JsonGenerator json, Engine engine) throws IOException {
    json.writeObjectFieldStart("engine");
    json.writeStringField("version", engine.version());
    json.writeStringField("rules", engine.rules());
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, Digest digest) throws IOException {
    var document = digest.document();
    var metadata = document.metadata();
    json.writeObjectFieldStart("document");
    Json.string(json, "id", document.id());
    if (metadata.source() != null) {
      source(json, metadata.source());
    }
    Json.optional(json, "title", metadata.title());
    Json.string(json, "mediaType", metadata.mediaType());
    charset(json, metadata.charset());
    json.writeStringField("language", digest.analysis().language());
    json.writeNumberField("length", document.text().length());
    json.writeStringField("stringIndexType", STRING_INDEX_TYPE);
    skipped(json, document.extraction().skipped());
    date(json, digest.analysis().date());
    json.writeEndObject();
  }

  private static void charset(JsonGenerator json, CharsetChoice charset) throws IOException {
    json.writeObjectFieldStart("charset");
    Json.string(json, "name", charset.name());
    json.writeStringField("basis", charset.basis());
    if (charset.confidence() != null) {
      Json.score(json, "confidence", charset.confidence());
    }
    json.writeEndObject();
  }

  private static void skipped(JsonGenerator json, List<Span> skipped) throws IOException {
    if (skipped.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("skipped");
    for (var span : skipped.subList(0, Math.min(skipped.size(), MOST_SKIPPED))) {
      json.writeStartArray();
      json.writeNumber(span.start());
      json.writeNumber(span.length());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void date(JsonGenerator json, DocumentDate date) throws IOException {
    json.writeObjectFieldStart("date");
    if (date.value() != null) {
      json.writeStringField("value", date.value().toString());
    }
    Json.name(json, "basis", date.basis());
    json.writeEndObject();
  }

  private static void sentence(JsonGenerator json, SummarySentence sentence, String text)
      throws IOException {
    json.writeStartObject();
    Json.span(json, sentence.span(), text);
    json.writeNumberField("sentence", sentence.sentence());
    Json.score(json, "rankScore", sentence.rankScore());
    if (!sentence.why().isEmpty()) {
      json.writeArrayFieldStart("why");
      for (var reason : sentence.why()) {
        json.writeString(reason);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void warnings(JsonGenerator json, List<Warning> warnings) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (var warning : warnings) {
      json.writeStartObject();
      json.writeStringField("code", warning.code());
      Json.string(json, "detail", warning.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
