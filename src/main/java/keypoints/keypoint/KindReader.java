package keypoints.keypoint;

import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
  private static final List<String> CUES = List.of("verbs", "nouns", "adjectives");
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
    return PlacedJson.read(file, text, json -> new KindReader(json).kind());
  }

  private Kind kind() throws IOException {
    var name = new String[] {"", ""};
    Map<String, List<String>> classes = new LinkedHashMap<>();
    var frames = new ArrayList<Frame>();
    var positive = new ArrayList<Example>();
    var negative = new ArrayList<String>();
    var identity = new Identity[] {Identity.CONTENT};
    var dates = new Dates[] {Dates.CONTENT};
    var start = json.here();
    json.object(
        "kind",
        field -> {
          switch (field) {
            case "kind" -> name[0] = json.string(field, KindReader::isName, NAMES);
            case "description" -> name[1] = json.string(field);
            case "identity" -> identity[0] = json.constant(Identity.class, field);
            case "dates" -> dates[0] = json.constant(Dates.class, field);
            case "classes" -> json.object(field, word -> classes.put(word, json.strings(word)));
            case "frames" -> json.array(field, () -> frames.add(frame(name[0])));
            case "examples" -> json.array(field, () -> positive.add(example()));
            case "counterExamples" -> negative.addAll(json.strings(field));
            default -> throw json.noField(field, "a kind", OF_KIND);
          }
        });
    json.needed(start, "kind", !name[0].isEmpty());
    json.needed(start, "description", !name[1].isEmpty());
    json.needed(start, "frames", !frames.isEmpty());
    for (var use : uses) {
      if (!classes.containsKey(use.word())) {
        throw json.unknown(use.at(), "class", use.word(), List.copyOf(classes.keySet()));
      }
    }
    return new Kind(
        name[0], name[1], identity[0], dates[0], classes, frames, new Examples(positive, negative));
  }

  private Frame frame(String kind) throws IOException {
    if (kind.isEmpty()) {
      throw json.wrong("kind", "must stand before the frames");
    }
    var start = json.here();
    var name = new String[] {"", "", ""};
    var cues = new LinkedHashMap<String, List<String>>();
    Set<Construction> constructions = EnumSet.noneOf(Construction.class);
    Set<Tense> tenses = EnumSet.noneOf(Tense.class);
    var guards = new ArrayList<Guard>();
    Set<Mode> excludes = EnumSet.noneOf(Mode.class);
    var flags = new boolean[] {false, false};
    var confidence = new double[] {-1};
    var recipient = new Recipient[] {Recipient.PARTY};
    json.object(
        "frames",
        field -> {
          switch (field) {
            case "name" -> name[0] = json.string(field);
            case "cameo" -> name[1] = json.string(field, KindReader::isCameo, "2 to 4 digits");
            case "plover" -> name[2] = json.string(field, KindReader::isPlover, "capitals A to Z");
            case "verbs", "nouns", "adjectives" -> cues.put(field, json.strings(field));
            case "content" -> cues.put(field, content(field));
            case "actors", "recipients" -> cues.put(field, roles(field));
            case "constructions" ->
                json.array(
                    field, () -> constructions.add(json.constant(Construction.class, field)));
            case "tenses" -> json.array(field, () -> tenses.add(json.constant(Tense.class, field)));
            case "recipientIs" -> recipient[0] = json.constant(Recipient.class, field);
            case "negated" -> flags[0] = json.flag(field);
            case "excludes" ->
                json.array(field, () -> excludes.add(json.constant(Mode.class, field)));
            case "denies" -> flags[1] = json.flag(field);
            case "guards" -> json.array(field, () -> guards.add(guard()));
            case "confidence" -> confidence[0] = json.probability(field);
            default -> throw json.noField(field, "a frame", OF_FRAME);
          }
        });
    json.needed(start, "name", !name[0].isEmpty());
    if (!names.add(name[0])) {
      throw json.wrong(start, "name", "is there twice: " + name[0]);
    }
    json.needed(start, "cameo", !name[1].isEmpty());
    json.needed(start, "confidence", confidence[0] >= 0);
    json.needed(start, "constructions", !constructions.isEmpty());
    json.needed(
        start, String.join(" or ", CUES), CUES.stream().anyMatch(cue -> !of(cues, cue).isEmpty()));
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
    var start = json.here();
    var test = new ArrayList<Guard.Test>();
    var word = new String[] {""};
    json.object(
        "guards",
        field -> {
          switch (field) {
            case "test" -> test.add(json.constant(Guard.Test.class, field));
            case "class" -> {
              word[0] = json.string(field);
              uses.add(new Use(word[0], json.here()));
            }
            default -> throw json.noField(field, "a guard", OF_GUARD);
          }
        });
    json.needed(start, "test", !test.isEmpty());
    var guard = new Guard(test.getFirst(), word[0]);
    if (guard.test().ofWords() && word[0].isEmpty()) {
      throw json.wrong(start, "class", "is missing for \"" + PlacedJson.name(guard.test()) + "\"");
    }
    return guard;
  }

  private Example example() throws IOException {
    var text = new String[] {""};
    var roles = new LinkedHashMap<String, List<String>>();
    var start = json.here();
    json.object(
        "examples",
        field -> {
          switch (field) {
            case "text" -> text[0] = json.string(field);
            case "actors", "recipients" -> roles.put(field, json.strings(field));
            default -> throw json.noField(field, "an example", OF_EXAMPLE);
          }
        });
    json.needed(start, "text", !text[0].isEmpty());
    return new Example(text[0], of(roles, "actors"), of(roles, "recipients"));
  }

  /// The names of slots that pass the test.
  ///
  /// @param more what passes besides those with names, for the message
  private List<String> slots(
      String field, List<String> names, Predicate<String> others, String more) throws IOException {
    var slots = new ArrayList<String>();
    json.array(
        field,
        () -> {
          var slot = json.string(field);
          if (!names.contains(slot) && !others.test(slot)) {
            var known = new ArrayList<>(names);
            known.add(more);
            throw json.unknown(json.here(), field, slot, known);
          }
          slots.add(slot);
        });
    return slots;
  }

  private List<String> content(String field) throws IOException {
    return slots(field, Slots.OF_CONTENT, Slots.PREPOSITIONS::contains, "any preposition");
  }

  private List<String> roles(String field) throws IOException {
    var more = "any preposition, and infinitive/ or gerund/ before object or a preposition";
    return slots(field, Slots.OF_ROLES, KindReader::isPlace, more);
  }

  /// A preposition, or what stands with the verb of the content.
  private static boolean isPlace(String slot) {
    int slash = slot.indexOf('/');
    if (slash < 0) {
      return Slots.PREPOSITIONS.contains(slot);
    }
    var inner = slot.substring(slash + 1);
    return Slots.OUTER.contains(slot.substring(0, slash))
        && (inner.equals("object") || Slots.PREPOSITIONS.contains(inner));
  }

  private static boolean isName(String text) {
    return within('a', 'z', text.charAt(0))
        && text.chars().allMatch(c -> within('a', 'z', c) || within('0', '9', c) || c == '_');
  }

  private static boolean isCameo(String text) {
    return text.length() >= 2
        && text.length() <= 4
        && text.chars().allMatch(c -> within('0', '9', c));
  }

  private static boolean isPlover(String text) {
    return text.chars().allMatch(c -> within('A', 'Z', c));
  }

  private static boolean within(char first, char last, int c) {
    return c >= first && c <= last;
  }
}
