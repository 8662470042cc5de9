package keypoints.summary;

import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// How well each sentence would stand in a summary: a weighted sum of features, each brought to
/// mean 0 and deviation 1 within the document.
final class SentenceScorer {
  /// Sentences after which the weight of the beginning falls to 1/e.
  private static final double EARLY_SENTENCES = 4;

  private static final int SHORT_WORDS = 8;
  private static final int LONG_WORDS = 40;

  /// A text that reports has one word of reporting in so many.
  private static final int REPORTS_ONE_IN = 250;

  /// How much the position still says outside the news.
  private static final double POSITION_OUTSIDE_NEWS = 0.5;

  private static final int QUOTES = Tokens.OPENS_QUOTE | Tokens.CLOSES_QUOTE;

  private final WordSet leaning;
  private final WordSet reporting;
  private final Captions captions;
  private final TitleOverlap titleOverlap = new TitleOverlap();

  SentenceScorer(Lexicon.Builder lexicon) {
    leaning = WordSet.of(lexicon, "words/leaning-starters.txt");
    reporting = WordSet.of(lexicon, "words/reporting-words.txt");
    captions = new Captions(lexicon);
  }

  /// One score per sentence, in sentence order: finite, and higher is better. Scores of different
  /// documents cannot be compared.
  ///
  /// @param words length of each sentence
  /// @param explained whether to keep what each feature contributes
  StandardisedSum scores(
      Tokens tokens,
      List<Sentence> sentences,
      Terms terms,
      int[] words,
      @Nullable String title,
      boolean explained) {
    int size = sentences.size();
    var centrality = new Centrality(terms, size);
    double position = isNews(tokens) ? 1 : POSITION_OUTSIDE_NEWS;
    var sum = new StandardisedSum(size, explained);
    sum.add(Feature.CENTRALITY, centrality::total);
    sum.add(Feature.EARLY, position, i -> StrictMath.exp(-i / EARLY_SENTENCES));
    sum.add(Feature.POSITION, position, i -> -i);
    sum.add(Feature.SAID_BEFORE, centrality::backward);
    sum.add(Feature.REPEATED, centrality::repeated);
    sum.add(Feature.SHORT, i -> words[i] < SHORT_WORDS ? 1 : 0);
    sum.add(Feature.LONG, i -> words[i] > LONG_WORDS ? 1 : 0);
    sum.add(Feature.QUOTE, i -> is(tokens, sentences.get(i).firstToken(), QUOTES));
    var leans = leans(tokens, sentences);
    var captioned = captions.of(tokens, sentences);
    sum.add(Feature.LEANING, i -> leans[i] ? 1 : 0);
    sum.add(Feature.CAPTION, i -> captioned[i] ? 1 : 0);
    sum.add(Feature.SAYS_LITTLE, i -> words[i] < SHORT_WORDS && (leans[i] || captioned[i]) ? 1 : 0);
    sum.add(Feature.UNSTOPPED, i -> isStop(last(tokens, sentences.get(i))) ? 0 : 1);
    sum.add(Feature.QUESTION, i -> last(tokens, sentences.get(i)) == '?' ? 1 : 0);
    sum.add(Feature.ADDRESS, i -> hasAddress(tokens, sentences.get(i)) ? 1 : 0);
    if (title != null) {
      var shared = titleOverlap.shares(title, terms, size);
      sum.add(Feature.TITLE, i -> shared[i]);
    }
    return sum;
  }

  private boolean[] leans(Tokens tokens, List<Sentence> sentences) {
    var leans = new boolean[sentences.size()];
    for (int i = 0; i < leans.length; i++) {
      leans[i] = leaning.has(tokens.word(sentences.get(i).firstToken()));
    }
    return leans;
  }

  private static double is(Tokens tokens, int token, int flag) {
    return tokens.is(token, flag) ? 1 : 0;
  }

  private static char last(Tokens tokens, Sentence sentence) {
    return tokens.text().charAt(sentence.span().end() - 1);
  }

  private static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '"', '”', '\'', '’', ')', '…' -> true;
      default -> false;
    };
  }

  private static boolean hasAddress(Tokens tokens, Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (tokens.is(i, Tokens.ADDRESS)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNews(Tokens tokens) {
    int words = 0;
    int reports = 0;
    for (int i = 0; i < tokens.size(); i++) {
      words += tokens.is(i, Tokens.WORD | Tokens.NUMBER) ? 1 : 0;
      reports += reporting.has(tokens.word(i)) ? 1 : 0;
    }
    return (long) reports * REPORTS_ONE_IN >= words;
  }
}
