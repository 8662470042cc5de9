package keypoints.keypoint;

import java.util.List;
import keypoints.clause.TokenRange;
import keypoints.mention.Mention;
import keypoints.mention.Party;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds the other side of a point where no argument of the cue names it.
final class Counterparts {
  /// All actors but the first: "X and Y met".
  private static final String CO_ACTORS = "co-actors";

  /// Whom the content names first: "agreed to lift the ban on Spanish ships".
  private static final String NAMED = "named-in-content";

  /// So many noun groups of a content are looked at.
  private static final int REACH = 12;

  private final Reading reading;

  Counterparts(Reading reading) {
    this.reading = reading;
  }

  /// Those of whom the frame's slots speak; an empty list where they speak of nobody.
  List<Mention> of(Frame frame, List<Mention> actors, @Nullable TokenRange content) {
    var slots = frame.slots().recipients();
    if (slots.contains(CO_ACTORS) && actors.size() > 1) {
      return actors.subList(1, actors.size());
    }
    return slots.contains(NAMED) && content != null ? named(content, actors) : List.of();
  }

  private List<Mention> named(TokenRange content, List<Mention> actors) {
    var parse = reading.parse();
    int groups = 0;
    for (int i = content.first(); i < content.end() && groups < REACH; i++) {
      var group = parse.nounAt(i);
      if (group.isEmpty()) {
        continue;
      }
      i = group.get().range().end() - 1;
      groups++;
      if (hasName(group.get().range())) {
        var found = reading.discourse().resolver().resolve(group.get(), List.of());
        boolean other =
            found.isPresent()
                && found.get().party() != Party.OTHER
                && actors.stream().noneMatch(actor -> actor.name().equals(found.get().name()));
        if (other) {
          return List.of(found.get());
        }
      }
    }
    return List.of();
  }

  private boolean hasName(TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (reading.parse().tokens().is(i, Tokens.CAPITAL)) {
        return true;
      }
    }
    return false;
  }
}
