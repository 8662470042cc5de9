package keypoints.mention;

import keypoints.clause.Grammar;
import keypoints.clause.NounGroup;
import keypoints.clause.TokenRange;
import keypoints.text.Lexicon;
import keypoints.text.Tokens;

/// Tells where "of …" belongs to what somebody is called: "the president of Chile", "dozens of
/// nurses" are nobody without it; in "accused the bank of fraud" it is another role.
final class OfPhrases {
  /// Longer names are no names.
  private static final int LONGEST = 12;

  private final int of;
  private final Grammar grammar;
  private final Pronouns pronouns;

  OfPhrases(Lexicon.Builder lexicon, Grammar grammar, Pronouns pronouns) {
    this.of = lexicon.word("of");
    this.grammar = grammar;
    this.pronouns = pronouns;
  }

  /// The group with the "of …" behind it, or the group alone.
  ///
  /// @param end of all that may belong to it
  TokenRange with(Tokens tokens, NounGroup group, int end) {
    var range = group.range();
    int behind = range.end();
    boolean follows =
        behind + 1 < end && tokens.word(behind) == of && end - range.first() <= LONGEST;
    return follows && (name(tokens, behind + 1, end) || part(tokens, group))
        ? new TokenRange(range.first(), end)
        : range;
  }

  /// "of Chile", "of the Chilean army".
  private boolean name(Tokens tokens, int first, int end) {
    boolean article = pronouns.isArticle(tokens.word(first)) && first + 1 < end;
    return tokens.is(article ? first + 1 : first, Tokens.CAPITAL);
  }

  /// "a group of", but not "the group of": that is one by itself.
  private boolean part(Tokens tokens, NounGroup group) {
    int first = group.range().first();
    boolean definite = first < group.head() && tokens.text(first).equalsIgnoreCase("the");
    return !definite && grammar.isPartitive(tokens.word(group.head()));
  }
}
