package keypoints.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Phrases of one or more words, each with a value, found by the longest match at a token.
///
/// A trie over word ids; looking at a token that begins no phrase costs one look into an array.
///
/// @param <T> what a phrase stands for
public final class PhraseTable<T> {
  private static final Tokenizer PARTS = new Tokenizer(new Lexicon.Builder().build());

  private final WordMap<Node<T>> first = new WordMap<>();

  /// A phrase found at a token.
  ///
  /// @param end index just past its last token
  public record Match<T>(T value, int end) {}

  /// Puts the phrase's words into the lexicon. A later value for the same phrase replaces the
  /// first.
  public void put(Lexicon.Builder lexicon, String phrase, T value) {
    var words = words(phrase);
    if (words.isEmpty()) {
      return;
    }
    int begin = lexicon.word(words.getFirst());
    var node = first.get(begin);
    if (node == null) {
      node = new Node<>();
      first.put(begin, node);
    }
    for (var word : words.subList(1, words.size())) {
      node = node.next.computeIfAbsent(lexicon.word(word), _ -> new Node<>());
    }
    node.value = Optional.of(value);
  }

  /// The longest phrase that begins at `token` and ends by `end`.
  public Optional<Match<T>> longest(Tokens tokens, int token, int end) {
    Optional<Match<T>> best = Optional.empty();
    var node = first.get(tokens.word(token));
    for (int i = token + 1; node != null; i++) {
      if (node.value.isPresent()) {
        best = Optional.of(new Match<>(node.value.get(), i));
      }
      node = i < end && !node.next.isEmpty() ? node.next.get(tokens.word(i)) : null;
    }
    return best;
  }

  /// The phrase's words, parted as the tokenizer parts them.
  static List<String> words(String phrase) {
    var tokens = PARTS.tokens(phrase);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.text(i));
    }
    return words;
  }

  private static final class Node<T> {
    private final Map<Integer, Node<T>> next = new HashMap<>();
    private Optional<T> value = Optional.empty();
  }
}
