package keypoints.summary;

/*
 * Degree centrality in a graph of sentences whose edges are BM25 [1], with the edges to earlier
 * sentences apart, as [2] tells them: what was said before is no news. Departures: no walk over
 * the graph as in [1], since the degree can be
 * summed term by term, in time linear in the text, without ever making an edge; idf is ln(1 + x),
 * so that no weight is negative.
 *
 * [1] Barrios et al., "Variations of the Similarity Function of TextRank for Automated
 *     Summarization", ASAI 2015.
 * [2] Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised Summarization", ACL 2019.
 */
/// How much each sentence shares with the others, and with those before it.
final class Centrality {
  /// k1 of [1].
  private static final double SATURATION = 1.2;

  /// b of [1].
  private static final double LENGTH_NORMALISATION = 0.75;

  private final double[] total;
  private final double[] backward;
  private final double[] repeated;

  Centrality(Terms terms, int sentences) {
    total = new double[sentences];
    backward = new double[sentences];
    repeated = new double[sentences];
    var before = new int[terms.size()];
    double mean = meanLength(terms, sentences);
    for (int i = 0; i < sentences; i++) {
      double length = LENGTH_NORMALISATION * (terms.length(i) / mean - 1) + 1;
      double own = 0;
      for (int e = terms.entry(i); e < terms.entry(i + 1); e++) {
        int term = terms.term(e);
        double count = terms.count(e);
        double weight =
            terms.inverseFrequency(term) * count * (SATURATION + 1) / (count + SATURATION * length);
        total[i] += weight * (terms.sentenceFrequency(term) - 1);
        backward[i] += weight * before[term]++;
        own += weight;
      }
      repeated[i] = own > 0 ? backward[i] / own : 0;
    }
  }

  private static double meanLength(Terms terms, int sentences) {
    long sum = 0;
    for (int i = 0; i < sentences; i++) {
      sum += terms.length(i);
    }
    return Math.max(1, sum) / (double) Math.max(1, sentences);
  }

  /// Sum of the edges to all other sentences.
  double total(int sentence) {
    return total[sentence];
  }

  /// Sum of the edges to the sentences before it.
  double backward(int sentence) {
    return backward[sentence];
  }

  /// The same without regard to its length: in how many sentences before it a term of it occurs, on
  /// average.
  double repeated(int sentence) {
    return repeated[sentence];
  }
}
