package keypoints.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Phrases of one or more words, each with a value, found by the longest match at a token.
///
/// A trie over word ids; looking at a token that begins no phrase costs one look into an array.
///
/// @param <T> what a phrase stands for
public final class PhraseTable<T> {
  private static final Tokenizer PARTS = new Tokenizer(new Lexicon.Builder().build());

  // By word id: the node of the phrases that begin with it; 0, the root, where none does.
  private int[] first = new int[16];
  // By node; the root stands for nothing.
  private final List<Optional<T>> values = new ArrayList<>(List.of(Optional.empty()));
  private final Steps steps = new Steps();

  /// A phrase found at a token.
  ///
  /// @param end index just past its last token
  public record Match<T>(T value, int end) {}

  /// Puts the phrase's words into the lexicon. A later value for the same phrase replaces the
  /// first.
  public void put(Lexicon.Builder lexicon, String phrase, T value) {
    int node = 0;
    for (var word : words(phrase)) {
      int id = lexicon.word(word);
      node = node == 0 ? beginning(id) : following(node, id);
    }
    if (node > 0) {
      values.set(node, Optional.of(value));
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
    values.add(Optional.empty());
    return values.size() - 1;
  }

  /// The longest phrase that begins at `token` and ends by `end`.
  public Optional<Match<T>> longest(Tokens tokens, int token, int end) {
    int word = tokens.word(token);
    if (word >= first.length || first[word] == 0) {
      return Optional.empty();
    }
    int best = 0;
    int bestEnd = token;
    int node = first[word];
    for (int i = token + 1; node > 0; i++) {
      if (values.get(node).isPresent()) {
        best = node;
        bestEnd = i;
      }
      node = i < end ? steps.from(node, tokens.word(i)) : 0;
    }
    var value = values.get(best);
    return value.isEmpty() ? Optional.empty() : Optional.of(new Match<>(value.get(), bestEnd));
  }

  /// The phrase's words, parted as the tokenizer parts them.
  static List<String> words(String phrase) {
    if (isPlain(phrase)) {
      return plain(phrase);
    }
    var tokens = PARTS.tokens(phrase);
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
