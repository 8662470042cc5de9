package keypoints.clause;

import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokenizer;

/// Parses of single sentences, and their words, for tests.
final class Parses {
  private static final Lexicon.Builder WORDS = new Lexicon.Builder();
  private static final Grammar GRAMMAR = new Grammar(WORDS);
  private static final Tokenizer TOKENIZER = new Tokenizer(WORDS.build());

  private Parses() {}

  static Parse of(String sentence) {
    var tokens = TOKENIZER.tokens(sentence);
    return new Parse(
        GRAMMAR, tokens, new Sentence(tokens.span(0, tokens.size()), 0, tokens.size()));
  }

  /// The index of the first token that is the word.
  static int token(Parse parse, String word) {
    for (int i = parse.first(); i < parse.end(); i++) {
      if (parse.tokens().text(i).equals(word)) {
        return i;
      }
    }
    throw new AssertionError("no token \"" + word + "\"");
  }

  static String text(Parse parse, TokenRange range) {
    return range.in(parse.tokens()).in(parse.tokens().text());
  }
}
