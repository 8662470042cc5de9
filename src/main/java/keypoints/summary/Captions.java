package keypoints.summary;

import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import keypoints.text.WordList;
import keypoints.text.WordSet;

/// Recognises captions of pictures and what web pages say to their readers: `Scroll down for …`,
/// `Jo Doe (left) with …`.
final class Captions {
  private final WordSet first;
  private final WordSet inBrackets;
  private final WordSet anywhere;
  private final int bracket;

  Captions(Lexicon.Builder lexicon) {
    var rows = WordList.rows("words/caption-words.txt");
    first = column(lexicon, rows, "first");
    inBrackets = column(lexicon, rows, "bracket");
    anywhere = column(lexicon, rows, "anywhere");
    bracket = lexicon.word("(");
  }

  private static WordSet column(Lexicon.Builder lexicon, List<List<String>> rows, String where) {
    return new WordSet(
        lexicon,
        rows.stream().filter(row -> row.get(1).equals(where)).map(List::getFirst).toList());
  }

  /// Which of the sentences are such.
  boolean[] of(Tokens tokens, List<Sentence> sentences) {
    var captions = new boolean[sentences.size()];
    for (int i = 0; i < captions.length; i++) {
      captions[i] = has(tokens, sentences.get(i));
    }
    return captions;
  }

  private boolean has(Tokens tokens, Sentence sentence) {
    if (first.has(tokens.word(sentence.firstToken()))) {
      return true;
    }
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int word = tokens.word(i);
      if (anywhere.has(word)
          || inBrackets.has(word) && i > sentence.firstToken() && tokens.word(i - 1) == bracket) {
        return true;
      }
    }
    return false;
  }
}
