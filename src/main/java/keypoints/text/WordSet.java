package keypoints.text;

import java.util.BitSet;

/// A set of words of a [Lexicon], asked by id.
public final class WordSet {
  private final BitSet ids = new BitSet();

  /// Puts the words into the lexicon and remembers which they are.
  public WordSet(Lexicon.Builder lexicon, Iterable<String> words) {
    for (var word : words) {
      ids.set(lexicon.word(word));
    }
  }

  /// Whether it has the word. Any id may be asked for, and -1, which none has.
  public boolean has(int id) {
    return id >= 0 && ids.get(id);
  }
}
