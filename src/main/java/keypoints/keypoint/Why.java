package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.keypoint.PointMention.Mode;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.mention.Mention;
import keypoints.text.Span;

/// Says for a person why a key point was found.
final class Why {
  private Why() {}

  /// Characters of a content that are shown; all of it stands elsewhere in the mention.
  private static final int SHOWN = 60;

  static List<String> of(Reading reading, Match match, List<Mode> modes, List<PointDate> dates) {
    var tokens = reading.parse().tokens();
    var text = tokens.text();
    var filled = match.filled();
    var why = new ArrayList<String>();
    var cue = match.cue().in(tokens).in(text);
    var construction = name(match.arguments().construction());
    why.add(text("frame ", match.frame().name(), ": “", cue, "”, ", construction));
    for (var actor : filled.actors()) {
      why.add(who("actor", actor, actor.range().in(tokens), text));
    }
    if (filled.actors().isEmpty()) {
      why.add("no actor: less certain");
    }
    for (var recipient : filled.recipients()) {
      why.add(who("recipient", recipient, recipient.range().in(tokens), text));
    }
    if (filled.content() != null) {
      why.add(text("content: ", filled.slot(), shown(filled.content().in(tokens), text)));
    }
    for (var mode : modes) {
      why.add(name(mode) + (mode == Mode.FUTURE ? "" : ": less certain"));
    }
    for (var date : dates) {
      var time = date.time();
      var quoted = time.span().in(text);
      why.add(text(name(date.role()), " ", time.value(), ": “", quoted, "”, ", time.resolvedBy()));
    }
    return why;
  }

  private static String who(String role, Mention mention, Span span, String text) {
    return text(role, " ", mention.name(), ": ", name(mention.basis()), " “", span.in(text), "”");
  }

  private static String shown(Span content, String text) {
    if (content.end() - content.start() <= SHOWN) {
      return text(" “", content.in(text), "”");
    }
    int end = content.start() + SHOWN;
    end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    return text(" “", text.substring(content.start(), end), "…”");
  }

  // Joined in one go: a builder would begin with room for Latin-1 and copy all at the first quote.
  private static String text(String... parts) {
    return String.join("", parts);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
