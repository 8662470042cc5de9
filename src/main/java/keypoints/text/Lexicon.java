package keypoints.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Words by number. All stages put their words into one builder, once; after that a text is looked
/// up word by word, and stages compare numbers.
///
/// Words are compared folded: lower case, with straight apostrophes. Immutable once built.
public final class Lexicon {
  /// Numbers of a slot: the word's id plus one, its hash, where its letters begin, how many.
  private static final int SLOT = 4;

  private final String[] words;
  // The words again, one behind the other: a look at them costs no way through objects.
  private final char[] letters;
  // Open addressing, all that a look needs to know side by side; an id of 0 where no word is.
  private final int[] slots;

  private Lexicon(Builder builder) {
    words = builder.words.toArray(new String[0]);
    var begins = new int[words.length + 1];
    for (int id = 0; id < words.length; id++) {
      begins[id + 1] = begins[id] + words[id].length();
    }
    letters = new char[begins[words.length]];
    for (int id = 0; id < words.length; id++) {
      words[id].getChars(0, words[id].length(), letters, begins[id]);
    }
    slots = new int[builder.slots.length * SLOT];
    for (int i = 0; i < builder.slots.length; i++) {
      int id = builder.slots[i] - 1;
      if (id >= 0) {
        slots[i * SLOT] = id + 1;
        slots[i * SLOT + 1] = builder.hashes[id];
        slots[i * SLOT + 2] = begins[id];
        slots[i * SLOT + 3] = words[id].length();
      }
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

  /// The id of the word that stands in `folded[start, end)`, or -1.
  ///
  /// @param hash [Folding#hash] of that range
  int id(char[] folded, int start, int end, int hash) {
    int length = end - start;
    int last = slots.length - 1;
    for (int slot = hash * SLOT & last; slots[slot] != 0; slot = slot + SLOT & last) {
      if (slots[slot + 1] == hash
          && slots[slot + 3] == length
          && Folding.equal(letters, slots[slot + 2], folded, start, length)) {
        return slots[slot] - 1;
      }
    }
    return -1;
  }

  /// Collects words; the same word always has the same id.
  public static final class Builder {
    private final List<String> words = new ArrayList<>();
    private int[] hashes = new int[1 << 10];
    // Open addressing over the ids, plus one.
    private int[] slots = new int[1 << 12];

    /// The word's id.
    public int word(String word) {
      var folded = Folding.fold(word);
      int hash = Folding.hash(folded, 0, folded.length());
      int slot = slot(folded, hash);
      if (slots[slot] == 0) {
        add(folded, hash, slot);
        return words.size() - 1;
      }
      return slots[slot] - 1;
    }

    /// The word's id, or -1 if no stage has put it in so far.
    public int known(String word) {
      var folded = Folding.fold(word);
      return slots[slot(folded, Folding.hash(folded, 0, folded.length()))] - 1;
    }

    /// Where the word stands, or where it would.
    private int slot(String folded, int hash) {
      int slot = hash & (slots.length - 1);
      while (slots[slot] != 0
          && (hashes[slots[slot] - 1] != hash || !words.get(slots[slot] - 1).equals(folded))) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }

    private void add(String folded, int hash, int slot) {
      if (words.size() == hashes.length) {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
      }
      hashes[words.size()] = hash;
      words.add(folded);
      slots[slot] = words.size();
      if (words.size() * 2 > slots.length) {
        grow();
      }
    }

    private void grow() {
      slots = new int[slots.length * 4];
      for (int id = 0; id < words.size(); id++) {
        int slot = hashes[id] & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = id + 1;
      }
    }

    public Lexicon build() {
      return new Lexicon(this);
    }
  }
}
