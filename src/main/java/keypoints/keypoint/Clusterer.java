package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      return new WordBag(new int[0]);
    }
    var tokens = reading.parse().tokens();
    var grammar = reading.parse().grammar();
    var open = new int[content.end() - content.first()];
    var all = new int[open.length];
    int size = 0;
    for (int i = content.first(); i < content.end(); i++) {
      all[i - content.first()] = tokens.word(i);
      if (grammar.isOpen(tokens, i)) {
        open[size++] = base(grammar.verbs(), tokens.word(i));
      }
    }
    return new WordBag(size == 0 ? all : Arrays.copyOf(open, size));
  }

  // "reopened" and "reopen" are one word.
  private static int base(Verbs verbs, int word) {
    int lemma = verbs.lemmaOf(word);
    return lemma < 0 ? word : lemma;
  }

  private static String id(int number) {
    return "kp-" + (number < 10 ? "00" : number < 100 ? "0" : "") + number;
  }

  /// All key points, the most confident first, then in the order of their first mentions.
  List<KeyPoint> keyPoints() {
    var ordered = new ArrayList<>(clusters);
    ordered.sort(Comparator.comparingDouble(cluster -> -cluster.confidence()));
    var points = new ArrayList<KeyPoint>();
    for (var cluster : ordered) {
      points.add(cluster.keyPoint(id(points.size() + 1)));
    }
    return points;
  }
}
