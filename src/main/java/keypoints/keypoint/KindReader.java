package keypoints.keypoint;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

/// Reads a kind's file. What is wrong in it is said with its line, column and field, and with what
/// may stand there. `kind.schema.json` describes the same files.
public final class KindReader {
  static final List<String> OF_KIND =
      List.of(
          "kind",
          "description",
          "identity",
          "dates",
          "classes",
          "frames",
          "examples",
          "counterExamples");
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  static final List<String> OF_FRAME =
      List.of(
          "name",
          "verbs",
          "nouns",
          "adjectives",
          "constructions",
          "tenses",
          "content",
          "actors",
          "recipients",
          "recipientIs",
          "negated",
          "guards",
          "excludes",
          "denies",
          "confidence",
          "cameo",
          "plover");
  private static final String BEFORE_PREPOSITION =
      ", and infinitive/ or gerund/ before object or a preposition";
  private static final String NAMES = "small letters a to z, digits and _, a letter first";
  static final List<String> OF_GUARD = List.of("test", "class");
  static final List<String> OF_EXAMPLE = List.of("text", "actors", "recipients");

  private final PlacedJson json;
  private final List<Use> uses = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /// A class of words that a guard names; the classes may stand behind it.
  private record Use(String word, JsonLocation at) {}

  private KindReader(PlacedJson json) {
    this.json = json;
  }

  /// Reads the kind that the JSON describes.
  ///
  /// @param file its name, for messages
  /// @throws IllegalArgumentException naming file, line, column and field
  public static Kind read(String file, String text) {
    var json = new PlacedJson(file, text);
    var kind = new KindReader(json).kind();
    json.end();
    return kind;
  }

  private Kind kind() {
    var name = "";
    var description = "";
    Map<String, List<String>> classes = new LinkedHashMap<>();
    var frames = new ArrayList<Frame>();
    var positive = new ArrayList<Example>();
    var negative = new ArrayList<String>();
    var identity = Identity.CONTENT;
    var dates = Dates.CONTENT;
    var start = json.here();
    json.object("kind");
    for (var field = json.nextField(); field != null; field = json.nextField()) {
      switch (field) {
        case "kind" -> {
          name = json.string(field);
          mustFit(isName(name), field, name, NAMES);
        }
        case "description" -> description = json.string(field);
        case "identity" -> identity = json.constant(Identity.class, field);
        case "dates" -> dates = json.constant(Dates.class, field);
        case "classes" -> classes(field, classes);
        case "frames" -> {
          for (json.array(field); json.nextElement(); ) {
            frames.add(frame(name));
          }
        }
        case "examples" -> {
          for (json.array(field); json.nextElement(); ) {
            positive.add(example());
          }
        }
        case "counterExamples" -> negative.addAll(json.strings(field));
        default -> throw json.noField(field, "a kind", OF_KIND);
      }
    }
    json.needed(start, "kind", !name.isEmpty());
    json.needed(start, "description", !description.isEmpty());
    json.needed(start, "frames", !frames.isEmpty());
    for (var use : uses) {
      if (!classes.containsKey(use.word())) {
        throw json.unknown(use.at(), "class", use.word(), List.copyOf(classes.keySet()));
      }
    }
    var examples = new Examples(positive, negative);
    return new Kind(name, description, identity, dates, classes, frames, examples);
  }

  private void classes(String field, Map<String, List<String>> classes) {
    json.object(field);
    for (var word = json.nextField(); word != null; word = json.nextField()) {
      classes.put(word, json.strings(word));
    }
  }

