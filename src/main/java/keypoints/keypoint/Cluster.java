package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The mentions of one point, while a document is read.
final class Cluster {
  /// A mention is compared with so many of them, the first ones.
  private static final int COMPARED = 8;

  private final String kind;
  private final List<PointMention> mentions = new ArrayList<>();
  private final List<Gist> gists = new ArrayList<>();
  private final Set<String> actors = new HashSet<>();

  Cluster(String kind) {
    this.kind = kind;
  }

  void add(PointMention mention, Gist gist) {
    mentions.add(mention);
    actors.addAll(gist.actors());
    if (gists.size() < COMPARED) {
      gists.add(gist);
    }
  }

  /// Whether the point is one that this cluster makes already.
  boolean has(Gist gist, Kind.Identity identity) {
    return switch (identity) {
      case CONTENT -> {
        boolean sameActor = !Collections.disjoint(actors, gist.actors());
        yield says(gist, sameActor);
      }
      case EVENT -> isTheEvent(gist);
    };
  }

  private boolean says(Gist gist, boolean sameActor) {
    for (var other : gists) {
      if (gist.saysWhat(other, sameActor)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTheEvent(Gist gist) {
    boolean same = false;
    for (var other : gists) {
      if (gist.isAtAnotherTimeThan(other)) {
        return false;
      }
      same |= gist.isTheEventOf(other);
    }
    return same;
  }

  KeyPoint keyPoint(String id) {
    return new KeyPoint(id, kind, confidence(), best(), mentions);
  }

  double confidence() {
    return mentions.get(best()).manner().confidence();
  }

  /// The most confident mention; of equals the one with an event's date, then the first.
  private int best() {
    int best = 0;
    for (int i = 1; i < mentions.size(); i++) {
      double difference = rank(mentions.get(i)) - rank(mentions.get(best));
      best = difference > 1e-9 ? i : best;
    }
    return best;
  }

  private static double rank(PointMention mention) {
    return mention.manner().confidence() + (dated(mention) ? 1e-6 : 0);
  }

  private static boolean dated(PointMention mention) {
    for (var date : mention.dates()) {
      if (date.role() == PointMention.PointDate.Role.EVENT) {
        return true;
      }
    }
    return false;
  }
}
