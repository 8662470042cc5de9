package keypoints.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words by number. All stages put their words into one builder, once; after that a text is looked
/// up word by word, and stages compare numbers.
///
/// Words are compared folded: lower case, with straight apostrophes. Immutable once built.
public final class Lexicon {
  private final String[] words;
  // By id: most words that meet in a slot are told apart without a look at their letters.
  private final int[] hashes;
  private final int[] slots;

  private Lexicon(List<String> words) {
    this.words = words.toArray(String[]::new);
    this.hashes = new int[this.words.length];
    this.slots = new int[Integer.highestOneBit(Math.max(8, this.words.length)) * 4];
    for (int id = 0; id < this.words.length; id++) {
      var word = this.words[id];
      hashes[id] = Folding.hash(word, 0, word.length());
      int slot = hashes[id] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  }

  /// Number of words. Ids are `0 … size - 1`; words outside get larger ids, local to their
  /// document.
  public int size() {
    return words.length;
  }

  /// The folded word of an id below [#size()].
  public String word(int id) {
    return words[id];
  }

  /// The id of the word that stands in `text[start, end)`, or -1.
  ///
  /// @param hash [Folding#hash] of that range
  int id(String text, int start, int end, int hash) {
    for (int slot = hash & (slots.length - 1); slots[slot] != 0; ) {
      int id = slots[slot] - 1;
      if (hashes[id] == hash && Folding.equal(words[id], text, start, end)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /// Collects words; the same word always has the same id.
  public static final class Builder {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /// The word's id.
    public int word(String word) {
      var folded = Folding.fold(word);
      var id = ids.get(folded);
      if (id == null) {
        id = words.size();
        ids.put(folded, id);
        words.add(folded);
      }
      return id;
    }

    /// The word's id, or -1 if no stage has put it in so far.
    public int known(String word) {
      return ids.getOrDefault(Folding.fold(word), -1);
    }

    public Lexicon build() {
      return new Lexicon(words);
    }
  }
}
