package keypoints.keypoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.keypoint.PointMention.PointDate.Role;
import keypoints.mention.Mention;

/// What of a mention tells whether another makes the same point.
///
/// @param parties names of actors and recipients
/// @param dates values of its event's dates
/// @param content its words
record Gist(List<String> actors, Set<String> parties, Set<String> dates, WordBag content) {
  /// Share of content words that two mentions by the same actor must have in common (Dice).
  private static final double SAME_ACTOR = 0.5;

  /// The same for mentions by others.
  private static final double ANY_ACTOR = 0.6;

  /// Share of the shorter content's words that an event's other description must have.
  private static final double SAME_EVENT = 0.6;

  static Gist of(PointMention mention, Match match, WordBag content) {
    var actors = names(match.filled().actors());
    var parties = new HashSet<>(actors);
    parties.addAll(names(match.filled().recipients()));
    var dates = new HashSet<String>();
    for (var date : mention.dates()) {
      if (date.role() == Role.EVENT) {
        dates.add(date.time().value());
      }
    }
    return new Gist(actors, parties, dates, content);
  }

  private static List<String> names(List<Mention> mentions) {
    var names = new ArrayList<String>(mentions.size());
    for (var mention : mentions) {
      names.add(mention.name());
    }
    return names;
  }

  boolean saysWhat(Gist other, boolean sameActor) {
    return content.dice(other.content) >= (sameActor ? SAME_ACTOR : ANY_ACTOR);
  }

  boolean isAtAnotherTimeThan(Gist other) {
    return !dates.isEmpty() && !other.dates.isEmpty() && !share(dates, other.dates, 1);
  }

  /// The same two parties, one of them at the same time, or much the same words.
  boolean isTheEventOf(Gist other) {
    return share(parties, other.parties, 2)
        || share(dates, other.dates, 1) && share(parties, other.parties, 1)
        || content.overlap(other.content) >= SAME_EVENT;
  }

  private static boolean share(Set<String> some, Set<String> others, int least) {
    int both = 0;
    for (var one : some) {
      both += others.contains(one) ? 1 : 0;
    }
    return both >= least;
  }
}
