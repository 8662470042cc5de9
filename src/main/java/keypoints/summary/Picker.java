package keypoints.summary;

import java.util.ArrayList;
import java.util.List;

/*
 * Maximal marginal relevance [1]: the next sentence is the one whose score, less its greatest
 * similarity to a picked one, is highest. A sentence that says the same as a picked one is never
 * taken. Similarity is the cosine of the idf of the distinct terms.
 *
 * A similarity is worked out only for sentences whose score alone could still win, so a pick costs
 * little more than one look at every score.
 *
 * [1] Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering Documents
 *     and Producing Summaries", SIGIR 1998.
 */
/// Picks sentences one after another. For one document.
final class Picker {
  /// No more sentences are picked, so that a summary of a very long text takes bounded time.
  static final int MOST = 1_000;

  /// From this cosine on, two sentences say the same.
  private static final double DUPLICATE = 0.75;

  private final Terms terms;
  private final double[] scores;
  private final Room room;
  private final double redundancy;
  private final double[] norms;
  private final double[] similarity;
  // To how many of the picked sentences a sentence has been compared.
  private final int[] compared;
  private final boolean[] out;
  private final int[] stamps;
  private final List<Integer> picked = new ArrayList<>();
  private int stamp;

  /// @param room for the summary; what is picked is taken from it
  /// @param redundancy how much of the similarity is taken off the score
  Picker(Terms terms, double[] scores, Room room, double redundancy) {
    this.terms = terms;
    this.scores = scores;
    this.room = room;
    this.redundancy = redundancy;
    similarity = new double[scores.length];
    compared = new int[scores.length];
    out = new boolean[scores.length];
    stamps = new int[terms.size()];
    norms = new double[scores.length];
  }

  /// The indexes of the picked sentences, in the order of picking. The first is the best one,
  /// however long; for the others there is room.
  List<Integer> pick(int maxSentences) {
    int most = Math.min(MOST, maxSentences);
    while (picked.size() < most) {
      int best = best();
      if (best < 0) {
        break;
      }
      picked.add(best);
      out[best] = true;
      room.take(best);
    }
    return picked;
  }

  /// How much was taken off a picked sentence's score for its likeness to those picked before it.
  double takenOff(int sentence) {
    return redundancy * similarity[sentence];
  }

  private int best() {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (out[i] || scores[i] <= highest && best >= 0) {
        continue;
      }
      if (!picked.isEmpty()) {
        compare(i);
        out[i] = !room.has(i) || similarity[i] >= DUPLICATE;
      }
      double value = scores[i] - redundancy * similarity[i];
      if (!out[i] && (best < 0 || value > highest)) {
        best = i;
        highest = value;
      }
    }
    return best;
  }

  private void compare(int sentence) {
    if (compared[sentence] == picked.size()) {
      return;
    }
    stamp++;
    for (int e = terms.entry(sentence); e < terms.entry(sentence + 1); e++) {
      stamps[terms.term(e)] = stamp;
    }
    for (int i = compared[sentence]; i < picked.size(); i++) {
      similarity[sentence] = Math.max(similarity[sentence], cosine(sentence, picked.get(i)));
    }
    compared[sentence] = picked.size();
  }

  // The terms of the first carry the stamp.
  private double cosine(int stamped, int other) {
    double shared = 0;
    for (int e = terms.entry(other); e < terms.entry(other + 1); e++) {
      int term = terms.term(e);
      if (stamps[term] == stamp) {
        shared += terms.inverseFrequency(term) * terms.inverseFrequency(term);
      }
    }
    double norms = norm(stamped) * norm(other);
    if (norms == 0) {
      return norm(stamped) == norm(other) ? 1 : 0;
    }
    return shared / norms;
  }

  private double norm(int sentence) {
    if (norms[sentence] == 0) {
      double sum = 0;
      for (int e = terms.entry(sentence); e < terms.entry(sentence + 1); e++) {
        double weight = terms.inverseFrequency(terms.term(e));
        sum += weight * weight;
      }
      norms[sentence] = StrictMath.sqrt(sum);
    }
    return norms[sentence];
  }
}
