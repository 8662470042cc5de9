package keypoints.keypoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import keypoints.clause.Construction;
import keypoints.clause.Tense;
import keypoints.keypoint.Frame.Cues;
import keypoints.keypoint.Frame.Guard;
import keypoints.keypoint.Frame.Judgement;
import keypoints.keypoint.Frame.Slots;
import keypoints.keypoint.Frame.Slots.Recipient;
import keypoints.keypoint.Frame.Stance;
import keypoints.keypoint.Kind.Dates;
import keypoints.keypoint.Kind.Example;
import keypoints.keypoint.Kind.Examples;
import keypoints.keypoint.Kind.Identity;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.Mode;
import org.jspecify.annotations.Nullable;

/// Reads a kind's file. What is wrong in it is said with its line and field.
public final class KindReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;

  private KindReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /// Reads the kind that the JSON describes.
  ///
  /// @param file its name, for messages
  /// @throws IllegalArgumentException naming file, line and field
  public static Kind read(String file, String json) {
    try (var parser = JSON.createParser(json)) {
      var reader = new KindReader(file, parser);
      parser.nextToken();
      return reader.kind();
    } catch (IOException broken) {
      throw new IllegalArgumentException(file + ": not JSON: " + broken.getMessage(), broken);
    }
  }

  private Kind kind() throws IOException {
    var name = new String[] {"", ""};
    Map<String, List<String>> classes = new LinkedHashMap<>();
    var frames = new ArrayList<Frame>();
    var positive = new ArrayList<Example>();
    var negative = new ArrayList<String>();
    var identity = new Identity[] {Identity.CONTENT};
    var dates = new Dates[] {Dates.CONTENT};
    object(field -> {
      switch (field) {
        case "kind" -> name[0] = string(field);
        case "description" -> name[1] = string(field);
        case "identity" -> identity[0] = constant(Identity.class, string(field), field);
        case "dates" -> dates[0] = constant(Dates.class, string(field), field);
        case "classes" -> object(word -> classes.put(word, strings(word)));
        case "frames" -> array(field, () -> frames.add(frame(name[0])));
        case "examples" -> array(field, () -> positive.add(example()));
        case "counterExamples" -> negative.addAll(strings(field));
        default -> throw wrong(field, "is not a field of a kind");
      }
    });
    if (name[0].isEmpty()) {
      throw wrong("kind", "is missing");
    }
    return new Kind(
        name[0], name[1], identity[0], dates[0], classes, frames, new Examples(positive, negative));
  }

  private Frame frame(String kind) throws IOException {
    if (kind.isEmpty()) {
      throw wrong("kind", "must stand before the frames");
    }
    var name = new String[] {"", "", ""};
    var cues = new LinkedHashMap<String, List<String>>();
    Set<Construction> constructions = EnumSet.noneOf(Construction.class);
    Set<Tense> tenses = EnumSet.noneOf(Tense.class);
    var guards = new ArrayList<Guard>();
    Set<Mode> excludes = EnumSet.noneOf(Mode.class);
    var flags = new boolean[] {false, false};
    var confidence = new double[] {-1};
    var recipient = new Recipient[] {Recipient.PARTY};
    object(field -> {
      switch (field) {
        case "name" -> name[0] = string(field);
        case "cameo" -> name[1] = string(field);
        case "plover" -> name[2] = string(field);
        case "verbs", "nouns", "adjectives", "content", "actors", "recipients" ->
            cues.put(field, strings(field));
        case "recipientIs" -> recipient[0] = constant(Recipient.class, string(field), field);
        case "constructions" -> {
          for (var construction : strings(field)) {
            constructions.add(constant(Construction.class, construction, field));
          }
        }
        case "tenses" -> {
          for (var tense : strings(field)) {
            tenses.add(constant(Tense.class, tense, field));
          }
        }
        case "negated" -> flags[0] = bool(field);
        case "guards" -> array(field, () -> guards.add(guard()));
        case "excludes" -> {
          for (var mode : strings(field)) {
            excludes.add(constant(Mode.class, mode, field));
          }
        }
        case "denies" -> flags[1] = bool(field);
        case "confidence" -> confidence[0] = probability(field);
        default -> throw wrong(field, "is not a field of a frame");
      }
    });
    if (name[0].isEmpty() || confidence[0] < 0 || name[1].isEmpty()) {
      throw wrong("frames", "need name, cameo and confidence");
    }
    return new Frame(
        kind,
        name[0],
        new Cues(
            of(cues, "verbs"),
            of(cues, "nouns"),
            of(cues, "adjectives"),
            new Stance(constructions, tenses, flags[0])),
        new Slots(of(cues, "content"), of(cues, "actors"), of(cues, "recipients"), recipient[0]),
        new Judgement(
            guards,
            excludes,
            flags[1],
            confidence[0],
            new Codes(name[1], name[2].isEmpty() ? null : name[2])));
  }

  private static List<String> of(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private Guard guard() throws IOException {
    var values = new String[] {"", ""};
    object(field -> {
      switch (field) {
        case "test" -> values[0] = string(field);
        case "class" -> values[1] = string(field);
        default -> throw wrong(field, "is not a field of a guard");
      }
    });
    return new Guard(constant(Guard.Test.class, values[0], "test"), values[1]);
  }

  private Example example() throws IOException {
    var text = new String[] {""};
    var roles = new LinkedHashMap<String, List<String>>();
    object(field -> {
      switch (field) {
        case "text" -> text[0] = string(field);
        case "actors", "recipients" -> roles.put(field, strings(field));
        default -> throw wrong(field, "is not a field of an example");
      }
    });
    return new Example(text[0], of(roles, "actors"), of(roles, "recipients"));
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw wrong(field, "knows no \"" + name + "\"");
    }
  }

  private double probability(String field) throws IOException {
    if (!parser.currentToken().isNumeric()
        || parser.getDoubleValue() < 0
        || parser.getDoubleValue() > 1) {
      throw wrong(field, "must be a number from 0 to 1");
    }
    return parser.getDoubleValue();
  }

  private boolean bool(String field) throws IOException {
    if (!parser.currentToken().isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return parser.getBooleanValue();
  }

  private String string(String field) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(field, "must be a string");
    }
    return parser.getText();
  }

  private List<String> strings(String field) throws IOException {
    var strings = new ArrayList<String>();
    array(field, () -> strings.add(string(field)));
    return strings;
  }

  private interface Element {
    void read() throws IOException;
  }

  private interface Field {
    void read(String name) throws IOException;
  }

  private void array(String field, Element element) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(field, "must be a list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  private void object(Field field) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(String.valueOf(parser.currentName()), "must be an object");
    }
    for (@Nullable String name = parser.nextFieldName();
        name != null;
        name = parser.nextFieldName()) {
      parser.nextToken();
      field.read(name);
    }
  }

  private IllegalArgumentException wrong(String field, String what) {
    return new IllegalArgumentException(
        "%s, line %d: \"%s\" %s"
            .formatted(file, parser.currentTokenLocation().getLineNr(), field, what));
  }
}