  private Frame frame(String kind) {
    if (kind.isEmpty()) {
      throw json.wrong("kind", "must stand before the frames");
    }
    var start = json.here();
    var name = "";
    var cameo = "";
    String plover = null;
    var lists = new LinkedHashMap<String, List<String>>();
    Set<Construction> constructions = EnumSet.noneOf(Construction.class);
    Set<Tense> tenses = EnumSet.noneOf(Tense.class);
    var guards = new ArrayList<Guard>();
    Set<Mode> excludes = EnumSet.noneOf(Mode.class);
    boolean negated = false;
    boolean denies = false;
    double confidence = -1;
    var recipient = Recipient.PARTY;
    json.object("frames");
    for (var field = json.nextField(); field != null; field = json.nextField()) {
      switch (field) {
        case "name" -> name = json.string(field);
        case "cameo" -> {
          cameo = json.string(field);
          boolean fits = cameo.length() >= 2 && cameo.length() <= 4 && hasOnly(DIGITS, cameo);
          mustFit(fits, field, cameo, "2 to 4 digits");
        }
        case "plover" -> {
          plover = json.string(field);
          mustFit(hasOnly(CAPITALS, plover), field, plover, "capitals A to Z");
        }
        case "verbs", "nouns", "adjectives" -> lists.put(field, json.strings(field));
        case "content" -> lists.put(field, slots(field, false));
        case "actors", "recipients" -> lists.put(field, slots(field, true));
        case "constructions" -> constants(field, Construction.class, constructions);
        case "tenses" -> constants(field, Tense.class, tenses);
        case "recipientIs" -> recipient = json.constant(Recipient.class, field);
        case "negated" -> negated = json.flag(field);
        case "excludes" -> constants(field, Mode.class, excludes);
        case "denies" -> denies = json.flag(field);
        case "guards" -> {
          for (json.array(field); json.nextElement(); ) {
            guards.add(guard());
          }
        }
        case "confidence" -> confidence = json.probability(field);
        default -> throw json.noField(field, "a frame", OF_FRAME);
      }
    }
    json.needed(start, "name", !name.isEmpty());
    if (!names.add(name)) {
      throw json.wrong(start, "name", "is there twice: " + name);
    }
    json.needed(start, "cameo", !cameo.isEmpty());
    json.needed(start, "confidence", confidence >= 0);
    json.needed(start, "constructions", !constructions.isEmpty());
    var stance = new Stance(constructions, tenses, negated);
    var cues = new Cues(of(lists, "verbs"), of(lists, "nouns"), of(lists, "adjectives"), stance);
    boolean cue =
        !(cues.verbs().isEmpty() && cues.nouns().isEmpty() && cues.adjectives().isEmpty());
    json.needed(start, "verbs or nouns or adjectives", cue);
    return new Frame(
        kind,
        name,
        cues,
        new Slots(of(lists, "content"), of(lists, "actors"), of(lists, "recipients"), recipient),
        new Judgement(guards, excludes, denies, confidence, new Codes(cameo, plover)));
  }

  private static List<String> of(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private <E extends Enum<E>> void constants(String field, Class<E> type, Set<E> constants) {
    for (json.array(field); json.nextElement(); ) {
      constants.add(json.constant(type, field));
    }
  }

  private Guard guard() {
    var start = json.here();
    Guard.Test test = null;
    var word = "";
    json.object("guards");
    for (var field = json.nextField(); field != null; field = json.nextField()) {
      switch (field) {
        case "test" -> test = json.constant(Guard.Test.class, field);
        case "class" -> {
          word = json.string(field);
          uses.add(new Use(word, json.here()));
        }
        default -> throw json.noField(field, "a guard", OF_GUARD);
      }
    }
    if (test == null) {
      throw json.wrong(start, "test", "is missing");
    }
    if (test.ofWords() && word.isEmpty()) {
      throw json.wrong(start, "class", "is missing for \"" + PlacedJson.name(test) + "\"");
    }
    return new Guard(test, word);
  }

  private Example example() {
    var text = "";
    var roles = new LinkedHashMap<String, List<String>>();
    var start = json.here();
    json.object("examples");
    for (var field = json.nextField(); field != null; field = json.nextField()) {
      switch (field) {
        case "text" -> text = json.string(field);
        case "actors", "recipients" -> roles.put(field, json.strings(field));
        default -> throw json.noField(field, "an example", OF_EXAMPLE);
      }
    }
    json.needed(start, "text", !text.isEmpty());
    return new Example(text, of(roles, "actors"), of(roles, "recipients"));
  }

  private List<String> slots(String field, boolean roles) {
    var slots = new ArrayList<String>();
    for (json.array(field); json.nextElement(); ) {
      var slot = json.string(field);
      if (roles ? !Slots.isRole(slot) : !Slots.isContent(slot)) {
        var known = new ArrayList<>(roles ? Slots.OF_ROLES : Slots.OF_CONTENT);
        known.add("any preposition" + (roles ? BEFORE_PREPOSITION : ""));
        throw json.unknown(json.here(), field, slot, known);
      }
      slots.add(slot);
    }
    return slots;
  }

  private void mustFit(boolean fits, String field, String text, String like) {
    if (!fits) {
      throw json.wrong(field, "must be " + like + ": \"" + text + "\"");
    }
  }

  private static boolean isName(String text) {
    return SMALL.indexOf(text.charAt(0)) >= 0 && hasOnly(SMALL + DIGITS + "_", text);
  }

  private static boolean hasOnly(String characters, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
