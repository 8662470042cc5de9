package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import keypoints.clause.Verbs;
import keypoints.keypoint.FrameMatcher.Match;

/// Gathers mentions of the same point: one kind, and the same by what [Kind.Identity] says.
final class Clusterer {
  /// A mention is compared with so many clusters of its kind, the latest first, so that a document
  /// of demands alone stays linear.
  private static final int COMPARED = 64;

  private final Map<String, List<Cluster>> byKind = new HashMap<>();
  private final List<Cluster> clusters = new ArrayList<>();

  void add(String kind, PointMention mention, Reading reading, Match match) {
    var gist = Gist.of(mention, match, words(reading, match));
    var ofKind = byKind.computeIfAbsent(kind, _ -> new ArrayList<>());
    Cluster home = null;
    for (int i = ofKind.size() - 1; i >= 0 && i >= ofKind.size() - COMPARED && home == null; i--) {
      home = ofKind.get(i).has(gist, match.rule().identity()) ? ofKind.get(i) : null;
    }
    if (home == null) {
      home = new Cluster(kind);
      ofKind.add(home);
      clusters.add(home);
    }
    home.add(mention, gist);
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
    ordered.sort(Comparator.comparingDouble(cluster -> -cluster.confidence()));
    var points = new ArrayList<KeyPoint>();
    for (var cluster : ordered) {
      points.add(cluster.keyPoint("kp-%03d".formatted(points.size() + 1)));
    }
    return points;
  }
}
