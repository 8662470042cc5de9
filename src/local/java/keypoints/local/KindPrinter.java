package keypoints.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keypoints.keypoint.Frame;
import keypoints.keypoint.Frame.Guard;
import keypoints.keypoint.Frame.Slots.Recipient;
import keypoints.keypoint.Kind;
import keypoints.keypoint.Kind.Example;
import keypoints.keypoint.PointMention.Codes;

/// Kinds of key points for a person to read, and as JSON.
public final class KindPrinter {
  private final Terminal terminal;

  public KindPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Each kind with what it is, its number of frames and its codes.
  public String list(List<Kind> kinds) {
    var lines = new Lines(terminal);
    for (var kind : kinds) {
      int frames = kind.frames().size();
      var about = " · %d %s · %s".formatted(frames, frames == 1 ? "frame" : "frames", codes(kind));
      lines.add(0, kind.name() + about, terminal::bold);
      lines.add(4, kind.description(), line -> line);
    }
    return lines.end();
  }

  /// All that a kind's file says.
  public String explanation(Kind kind) {
    var lines = new Lines(terminal);
    lines.add(0, kind.name(), terminal::bold);
    lines.add(2, kind.description(), line -> line);
    lines.add(2, identity(kind), line -> line);
    lines.add(2, dates(kind), line -> line);
    for (var frame : kind.frames()) {
      frame(lines, kind, frame);
    }
    lines.add(2, "Found in", terminal::heading);
    kind.examples().positive().forEach(example -> lines.add(4, example(example), line -> line));
    lines.add(2, "Not found in", terminal::heading);
    kind.examples().negative().forEach(text -> lines.add(4, text, line -> line));
    return lines.end();
  }

  private static String identity(Kind kind) {
    return switch (kind.identity()) {
      case CONTENT -> "Mentions with much the same content are one point";
      case EVENT -> "Mentions with the same parties at the same time are one point";
    };
  }

  private static String dates(Kind kind) {
    return switch (kind.dates()) {
      case CONTENT -> "Dates of its event stand in the content";
      case CUE -> "Dates of its event stand in the content or with the cue";
    };
  }

  private void frame(Lines lines, Kind kind, Frame frame) {
    var judgement = frame.judgement();
    var codes = codes(judgement.codes());
    lines.add(2, "Frame " + frame.name(), terminal::heading);
    field(lines, "confidence", judgement.confidence() + ", " + codes);
    field(lines, "verbs", String.join(", ", frame.cues().verbs()));
    field(lines, "nouns", String.join(", ", frame.cues().nouns()));
    field(lines, "adjectives", String.join(", ", frame.cues().adjectives()));
    field(lines, "constructions", names(frame.cues().stance().constructions()));
    field(lines, "tenses", names(frame.cues().stance().tenses()));
    field(lines, "negated", frame.cues().stance().negated() ? "must be" : "");
    field(lines, "actor", String.join(" or else ", frame.slots().actors()));
    field(lines, "content", String.join(" or else ", frame.slots().content()));
    field(lines, "recipient", String.join(" or else ", frame.slots().recipients()));
    boolean anything = frame.slots().recipient() == Recipient.ANYTHING;
    field(lines, "recipient may be", anything ? "anything" : "");
    for (var guard : judgement.guards()) {
      field(lines, "only if", words(kind, guard));
    }
    field(lines, "not in", names(judgement.excludes()));
    field(lines, "content", judgement.denies() ? "is said not to be" : "");
  }

  private static void field(Lines lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add(4, name + ": " + value, line -> line);
    }
  }

  /// `content headed by: accusation, charge`.
  static String words(Kind kind, Guard guard) {
    var test = name(guard.test()).replace('-', ' ');
    var words = kind.classes().getOrDefault(guard.word(), List.of());
    return words.isEmpty() ? test : test + ": " + String.join(", ", words);
  }

  private static String example(Example example) {
    var who = new ArrayList<String>();
    if (!example.actors().isEmpty()) {
      who.add("actors: " + String.join(", ", example.actors()));
    }
    if (!example.recipients().isEmpty()) {
      who.add("recipients: " + String.join(", ", example.recipients()));
    }
    return who.isEmpty() ? example.text() : example.text() + " (" + String.join("; ", who) + ")";
  }

  static <E extends Enum<E>> String names(Iterable<E> constants) {
    var names = new ArrayList<E>();
    constants.forEach(names::add);
    return names.stream().sorted().map(KindPrinter::name).collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String codes(Kind kind) {
    var codes = new LinkedHashSet<String>();
    kind.frames().forEach(frame -> codes.add(codes(frame.judgement().codes())));
    return String.join(", ", codes);
  }

  static String codes(Codes codes) {
    return Stream.of("CAMEO " + codes.cameo(), codes.plover() == null ? "" : codes.plover())
        .filter(code -> !code.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// `[{"kind", "description", "frames": [{"name", "confidence", "cameo", "plover"?}]}]`.
  public String json(List<Kind> kinds) {
    var mapper = new ObjectMapper();
    var all = mapper.createArrayNode();
    for (var kind : kinds) {
      var object = all.addObject();
      object.put("kind", kind.name()).put("description", kind.description());
      var frames = object.putArray("frames");
      kind.frames().forEach(frame -> describe(frames.addObject(), frame));
    }
    return all.toPrettyString() + "\n";
  }

  private static void describe(ObjectNode object, Frame frame) {
    object.put("name", frame.name()).put("confidence", frame.judgement().confidence());
    object.put("cameo", frame.judgement().codes().cameo());
    var plover = frame.judgement().codes().plover();
    if (plover != null) {
      object.put("plover", plover);
    }
  }
}
