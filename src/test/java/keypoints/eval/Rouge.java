package keypoints.eval;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/*
 * Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", Text Summarization Branches Out
 * (ACL 2004): ROUGE-N, section 2, and the summary-level ROUGE-L, section 3.2, with the counting of
 * Python's rouge_score 0.1.2 with use_stemmer=True: runs of a-z and 0-9 in lower case are words; those
 * of more than three characters are stemmed; in ROUGE-Lsum no word counts more often than it occurs.
 */
/// ROUGE-1, ROUGE-2 and ROUGE-Lsum of a summary against one reference. Thread-safe.
final class Rouge {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private final PorterStemmer stemmer = new PorterStemmer();
  private final Map<String, String> stems = new ConcurrentHashMap<>();

  /// ROUGE-`n` of sentences, taken as one text.
  Score n(int n, List<String> reference, List<String> summary) {
    var wanted = grams(n, words(String.join(" ", reference)));
    var found = grams(n, words(String.join(" ", summary)));
    long right = 0;
    for (var gram : wanted.entrySet()) {
      right += Math.min(gram.getValue(), found.getOrDefault(gram.getKey(), 0));
    }
    return Score.of(right, sum(found), sum(wanted));
  }

  /// ROUGE-Lsum: for each sentence of the reference the union of its longest common subsequences
  /// with the summary's sentences. Takes time as the product of the lengths in words.
  Score lsum(List<String> reference, List<String> summary) {
    var wanted = reference.stream().map(this::words).toList();
    var found = summary.stream().map(this::words).toList();
    var left = new HashMap<String, Integer>();
    found.forEach(sentence -> sentence.forEach(word -> left.merge(word, 1, Integer::sum)));
    long right = 0;
    for (var sentence : wanted) {
      var shared = new BitSet();
      found.forEach(other -> markCommon(sentence, other, shared));
      for (int i : shared.stream().toArray()) {
        // What the reference has of a word cannot be used up: each of its words is looked at once.
        if (left.merge(sentence.get(i), -1, Integer::sum) >= 0) {
          right++;
        }
      }
    }
    return Score.of(right, length(found), length(wanted));
  }

  List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .map(word -> word.length() > 3 ? stems.computeIfAbsent(word, stemmer::stem) : word)
        .toList();
  }

  private static Map<List<String>, Integer> grams(int n, List<String> words) {
    var grams = new HashMap<List<String>, Integer>();
    for (int i = 0; i + n <= words.size(); i++) {
      grams.merge(words.subList(i, i + n), 1, Integer::sum);
    }
    return grams;
  }

  private static long sum(Map<List<String>, Integer> grams) {
    return grams.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static long length(List<List<String>> sentences) {
    return sentences.stream().mapToLong(List::size).sum();
  }

  /// Marks in `shared` the words of `reference` that make one longest common subsequence; of
  /// several the one that rouge_score reads back.
  private static void markCommon(List<String> reference, List<String> other, BitSet shared) {
    var table = new int[reference.size() + 1][other.size() + 1];
    for (int i = 1; i <= reference.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        table[i][j] =
            reference.get(i - 1).equals(other.get(j - 1))
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    int i = reference.size();
    int j = other.size();
    while (i > 0 && j > 0) {
      if (reference.get(i - 1).equals(other.get(j - 1))) {
        shared.set(i - 1);
        i--;
        j--;
      } else if (table[i][j - 1] > table[i - 1][j]) {
        j--;
      } else {
        i--;
      }
    }
  }
}
