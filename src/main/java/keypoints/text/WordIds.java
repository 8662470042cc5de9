package keypoints.text;

import java.util.Arrays;

/// The ids of one text's words: the lexicon's, and beyond its size those of words that only this
/// text has, in the order in which it has them first.
final class WordIds {
  private final Lexicon lexicon;
  private final char[] folded;
  // Of each word outside the lexicon: where it stands first.
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int[] hashes = new int[128];
  private int count;
  // Open addressing over their numbers, plus one.
  private int[] slots = new int[256];

  /// @param folded the text's characters
  WordIds(Lexicon lexicon, char[] folded) {
    this.lexicon = lexicon;
    this.folded = folded;
  }

  int id(int start, int end) {
    int hash = Folding.hash(folded, start, end);
    int known = lexicon.id(folded, start, end, hash);
    return known >= 0 ? known : lexicon.size() + local(start, end, hash);
  }

  private int local(int start, int end, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int first = slots[slot] - 1;
      if (hashes[first] == hash
          && ends[first] - starts[first] == end - start
          && Folding.equal(folded, start, folded, starts[first], end - start)) {
        return first;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = count + 1;
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    if (++count == starts.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, count * 2);
    ends = Arrays.copyOf(ends, count * 2);
    hashes = Arrays.copyOf(hashes, count * 2);
    slots = new int[count * 4];
    for (int word = 0; word < count; word++) {
      int slot = hashes[word] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = word + 1;
    }
  }
}
