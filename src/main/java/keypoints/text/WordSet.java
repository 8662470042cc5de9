package keypoints.text;

import java.util.Arrays;

/// A set of words of a [Lexicon], asked by id.
public final class WordSet implements Compiled.Part {
  // One bit for each id up to the largest.
  private long[] bits;

  /// Empty; see [#add].
  public WordSet() {
    bits = new long[4];
  }

  /// Puts the words into the lexicon and remembers which they are.
  public WordSet(Lexicon.Builder lexicon, Iterable<String> words) {
    this();
    for (var word : words) {
      add(lexicon.word(word));
    }
  }

  public WordSet(Compiled compiled) {
    bits = compiled.longs();
  }

  /// The words of a list.
  public static WordSet of(Lexicon.Builder lexicon, String list) {
    var compiled = lexicon.compiled();
    return lexicon.kept(
        compiled != null ? new WordSet(compiled) : new WordSet(lexicon, WordList.words(list)));
  }

  /// Those whose last column that is.
  public static WordSet of(Lexicon.Builder lexicon, String list, String last) {
    var compiled = lexicon.compiled();
    return lexicon.kept(
        compiled != null
            ? new WordSet(compiled)
            : new WordSet(lexicon, WordList.words(list, last)));
  }

  @Override
  public void write(Compiled.Writer out) {
    out.longs(bits);
  }

  /// Adds the word of the id.
  public void add(int id) {
    if (id >>> 6 >= bits.length) {
      bits = Arrays.copyOf(bits, Math.max((id >>> 6) + 1, bits.length * 2));
    }
    bits[id >>> 6] |= 1L << id;
  }

  /// Whether it has the word. Any id may be asked for, and -1, which none has.
  public boolean has(int id) {
    int at = id >>> 6; // beyond all for -1
    return at < bits.length && (bits[at] >>> id & 1) != 0;
  }
}
