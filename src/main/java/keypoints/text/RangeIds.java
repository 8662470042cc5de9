package keypoints.text;

import java.util.Arrays;

/// Numbers for ranges of one text: the same for the same characters, folded, in the order in which
/// they were first asked for.
public final class RangeIds {
  private final char[] folded;
  // Of each number: where it stands first, and the hash of its characters.
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int size;
  // Open addressing over the numbers, plus one.
  private int[] slots;

  /// @param folded the text's characters
  RangeIds(char[] folded) {
    this.folded = folded;
    // Prose has one word that is new, and no small word, in so many characters; long texts have
    // fewer, and room is made for more.
    int expected = Integer.highestOneBit(Math.clamp(folded.length / 8, 16, 4_096));
    starts = new int[expected];
    ends = new int[expected];
    hashes = new int[expected];
    slots = new int[expected * 2];
  }

  /// Numbers given so far: `0 … size - 1`.
  public int size() {
    return size;
  }

  /// The number of a range.
  public int id(int start, int end) {
    return id(start, end, Folding.hash(folded, start, end));
  }

  /// The same where the hash of the range is known.
  int id(int start, int end, int hash) {
    int slot = hash & (slots.length - 1);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      int first = slots[slot] - 1;
      if (hashes[first] == hash
          && ends[first] - starts[first] == end - start
          && Folding.equal(folded, start, folded, starts[first], end - start)) {
        return first;
      }
    }
    slots[slot] = size + 1;
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    if (++size == starts.length) {
      grow();
    }
    return size - 1;
  }

  /// The number of the folded characters, or -1 if no such range was asked for.
  public int find(String characters) {
    int hash = Folding.hash(characters, 0, characters.length());
    int slot = hash & (slots.length - 1);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      int first = slots[slot] - 1;
      if (hashes[first] == hash && isAt(characters, starts[first], ends[first])) {
        return first;
      }
    }
    return -1;
  }

  private boolean isAt(String characters, int start, int end) {
    int i = 0;
    while (start + i < end
        && i < characters.length()
        && folded[start + i] == characters.charAt(i)) {
      i++;
    }
    return start + i == end && i == characters.length();
  }

  private void grow() {
    starts = Arrays.copyOf(starts, size * 2);
    ends = Arrays.copyOf(ends, size * 2);
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = new int[size * 4];
    for (int id = 0; id < size; id++) {
      int slot = hashes[id] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  }
}
