package keypoints.mention;

import keypoints.clause.Grammar;
import keypoints.text.Lexicon;
import keypoints.text.Tokens;

/// Makes the resolver of a document. Thread-safe; made once.
public final class Mentions {
  private final Gazetteer gazetteer;
  private final Pronouns pronouns;
  private final OfPhrases ofPhrases;

  public Mentions(Lexicon.Builder lexicon, Grammar grammar) {
    this.gazetteer = new Gazetteer(lexicon);
    this.pronouns = new Pronouns(lexicon);
    this.ofPhrases = new OfPhrases(lexicon, grammar, pronouns);
  }

  public Resolver of(Tokens tokens) {
    return new Resolver(gazetteer, pronouns, ofPhrases, tokens);
  }
}
