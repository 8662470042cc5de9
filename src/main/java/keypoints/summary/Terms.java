package keypoints.summary;

import java.util.Arrays;
import java.util.List;
import keypoints.text.Folding;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import keypoints.text.WordSet;

/// The stems of a document's content words, by number, sentence by sentence.
///
/// Each sentence has its distinct terms at `entry(sentence) … entry(sentence + 1) - 1`. Linear in
/// the text.
final class Terms {
  private final Tokens tokens;
  private final int[] entries;
  private final int[] lengths;
  private int[] terms;
  private int[] counts;
  private int termCount;
  // Open addressing over the tokens (plus one) that had a stem first.
  private int[] slots;
  private int[] slotTerms;
  // By term: the last entry that has it (plus one).
  private int[] lastEntry = new int[128];
  private int[] sentenceFrequency = new int[128];
  private final double[] inverseFrequency;

  Terms(Tokens tokens, List<Sentence> sentences, WordSet stopWords) {
    this.tokens = tokens;
    int size = sentences.size();
    entries = new int[size + 1];
    lengths = new int[size];
    slots = new int[Math.max(16, Integer.highestOneBit(tokens.size()) * 2)];
    slotTerms = new int[slots.length];
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
        int term = intern(t);
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
    inverseFrequency = new double[termCount];
    for (int term = 0; term < termCount; term++) {
      double frequency = sentenceFrequency[term] + 0.5;
      inverseFrequency[term] =
          StrictMath.log(1 + (size - sentenceFrequency[term] + 0.5) / frequency);
    }
  }

  /// The term of a folded stem, or -1 if the document does not have it.
  int find(String stem) {
    int slot = Folding.hash(stem, 0, stem.length()) & (slots.length - 1);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      int token = slots[slot] - 1;
      if (Folding.equal(stem, tokens.text(), tokens.start(token), Stems.end(tokens, token))) {
        return slotTerms[slot];
      }
    }
    return -1;
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
    return termCount;
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

  private int intern(int token) {
    int start = tokens.start(token);
    int end = Stems.end(tokens, token);
    int slot = Folding.hash(tokens.text(), start, end) & (slots.length - 1);
    while (slots[slot] != 0) {
      int other = slots[slot] - 1;
      int otherStart = tokens.start(other);
      if (Folding.equal(tokens.text(), start, end, otherStart, Stems.end(tokens, other))) {
        return slotTerms[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = token + 1;
    slotTerms[slot] = termCount;
    if (termCount + 1 == lastEntry.length) {
      lastEntry = Arrays.copyOf(lastEntry, lastEntry.length * 2);
      sentenceFrequency = Arrays.copyOf(sentenceFrequency, sentenceFrequency.length * 2);
    }
    if ((termCount + 1) * 2 > slots.length) {
      grow();
    }
    return termCount++;
  }

  private void grow() {
    var old = slots;
    var oldTerms = slotTerms;
    slots = new int[old.length * 2];
    slotTerms = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int token = old[i] - 1;
        int hash = Folding.hash(tokens.text(), tokens.start(token), Stems.end(tokens, token));
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = old[i];
        slotTerms[slot] = oldTerms[i];
      }
    }
  }
}
