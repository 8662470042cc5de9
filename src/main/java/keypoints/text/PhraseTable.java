package keypoints.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Phrases of one or more words, each with a number for what it stands for, found by the longest
/// match at a token.
///
/// A trie over word ids; looking at a token that begins no phrase costs one look into an array.
public final class PhraseTable implements Compiled.Part {
  private static final int NOTHING = -1;

  // Not needed where the table was compiled.
  private static final class Parts {
    static final Tokenizer TOKENIZER = new Tokenizer(new Lexicon.Builder().build());
  }

  // By word id: the node of the phrases that begin with it; 0, the root, where none does.
  private int[] first;
  // By node; the root stands for nothing.
  private int[] values;
  private int nodes;
  private final Steps steps;

  /// A phrase found at a token.
  ///
  /// @param end index just past its last token
  public record Match(int value, int end) {}

  /// Empty; see [#put].
  public PhraseTable() {
    first = new int[16];
    values = new int[] {NOTHING};
    nodes = 1;
    steps = new Steps();
  }

  /// As it was written; nothing can be put into it.
  public PhraseTable(Compiled compiled) {
    first = compiled.numbers();
    values = compiled.numbers();
    nodes = values.length;
    steps = new Steps(compiled);
  }

  /// The phrases of a list.
  public static PhraseTable of(Lexicon.Builder lexicon, String list) {
    var compiled = lexicon.compiled();
    var table = compiled != null ? new PhraseTable(compiled) : new PhraseTable();
    if (compiled == null) {
      for (var phrase : WordList.words(list)) {
        table.put(lexicon, phrase, 0);
      }
    }
    return lexicon.kept(table);
  }

  @Override
  public void write(Compiled.Writer out) {
    out.numbers(first);
    out.numbers(Arrays.copyOf(values, nodes));
    steps.write(out);
  }

  /// Puts the phrase's words into the lexicon. A later value for the same phrase replaces the
  /// first.
  ///
  /// @param value not negative
  public void put(Lexicon.Builder lexicon, String phrase, int value) {
    int node = 0;
    for (var word : words(phrase)) {
      int id = lexicon.word(word);
      node = node == 0 ? beginning(id) : following(node, id);
    }
    if (node > 0) {
      values[node] = value;
    }
  }

  private int beginning(int word) {
    if (word >= first.length) {
      first = Arrays.copyOf(first, Math.max(word + 1, first.length * 2));
    }
    if (first[word] == 0) {
      first[word] = node();
    }
    return first[word];
  }

  private int following(int node, int word) {
    int next = steps.from(node, word);
    if (next == 0) {
      next = node();
      steps.put(node, word, next);
    }
    return next;
  }

  private int node() {
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
    }
    values[nodes] = NOTHING;
    return nodes++;
  }

  /// Whether there is a phrase of the two words. Any id may be asked for, and -1, which none has.
  public boolean has(int word, int next) {
    int node = word >= 0 && word < first.length ? first[word] : 0;
    return node > 0 && values[steps.from(node, next)] != NOTHING;
  }

  /// The longest phrase that begins at `token` and ends by `end`.
  public Optional<Match> longest(Tokens tokens, int token, int end) {
    int word = tokens.word(token);
    if (word >= first.length || first[word] == 0) {
      return Optional.empty();
    }
    int best = 0;
    int bestEnd = token;
    int node = first[word];
    for (int i = token + 1; node > 0; i++) {
      if (values[node] != NOTHING) {
        best = node;
        bestEnd = i;
      }
      node = i < end ? steps.from(node, tokens.word(i)) : 0;
    }
    return best == 0 ? Optional.empty() : Optional.of(new Match(values[best], bestEnd));
  }

  /// The phrase's words, parted as the tokenizer parts them.
  static List<String> words(String phrase) {
    if (isPlain(phrase)) {
      return plain(phrase);
    }
    var tokens = Parts.TOKENIZER.tokens(phrase);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.text(i));
    }
    return words;
  }

  /// Whether it is letters and blanks, as most are: then words are what stands between blanks.
  private static boolean isPlain(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      char c = Folding.fold(phrase.charAt(i));
      if ((c < 'a' || c > 'z') && c != ' ') {
        return false;
      }
    }
    return true;
  }

  private static List<String> plain(String phrase) {
    var words = new ArrayList<String>(4);
    int at = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      if (i == phrase.length() || phrase.charAt(i) == ' ') {
        if (i > at) {
          words.add(phrase.substring(at, i));
        }
        at = i + 1;
      }
    }
    return words;
  }
}
