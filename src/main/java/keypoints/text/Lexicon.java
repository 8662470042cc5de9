package keypoints.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words by number. All stages put their words into one builder, once; after that a text is looked
/// up word by word, and stages compare numbers.
///
/// Words are compared folded: lower case, with straight apostrophes. Immutable once built.
public final class Lexicon {
  /// Numbers of a slot: the word's id plus one, its hash, where its letters begin, how many.
  private static final int SLOT = 4;

  private final int size;
  // The words, one behind the other: a look at them costs no way through objects.
  private final char[] letters;
  // Where each begins, and where the last one ends.
  private final int[] begins;
  // Open addressing, all that a look needs to know side by side; an id of 0 where no word is.
  private final int[] slots;

  private Lexicon(Builder builder) {
    size = builder.size;
    letters = builder.letters;
    begins = builder.begins;
    slots = builder.slots;
  }

  /// Number of words. Ids are `0 … size - 1`; words outside get larger ids, local to their
  /// document.
  public int size() {
    return size;
  }

  /// The folded word of an id below [#size()].
  public String word(int id) {
    return new String(letters, begins[id], begins[id + 1] - begins[id]);
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
    private final @Nullable Compiled compiled;
    private final List<Compiled.Part> parts = new ArrayList<>();
    private int size;
    private char[] letters;
    private int[] begins;
    private int[] slots;
    private boolean built;

    /// Without a word.
    public Builder() {
      compiled = null;
      letters = new char[1 << 13];
      begins = new int[1 << 10];
      slots = new int[SLOT << 12];
    }

    /// With all words, and what stages made of them.
    public Builder(Compiled compiled) {
      this.compiled = compiled;
      letters = compiled.characters();
      begins = compiled.numbers();
      slots = compiled.numbers();
      size = begins.length - 1;
    }

    /// Where a stage reads back what it made of its word lists; null where it is to read them.
    public @Nullable Compiled compiled() {
      return compiled;
    }

    /// Takes note of what is compiled, in the order in which it is read back.
    public <T extends Compiled.Part> T kept(T part) {
      parts.add(part);
      return part;
    }

    /// Writes the words, and what stages have left.
    public void write(Compiled.Writer out) {
      out.characters(Arrays.copyOf(letters, begins[size]));
      out.numbers(Arrays.copyOf(begins, size + 1));
      out.numbers(slots);
      for (var part : parts) {
        part.write(out);
      }
    }

    /// The word's id.
    public int word(String word) {
      int hash = Folding.hash(word, 0, word.length());
      int slot = slot(word, hash);
      if (slots[slot] != 0) {
        return slots[slot] - 1;
      }
      if (built) {
        throw new IllegalStateException("the lexicon is built: " + word);
      }
      add(word, hash, slot);
      return size - 1;
    }

    /// Where the word stands, or where it would.
    private int slot(String word, int hash) {
      int last = slots.length - 1;
      int slot = hash * SLOT & last;
      while (slots[slot] != 0 && (slots[slot + 1] != hash || !stands(word, slot))) {
        slot = slot + SLOT & last;
      }
      return slot;
    }

    private boolean stands(String word, int slot) {
      int length = word.length();
      int begin = slots[slot + 2];
      if (slots[slot + 3] != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (letters[begin + i] != Folding.fold(word.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private void add(String word, int hash, int slot) {
      int begin = begins[size];
      int length = word.length();
      if (begin + length > letters.length) {
        letters = Arrays.copyOf(letters, 2 * (begin + length));
      }
      for (int i = 0; i < length; i++) {
        letters[begin + i] = Folding.fold(word.charAt(i));
      }
      size++;
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
      }
      begins[size] = begin + length;
      slots[slot] = size;
      slots[slot + 1] = hash;
      slots[slot + 2] = begin;
      slots[slot + 3] = length;
      if (size * 2 * SLOT > slots.length) {
        grow();
      }
    }

    private void grow() {
      var old = slots;
      slots = new int[old.length * 4];
      int last = slots.length - 1;
      for (int from = 0; from < old.length; from += SLOT) {
        if (old[from] != 0) {
          int slot = old[from + 1] * SLOT & last;
          while (slots[slot] != 0) {
            slot = slot + SLOT & last;
          }
          System.arraycopy(old, from, slots, slot, SLOT);
        }
      }
    }

    /// No word can be added any more.
    public Lexicon build() {
      built = true;
      return new Lexicon(this);
    }
  }
}
