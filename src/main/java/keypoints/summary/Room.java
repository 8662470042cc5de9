package keypoints.summary;

import java.util.List;
import keypoints.text.Sentence;

/// How many more words and characters a summary may have.
final class Room {
  private final int[] words;
  private final List<Sentence> sentences;
  private long wordsLeft;
  private long charactersLeft;

  /// @param words length of each sentence
  Room(int[] words, List<Sentence> sentences, SummaryRequest request) {
    this.words = words;
    this.sentences = sentences;
    wordsLeft = request.maxWords();
    // The first sentence has no blank before it.
    charactersLeft = request.maxCharacters() + 1L;
  }

  boolean has(int sentence) {
    return words[sentence] <= wordsLeft && characters(sentence) <= charactersLeft;
  }

  void take(int sentence) {
    wordsLeft -= words[sentence];
    charactersLeft -= characters(sentence);
  }

  private long characters(int sentence) {
    return sentences.get(sentence).span().length() + 1L;
  }
}
