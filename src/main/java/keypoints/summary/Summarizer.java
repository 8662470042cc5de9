package keypoints.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Picks the sentences that sum a document up, verbatim.
///
/// Works for any language, better for English. Linear in the text; the same input gives the same
/// summary on every machine. Thread-safe.
public final class Summarizer {
  /// How much of a sentence's greatest similarity to a picked one is taken off its score: the best
  /// of five values on the development documents of CNN/DailyMail, NEWTS, REALSumm and GUM
  /// together, not cross-validated.
  private static final double REDUNDANCY = 0.8;

  private final WordSet stopWords;
  private final SentenceScorer scorer;

  public Summarizer(Lexicon.Builder lexicon) {
    stopWords = WordSet.of(lexicon, "words/stop-words.txt");
    scorer = new SentenceScorer(lexicon);
  }

  /// The best sentences that the request allows, in its order; none of a text without any.
  ///
  /// The best sentence is always among them; then, in the order of their worth, those that still
  /// fit. Of two sentences that say the same only one is given, and never more than 1,000 in all.
  ///
  /// @param title the document's; absent if unknown
  public List<SummarySentence> summarize(
      Tokens tokens, List<Sentence> sentences, @Nullable String title, SummaryRequest request) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    var terms = new Terms(tokens, sentences, stopWords);
    var words = words(tokens, sentences);
    var sum = scorer.scores(tokens, sentences, terms, words, title, request.explain());
    var scores = sum.values();
    var picker = new Picker(terms, scores, new Room(words, sentences, request), REDUNDANCY);
    var scale = Scale.of(scores);
    var summary = new ArrayList<SummarySentence>();
    for (int i : picker.pick(request.maxSentences())) {
      var why =
          request.explain() ? Reasons.of(sum.parts(), i, picker.takenOff(i)) : List.<String>of();
      summary.add(new SummarySentence(i, sentences.get(i).span(), scale.apply(scores[i]), why));
    }
    var byPosition = Comparator.comparingInt(SummarySentence::sentence);
    switch (request.order()) {
      case OFFSET -> summary.sort(byPosition);
      case RANK ->
          summary.sort(
              Comparator.comparingDouble(SummarySentence::rankScore)
                  .reversed()
                  .thenComparing(byPosition));
      case PICK -> {}
    }
    return List.copyOf(summary);
  }

  /// Lengths in words as people count them: parted by white space.
  private static int[] words(Tokens tokens, List<Sentence> sentences) {
    var words = new int[sentences.size()];
    for (int i = 0; i < words.length; i++) {
      var sentence = sentences.get(i);
      words[i] = 1;
      for (int t = sentence.firstToken() + 1; t < sentence.endToken(); t++) {
        words[i] += tokens.is(t, Tokens.SPACE_BEFORE) ? 1 : 0;
      }
    }
    return words;
  }

  /// Maps the document's lowest score to 0 and its highest to 1; to 1 where all are the same.
  private record Scale(double lowest, double highest) {
    static Scale of(double[] scores) {
      double lowest = scores[0];
      double highest = scores[0];
      for (double score : scores) {
        lowest = Math.min(lowest, score);
        highest = Math.max(highest, score);
      }
      return new Scale(lowest, highest);
    }

    double apply(double score) {
      return highest > lowest ? (score - lowest) / (highest - lowest) : 1;
    }
  }
}
