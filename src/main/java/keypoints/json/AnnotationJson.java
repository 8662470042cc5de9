package keypoints.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import keypoints.Annotation;
import keypoints.attribution.Attribution;
import keypoints.text.Span;
import keypoints.time.TimeExpression;

/// A digest with the layers it was made from, as JSON: the digest's members, then `sentences`,
/// `times` and `attributions`.
public final class AnnotationJson {
  private AnnotationJson() {}

  /// Writes the annotation as an object.
  public static void write(JsonGenerator json, Annotation annotation) throws IOException {
    var text = annotation.digest().document().text();
    json.writeStartObject();
    DigestJson.members(json, annotation.digest());
    json.writeArrayFieldStart("sentences");
    for (var sentence : annotation.sentences()) {
      json.writeStartArray();
      json.writeNumber(sentence.start());
      json.writeNumber(sentence.length());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("times");
    for (var time : annotation.times()) {
      time(json, time, text);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("attributions");
    for (var attribution : annotation.attributions()) {
      attribution(json, attribution, text);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// The annotation as compact JSON.
  public static String text(Annotation annotation) {
    return Json.text(json -> write(json, annotation));
  }

  private static void time(JsonGenerator json, TimeExpression time, String text)
      throws IOException {
    json.writeStartObject();
    Json.span(json, time.span(), text);
    json.writeStringField("type", time.type().name());
    json.writeStringField("value", time.value());
    Json.string(json, "resolvedBy", time.resolvedBy());
    json.writeEndObject();
  }

  private static void attribution(JsonGenerator json, Attribution attribution, String text)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("cue");
    Json.spanObject(json, attribution.cue(), text);
    spans(json, "source", attribution.source(), text);
    spans(json, "content", attribution.content(), text);
    Json.name(json, "form", attribution.form());
    json.writeEndObject();
  }

  private static void spans(JsonGenerator json, String name, List<Span> spans, String text)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var span : spans) {
      Json.spanObject(json, span, text);
    }
    json.writeEndArray();
  }
}
