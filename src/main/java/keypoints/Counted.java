package keypoints;

import java.util.ArrayList;
import java.util.List;
import keypoints.summary.SummarySentence;
import keypoints.text.Sentence;
import keypoints.text.Span;

/// The sentences that the document says itself, and which of all its sentences they are.
final class Counted {
  private final List<Sentence> sentences;
  private final int[] numbers;

  /// Linear in both.
  ///
  /// @param all of the document, in order
  /// @param skipped what does not count, in order
  Counted(List<Sentence> all, List<Span> skipped) {
    var kept = new ArrayList<Sentence>();
    numbers = new int[all.size()];
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      var span = all.get(i).span();
      while (next < skipped.size() && skipped.get(next).end() <= span.start()) {
        next++;
      }
      if (next == skipped.size() || skipped.get(next).start() >= span.end()) {
        numbers[kept.size()] = i;
        kept.add(all.get(i));
      }
    }
    sentences = kept.size() == all.size() ? all : List.copyOf(kept);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /// The number among all sentences of the one with this index in [#sentences()].
  int number(int index) {
    return numbers[index];
  }

  /// The summary with its sentences numbered among all.
  List<SummarySentence> numbered(List<SummarySentence> summary) {
    var numbered = new ArrayList<SummarySentence>(summary.size());
    for (var one : summary) {
      int number = number(one.sentence());
      numbered.add(new SummarySentence(number, one.span(), one.rankScore(), one.why()));
    }
    return numbered;
  }
}
