package keypoints.summary;

import java.util.Arrays;
import java.util.List;
import keypoints.text.RangeIds;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import keypoints.text.WordSet;

/// The stems of a document's content words, by number, sentence by sentence.
///
/// Each sentence has its distinct terms at `entry(sentence) … entry(sentence + 1) - 1`. Linear in
/// the text.
final class Terms {
  private final RangeIds stems;
  private final int[] entries;
  private final int[] lengths;
  private int[] terms;
  private int[] counts;
  // By term: the last entry that has it (plus one).
  private int[] lastEntry = new int[128];
  private int[] sentenceFrequency = new int[128];
  private final double[] inverseFrequency;

  Terms(Tokens tokens, List<Sentence> sentences, WordSet stopWords) {
    stems = tokens.ranges();
    int size = sentences.size();
    entries = new int[size + 1];
    lengths = new int[size];
    terms = new int[Math.max(16, tokens.size() / 2)];
    counts = new int[terms.length];
    int entry = 0;
    for (int i = 0; i < size; i++) {
      var sentence = sentences.get(i);
      entries[i] = entry;
      for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
        if (!isTerm(tokens, t, stopWords)) {
          continue;
        }
        lengths[i]++;
        int term = stems.id(tokens.start(t), Stems.end(tokens, t));
        if (term == lastEntry.length) {
          lastEntry = Arrays.copyOf(lastEntry, term * 2);
          sentenceFrequency = Arrays.copyOf(sentenceFrequency, term * 2);
        }
        int last = lastEntry[term] - 1;
        if (last >= entries[i]) {
          counts[last]++;
          continue;
        }
        if (entry == terms.length) {
          terms = Arrays.copyOf(terms, entry * 2);
          counts = Arrays.copyOf(counts, entry * 2);
        }
        terms[entry] = term;
        counts[entry] = 1;
        sentenceFrequency[term]++;
        lastEntry[term] = ++entry;
      }
    }
    entries[size] = entry;
    inverseFrequency = new double[size()];
    var byFrequency = new double[size + 1]; // most terms stand in a sentence or two
    for (int term = 0; term < inverseFrequency.length; term++) {
      int frequency = sentenceFrequency[term];
      if (byFrequency[frequency] == 0) {
        byFrequency[frequency] = inverse(frequency, size);
      }
      inverseFrequency[term] = byFrequency[frequency];
    }
  }

  private static double inverse(int frequency, int sentences) {
    return StrictMath.log(1 + (sentences - frequency + 0.5) / (frequency + 0.5));
  }

  /// The term of a folded stem, or -1 if the document does not have it.
  int find(String stem) {
    return stems.find(stem);
  }

  /// Index of the sentence's first entry.
  int entry(int sentence) {
    return entries[sentence];
  }

  /// The term of an entry.
  int term(int entry) {
    return terms[entry];
  }

  /// How often the entry's sentence has its term.
  int count(int entry) {
    return counts[entry];
  }

  /// Number of content words in a sentence.
  int length(int sentence) {
    return lengths[sentence];
  }

  /// Number of distinct terms.
  int size() {
    return stems.size();
  }

  /// Number of sentences that have the term.
  int sentenceFrequency(int term) {
    return sentenceFrequency[term];
  }

  /// How much the term tells: higher in fewer sentences, always above 0.
  double inverseFrequency(int term) {
    return inverseFrequency[term];
  }

  private static boolean isTerm(Tokens tokens, int token, WordSet stopWords) {
    return tokens.is(token, Tokens.WORD | Tokens.NUMBER) && !stopWords.has(tokens.word(token));
  }
}
