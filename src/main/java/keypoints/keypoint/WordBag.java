package keypoints.keypoint;

import java.util.Arrays;

/// The different words of something, compared with those of something else in time linear in both.
final class WordBag {
  private final int[] words;

  /// @param words ids, in any order
  WordBag(int[] words) {
    var sorted = words.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[size - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    this.words = Arrays.copyOf(sorted, size);
  }

  /// Dice's coefficient: twice the words in common by the words of both; 0 where neither has any.
  double dice(WordBag other) {
    int sizes = words.length + other.words.length;
    return sizes == 0 ? 0 : 2.0 * common(other) / sizes;
  }

  /// The overlap coefficient: the words in common by those of the smaller; 0 for fewer than two.
  double overlap(WordBag other) {
    int smaller = Math.min(words.length, other.words.length);
    return smaller < 2 ? 0 : (double) common(other) / smaller;
  }

  private int common(WordBag other) {
    int both = 0;
    int i = 0;
    int k = 0;
    while (i < words.length && k < other.words.length) {
      int order = Integer.compare(words[i], other.words[k]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return both;
  }
}
