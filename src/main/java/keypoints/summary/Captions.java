package keypoints.summary;

import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import keypoints.text.WordSet;

/// Recognises captions of pictures and what web pages say to their readers: `Scroll down for …`,
/// `Jo Doe (left) with …`, `The harbour at dawn. Photo: Jo Doe`.
final class Captions {
  private static final String LIST = "words/caption-words.txt";

  private final WordSet first;
  private final WordSet inBrackets;
  private final WordSet anywhere;
  private final WordSet credits;
  private final int bracket;
  private final int colon;

  Captions(Lexicon.Builder lexicon) {
    first = WordSet.of(lexicon, LIST, "first");
    inBrackets = WordSet.of(lexicon, LIST, "bracket");
    anywhere = WordSet.of(lexicon, LIST, "anywhere");
    credits = WordSet.of(lexicon, LIST, "colon");
    bracket = lexicon.word("(");
    colon = lexicon.word(":");
  }

  /// Which of the sentences are such.
  boolean[] of(Tokens tokens, List<Sentence> sentences) {
    var captions = new boolean[sentences.size()];
    for (int i = 0; i < captions.length; i++) {
      captions[i] = has(tokens, sentences.get(i));
      if (i > 0 && isCreditBehind(tokens, sentences.get(i))) {
        captions[i - 1] = true;
      }
    }
    return captions;
  }

  /// Whether the sentence says only whose picture it is that the one before it describes, in the
  /// same line.
  private boolean isCreditBehind(Tokens tokens, Sentence sentence) {
    int first = sentence.firstToken();
    return credits.has(tokens.word(first))
        && first + 1 < sentence.endToken()
        && tokens.word(first + 1) == colon
        && !tokens.is(first, Tokens.LINE_START);
  }

  private boolean has(Tokens tokens, Sentence sentence) {
    if (first.has(tokens.word(sentence.firstToken()))) {
      return true;
    }
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int word = tokens.word(i);
      boolean behindBracket = i > sentence.firstToken() && tokens.word(i - 1) == bracket;
      boolean beforeColon = i + 1 < sentence.endToken() && tokens.word(i + 1) == colon;
      if (anywhere.has(word)
          || behindBracket && inBrackets.has(word)
          || beforeColon && credits.has(word)) {
        return true;
      }
    }
    return false;
  }
}
