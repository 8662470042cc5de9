package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import keypoints.clause.Verbs;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.mention.Mention;

/// Gathers mentions of the same point: one kind, the same actor, much the same content.
final class Clusterer {
  /// Share of content words that two mentions by the same actor must have in common (Dice).
  private static final double SAME_ACTOR = 0.5;

  /// The same for mentions by others.
  private static final double ANY_ACTOR = 0.6;

  /// A mention is compared with so many clusters of its kind, the latest first, so that a document
  /// of demands alone stays linear.
  private static final int COMPARED = 64;

  /// And with so many mentions of each, the first ones.
  private static final int COMPARED_MENTIONS = 8;

  private final Map<String, List<Cluster>> byKind = new HashMap<>();
  private final List<Cluster> clusters = new ArrayList<>();

  private record Cluster(
      String kind, List<PointMention> mentions, Set<String> actors, List<WordBag> contents) {}

  void add(String kind, PointMention mention, Reading reading, Match match) {
    var content = words(reading, match);
    var actors = match.filled().actors().stream().map(Mention::name).toList();
    var ofKind = byKind.computeIfAbsent(kind, _ -> new ArrayList<>());
    Cluster home = null;
    for (int i = ofKind.size() - 1; i >= 0 && i >= ofKind.size() - COMPARED && home == null; i--) {
      home = same(ofKind.get(i), actors, content) ? ofKind.get(i) : null;
    }
    if (home == null) {
      home = new Cluster(kind, new ArrayList<>(), new HashSet<>(), new ArrayList<>());
      ofKind.add(home);
      clusters.add(home);
    }
    home.mentions().add(mention);
    home.actors().addAll(actors);
    if (home.contents().size() < COMPARED_MENTIONS) {
      home.contents().add(content);
    }
  }

  private static boolean same(Cluster cluster, List<String> actors, WordBag content) {
    double limit = ANY_ACTOR;
    for (var actor : actors) {
      limit = cluster.actors().contains(actor) ? SAME_ACTOR : limit;
    }
    for (var other : cluster.contents()) {
      if (other.dice(content) >= limit) {
        return true;
      }
    }
    return false;
  }

  /// The content's words without those of closed classes, unless it has no others ("do it now").
  private static WordBag words(Reading reading, Match match) {
    var content = match.filled().content();
    if (content == null) {
      return new WordBag(IntStream.empty());
    }
    var tokens = reading.parse().tokens();
    var grammar = reading.parse().grammar();
    var open =
        IntStream.range(content.first(), content.end()).filter(i -> grammar.isOpen(tokens, i));
    var words = new WordBag(open.map(i -> base(grammar.verbs(), tokens.word(i))));
    return words.isEmpty()
        ? new WordBag(IntStream.range(content.first(), content.end()).map(tokens::word))
        : words;
  }

  // "reopened" and "reopen" are one word.
  private static int base(Verbs verbs, int word) {
    int lemma = verbs.lemmaOf(word);
    return lemma < 0 ? word : lemma;
  }

  /// All key points, the most confident first, then in the order of their first mentions.
  List<KeyPoint> keyPoints() {
    var ordered = new ArrayList<>(clusters);
    ordered.sort(
        Comparator.comparingDouble(cluster -> -confidence(cluster.mentions().get(best(cluster)))));
    var points = new ArrayList<KeyPoint>();
    for (var cluster : ordered) {
      int best = best(cluster);
      double confidence = confidence(cluster.mentions().get(best));
      var id = "kp-%03d".formatted(points.size() + 1);
      points.add(new KeyPoint(id, cluster.kind(), confidence, best, cluster.mentions()));
    }
    return points;
  }

  /// The most confident mention; of equals the one with an event's date, then the first.
  private static int best(Cluster cluster) {
    int best = 0;
    for (int i = 1; i < cluster.mentions().size(); i++) {
      double difference = rank(cluster.mentions().get(i)) - rank(cluster.mentions().get(best));
      best = difference > 1e-9 ? i : best;
    }
    return best;
  }

  private static double rank(PointMention mention) {
    boolean dated =
        mention.dates().stream().anyMatch(date -> date.role() == PointMention.PointDate.Role.EVENT);
    return confidence(mention) + (dated ? 1e-6 : 0);
  }

  private static double confidence(PointMention mention) {
    return mention.manner().confidence();
  }
}
