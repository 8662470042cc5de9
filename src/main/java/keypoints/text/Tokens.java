package keypoints.text;

/// The words, numbers and marks of a text, in order, behind an index.
///
/// The one exception to "a value is a record": a compact table, since everything reads it.
/// Immutable.
public final class Tokens {
  /// Has a letter.
  public static final int WORD = 1;

  /// Begins with a digit.
  public static final int NUMBER = 1 << 1;

  /// Begins with a capital.
  public static final int CAPITAL = 1 << 2;

  /// Has at least two capitals and no small letter.
  public static final int ALL_CAPITALS = 1 << 3;

  /// A mark that opens a quotation: `“`, `„`, `«`, `` `` ``, or a straight one after white space.
  public static final int OPENS_QUOTE = 1 << 4;

  /// A mark that closes a quotation: `”`, `»`, `''`, or a straight one after anything else.
  public static final int CLOSES_QUOTE = 1 << 5;

  /// `'s`, or the apostrophe of a plural, after a word.
  public static final int POSSESSIVE = 1 << 6;

  /// White space stands before it, or it is the first.
  public static final int SPACE_BEFORE = 1 << 7;

  /// A line break stands before it, or it is the first.
  public static final int LINE_START = 1 << 8;

  /// An empty line stands before it, or it is the first.
  public static final int PARAGRAPH_START = 1 << 9;

  /// Words joined by hyphens.
  public static final int HYPHENATED = 1 << 10;

  /// A mark or symbol: neither word nor number.
  public static final int MARK = 1 << 11;

  /// A web or e-mail address.
  public static final int ADDRESS = 1 << 12;

  private final String text;
  private final char[] folded;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final int[] words;
  private final int[] flags;

  Tokens(String text, char[] folded, int size, int[] starts, int[] ends, int[] words, int[] flags) {
    this.text = text;
    this.folded = folded;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.words = words;
    this.flags = flags;
  }

  /// The text that was read.
  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  /// For numbering ranges of the text by their characters.
  public RangeIds ranges() {
    return new RangeIds(folded);
  }

  /// Offset of the token's first code unit.
  public int start(int token) {
    return starts[token];
  }

  /// Offset just past the token's last code unit.
  public int end(int token) {
    return ends[token];
  }

  /// The id of its folded word: below the lexicon's size, the lexicon's; otherwise local to this
  /// text.
  public int word(int token) {
    return words[token];
  }

  /// Whether it has the flag, or one of several joined by `|`.
  public boolean is(int token, int flag) {
    return (flags[token] & flag) != 0;
  }

  /// The token's characters.
  public String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /// From the first token's start to the end of the one before `end`.
  public Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  /// Number of the token's code units.
  public int length(int token) {
    return ends[token] - starts[token];
  }

  /// The index of the first token that ends after the offset; `size` if there is none.
  public int at(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
