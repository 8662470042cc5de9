package keypoints.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keypoints.keypoint.Frame;
import keypoints.keypoint.Frame.Guard;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.Kind;
import keypoints.keypoint.PointMention;
import keypoints.local.Near.Demand;
import keypoints.mention.Reference;
import org.jspecify.annotations.Nullable;

/// Says for a person why key points were found, and why a sentence made none.
public final class ExplanationPrinter {
  /// Below it a difference of confidences is one of rounding.
  private static final double SAME = 1e-9;

  private static final int SHOWN = 8;

  private final Terminal terminal;
  private final String text;
  private final List<Kind> kinds;

  /// @param text of the document
  /// @param kinds in use
  public ExplanationPrinter(Terminal terminal, String text, List<Kind> kinds) {
    this.terminal = terminal;
    this.text = text;
    this.kinds = kinds;
  }

  /// A key point, mention by mention, the one that says it best first.
  public String point(KeyPoint point) {
    var lines = new Lines(terminal);
    var kind = kinds.stream().filter(one -> one.name().equals(point.kind())).findFirst();
    var confidence = "  " + number(point.confidence());
    var who = people(point.actors(), "(not said who)");
    var whom = point.recipients().isEmpty() ? "" : " → " + people(point.recipients(), "");
    lines.add(
        0, point.id() + " · " + point.kind() + " · " + who + whom, terminal::bold, confidence);
    kind.ifPresent(one -> lines.add(2, one.description(), terminal::faint));
    mention(lines, kind.orElse(null), point.bestMention());
    for (int i = 0; i < point.mentions().size(); i++) {
      if (i != point.best()) {
        mention(lines, kind.orElse(null), point.mentions().get(i));
      }
    }
    return lines.end();
  }

  private void mention(Lines lines, @Nullable Kind kind, PointMention mention) {
    var evidence = mention.evidence();
    var span = evidence.span();
    lines.add(
        2,
        "sentence %d, offset %d, length %d"
            .formatted(evidence.sentence() + 1, span.start(), span.length()),
        terminal::heading);
    lines.add(4, span.in(text), line -> line);
    mention.why().forEach(why -> lines.add(6, why, line -> line));
    var reporters = people(mention.roles().reportedBy(), "");
    if (!reporters.isEmpty()) {
      lines.add(6, "reported by " + reporters, line -> line);
    }
    lines.add(6, "codes: " + KindPrinter.codes(mention.manner().codes()), line -> line);
    var frame = kind == null ? null : frame(kind, mention);
    if (kind != null && frame != null) {
      for (var guard : frame.judgement().guards()) {
        lines.add(6, "it holds: " + words(kind, guard), line -> line);
      }
      lines.add(6, confidence(frame, mention), line -> line);
    }
  }

  /// The first reason names it.
  private static @Nullable Frame frame(Kind kind, PointMention mention) {
    for (var frame : kind.frames()) {
      if (mention.why().getFirst().startsWith("frame " + frame.name() + ":")) {
        return frame;
      }
    }
    return null;
  }

  private static String confidence(Frame frame, PointMention mention) {
    double whole = frame.judgement().confidence();
    double now = mention.manner().confidence();
    var weaker =
        now < whole - SAME ? ", weakened from the frame's " + number(whole) : ", the frame's";
    return "confidence " + number(now) + weaker;
  }

  /// Why a sentence made no point, or which it made.
  ///
  /// @param number of the sentence, from 1
  /// @param made ids of the points that it makes
  /// @param obstacle what keeps points from being sought in it; empty where nothing does
  public String sentence(
      int number, String sentence, List<String> made, String obstacle, List<Near> near) {
    var lines = new Lines(terminal);
    var found = made.isEmpty() ? "no key point" : String.join(", ", made);
    lines.add(0, "sentence " + number + " · " + found, terminal::bold);
    lines.add(2, sentence, line -> line);
    if (!obstacle.isEmpty()) {
      lines.add(2, obstacle, terminal::alarm);
    } else if (near.isEmpty()) {
      lines.add(2, "No word of it is a cue of any kind, as it stands there.", line -> line);
    }
    for (var one : near) {
      near(lines, one);
    }
    return lines.end();
  }

  private void near(Lines lines, Near near) {
    var cue = near.found().evidence().cue().in(text);
    var name = "%s, frame %s: “%s”".formatted(near.kind().name(), near.frame().name(), cue);
    lines.add(2, name, terminal::heading);
    var slots = new ArrayList<>(near.found().why());
    slots.removeFirst();
    lines.add(4, "would be: " + String.join("  ·  ", slots), terminal::faint);
    if (near.failed().isEmpty()) {
      lines.add(4, "holds", line -> line);
    }
    for (var demand : near.failed()) {
      lines.add(4, "fails: " + described(near, demand), terminal::alarm);
    }
    var met =
        near.met().stream()
            .filter(Demand.Guarded.class::isInstance)
            .map(demand -> described(near, demand))
            .collect(Collectors.joining("  ·  "));
    if (!met.isEmpty()) {
      lines.add(4, "meets: " + met, terminal::faint);
    }
  }

  private static String described(Near near, Demand demand) {
    return switch (demand) {
      case Demand.Constructions(var any) ->
          "stands as %s, and may as %s".formatted(construction(near), KindPrinter.names(any));
      case Demand.Tenses(var any) -> "its tense must be " + KindPrinter.names(any);
      case Demand.Negated(boolean must) -> must ? "must be negated" : "is negated";
      case Demand.Guarded(var guard) -> "only if " + words(near.kind(), guard);
      case Demand.NotIn(var mode) -> "not where it is " + mode.name().toLowerCase(Locale.ROOT);
    };
  }

  /// The words that a guard looks for, or the first of them; `kinds NAME` has all.
  private static String words(Kind kind, Guard guard) {
    var words = KindPrinter.words(kind, guard).split(", ", -1);
    return words.length <= SHOWN
        ? String.join(", ", words)
        : String.join(", ", List.of(words).subList(0, SHOWN)) + ", …";
  }

  /// The first reason ends with it.
  private static String construction(Near near) {
    var first = near.found().why().getFirst();
    return first.substring(first.lastIndexOf(", ") + 2);
  }

  private static String people(List<Reference> people, String nobody) {
    var names = people.stream().map(Reference::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? nobody : names;
  }

  private static String number(double confidence) {
    return Stream.of(String.format(Locale.ROOT, "%.2f", confidence))
        .map(text -> text.endsWith("0") ? text.substring(0, text.length() - 1) : text)
        .collect(Collectors.joining());
  }
}
