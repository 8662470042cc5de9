package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.mention.Mention;
import keypoints.text.Span;

/// Says for a person why a key point was found.
final class Why {
  private Why() {}

  static List<String> of(Reading reading, Match match, List<PointDate> dates) {
    var text = reading.parse().tokens().text();
    var tokens = reading.parse().tokens();
    var why = new ArrayList<String>();
    var construction =
        match.arguments().construction().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    var cue = match.cue().in(tokens).in(text);
    why.add("frame " + match.frame().name() + ": “" + cue + "”, " + construction);
    for (var actor : match.filled().actors()) {
      why.add(who("actor", actor, actor.range().in(tokens), text));
    }
    for (var recipient : match.filled().recipients()) {
      why.add(who("recipient", recipient, recipient.range().in(tokens), text));
    }
    if (match.filled().content() != null) {
      why.add("content: " + match.filled().slot());
    }
    for (var date : dates) {
      var role = date.role().name().toLowerCase(Locale.ROOT);
      why.add(role + " " + date.time().value() + ": " + date.time().resolvedBy());
    }
    return why;
  }

  private static String who(String role, Mention mention, Span span, String text) {
    var basis = mention.basis().name().toLowerCase(Locale.ROOT);
    return role + " " + mention.name() + ": " + basis + " “" + span.in(text) + "”";
  }
}
