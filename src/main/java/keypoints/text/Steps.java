package keypoints.text;

import java.util.Arrays;

/// The steps of a trie from node to node, word by word: numbers in two arrays, so that a step is a
/// look or two and makes nothing.
final class Steps implements Compiled.Part {
  private static final long NONE = -1;

  // Open addressing: the node above, the word below.
  private long[] keys;
  private int[] nexts;
  private int size;

  Steps() {
    keys = filled(64);
    nexts = new int[64];
  }

  /// No step can be added to those that were compiled.
  Steps(Compiled compiled) {
    keys = compiled.longs();
    nexts = compiled.numbers();
    size = keys.length;
  }

  @Override
  public void write(Compiled.Writer out) {
    out.longs(keys);
    out.numbers(nexts);
  }

  /// The node that the word leads to; 0 if there is none.
  int from(int node, int word) {
    return nexts[slot(key(node, word))];
  }

  /// Adds a step that is not there yet.
  void put(int node, int word, int next) {
    if (++size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key(node, word));
    keys[slot] = key(node, word);
    nexts[slot] = next;
  }

  private static long key(int node, int word) {
    return (long) node << 32 | word;
  }

  private int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (mixed >>> 40) & (keys.length - 1);
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    var oldKeys = keys;
    var oldNexts = nexts;
    keys = filled(oldKeys.length * 2);
    nexts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        nexts[slot] = oldNexts[i];
      }
    }
  }

  private static long[] filled(int length) {
    var keys = new long[length];
    Arrays.fill(keys, NONE);
    return keys;
  }
}
