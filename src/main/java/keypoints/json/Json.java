package keypoints.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import keypoints.text.Span;
import org.jspecify.annotations.Nullable;

/// What all our JSON has in common: how numbers, names and the document's own words are written.
public final class Json {
  private static final int SCORE_DECIMALS = 4;
  private static final int SCALE = 10_000;

  /// Scores below this whose last digit is no tie, but for errors of a `double`, need no
  /// [BigDecimal] to be rounded.
  private static final double PLAIN = 1_000;

  private static final double NO_TIE = 0.499;
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// Something that writes one JSON value.
  @FunctionalInterface
  public interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  /// The value as compact JSON text.
  public static String text(Value value) {
    var text = new SegmentedStringWriter(FACTORY._getBufferRecycler());
    try {
      try (var json = FACTORY.createGenerator(text)) {
        value.write(json);
      }
      return text.getAndClear();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Writes a member whose value may hold any UTF-16 at all. Halves of surrogate pairs, which UTF-8
  /// cannot carry, become `\\u` escapes, so that who parses the JSON has the same string.
  public static void string(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    string(json, value);
  }

  /// Writes a string as [#string(JsonGenerator, String, String)] does, as an item of a list.
  public static void string(JsonGenerator json, String value) throws IOException {
    if (loneSurrogate(value, 0) < 0) {
      json.writeString(value);
    } else {
      json.writeRawValue('"' + escaped(value) + '"');
    }
  }

  /// Writes a member, or nothing when it is absent.
  public static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      string(json, name, value);
    }
  }

  /// Writes a member with the name of an enum's constant, in lower case.
  static void name(JsonGenerator json, String name, Enum<?> value) throws IOException {
    json.writeStringField(name, lowerCase(value));
  }

  static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// Writes a score with four decimals, rounded half up from its shortest decimal form: `0.5000`.
  static void score(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    double scaled = value * SCALE;
    long rounded = Math.round(scaled);
    boolean plain = value >= 0 && value < PLAIN && Math.abs(scaled - rounded) < NO_TIE;
    if (plain) {
      var decimals = Long.toString(SCALE + rounded % SCALE).substring(1);
      json.writeNumber(rounded / SCALE + "." + decimals);
    } else {
      json.writeNumber(BigDecimal.valueOf(value).setScale(SCORE_DECIMALS, RoundingMode.HALF_UP));
    }
  }

  /// Writes the members `text, offset, length` of a span.
  static void span(JsonGenerator json, Span span, String text) throws IOException {
    string(json, "text", span.in(text));
    json.writeNumberField("offset", span.start());
    json.writeNumberField("length", span.length());
  }

  /// Writes a span as an object.
  static void spanObject(JsonGenerator json, Span span, String text) throws IOException {
    json.writeStartObject();
    span(json, span, text);
    json.writeEndObject();
  }

  private static String escaped(String value) {
    var quoted = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
    var escaped = new StringBuilder(quoted.length() + 6);
    int done = 0;
    for (int at = loneSurrogate(quoted, 0); at >= 0; at = loneSurrogate(quoted, done)) {
      escaped.append(quoted, done, at);
      escaped.append("\\u").append(Integer.toHexString(quoted.charAt(at)));
      done = at + 1;
    }
    return escaped.append(quoted, done, quoted.length()).toString();
  }

  private static int loneSurrogate(String value, int from) {
    for (int at = from; at < value.length(); at++) {
      if (Character.isSurrogate(value.charAt(at))) {
        if (at + 1 < value.length()
            && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1))) {
          at++;
        } else {
          return at;
        }
      }
    }
    return -1;
  }
}
