package keypoints.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.mention.Reference;
import keypoints.time.TimeExpression;

/// A key point as JSON, with the words of the text that it stands in.
final class PointJson {
  private final JsonGenerator json;
  private final String text;

  private PointJson(JsonGenerator json, String text) {
    this.json = json;
    this.text = text;
  }

  static void write(JsonGenerator json, KeyPoint point, String text) throws IOException {
    new PointJson(json, text).point(point);
  }

  private void point(KeyPoint point) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.id());
    json.writeStringField("kind", point.kind());
    Json.score(json, "confidence", point.confidence());
    json.writeArrayFieldStart("actors");
    for (var actor : point.actors()) {
      json.writeStartObject();
      named(actor);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("recipients");
    for (var recipient : point.recipients()) {
      json.writeStartObject();
      named(recipient);
      Json.name(json, "basis", recipient.basis());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dates");
    for (var date : point.dates()) {
      eventDate(date);
    }
    json.writeEndArray();
    json.writeNumberField("best", point.best());
    json.writeArrayFieldStart("mentions");
    for (var mention : point.mentions()) {
      mention(mention);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void eventDate(TimeExpression date) throws IOException {
    json.writeStartObject();
    json.writeStringField("value", date.value());
    json.writeStringField("type", date.type().name());
    Json.string(json, "text", date.span().in(text));
    json.writeEndObject();
  }

  private void mention(PointMention mention) throws IOException {
    var evidence = mention.evidence();
    json.writeStartObject();
    json.writeNumberField("sentence", evidence.sentence());
    Json.span(json, evidence.span(), text);
    json.writeFieldName("cue");
    Json.spanObject(json, evidence.cue(), text);
    json.writeArrayFieldStart("content");
    for (var span : evidence.content()) {
      Json.spanObject(json, span, text);
    }
    json.writeEndArray();
    references("actors", mention.roles().actors());
    references("recipients", mention.roles().recipients());
    references("reportedBy", mention.roles().reportedBy());
    json.writeArrayFieldStart("dates");
    for (var date : mention.dates()) {
      date(date);
    }
    json.writeEndArray();
    Json.name(json, "form", mention.manner().form());
    json.writeArrayFieldStart("modes");
    for (var mode : mention.manner().modes()) {
      json.writeString(Json.lowerCase(mode));
    }
    json.writeEndArray();
    codes(mention.manner().codes());
    json.writeArrayFieldStart("why");
    for (var reason : mention.why()) {
      Json.string(json, reason);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void references(String name, List<Reference> references) throws IOException {
    json.writeArrayFieldStart(name);
    for (var reference : references) {
      json.writeStartObject();
      named(reference);
      if (reference.span() != null) {
        Json.span(json, reference.span(), text);
      }
      Json.name(json, "basis", reference.basis());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void named(Reference reference) throws IOException {
    Json.string(json, "name", reference.name());
    Json.optional(json, "country", reference.country());
  }

  private void date(PointDate date) throws IOException {
    json.writeStartObject();
    Json.span(json, date.time().span(), text);
    json.writeStringField("type", date.time().type().name());
    json.writeStringField("value", date.time().value());
    Json.name(json, "role", date.role());
    Json.string(json, "resolvedBy", date.time().resolvedBy());
    json.writeEndObject();
  }

  private void codes(Codes codes) throws IOException {
    json.writeObjectFieldStart("codes");
    json.writeStringField("cameo", codes.cameo());
    Json.optional(json, "plover", codes.plover());
    json.writeEndObject();
  }
}
