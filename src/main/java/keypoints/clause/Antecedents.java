package keypoints.clause;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// What relative clauses belong to, in one parsed sentence.
final class Antecedents {
  private final Parse parse;
  private final Grammar grammar;
  private final Phrases phrases;

  Antecedents(Parse parse, Phrases phrases) {
    this.parse = parse;
    this.grammar = parse.grammar();
    this.phrases = phrases;
  }

  /// What a relative pronoun stands for: the nearest noun before it, but for times.
  @Nullable NounPhrase of(int pronoun) {
    int i = pronoun - 1;
    if (parse.tag(i) == Tag.COMMA || parse.tag(i) == Tag.QUOTE || parse.tag(i) == Tag.PREPOSITION) {
      i--;
    }
    var group = parse.nounAt(i);
    if (group.isPresent() && grammar.periods().has(parse.tokens().word(group.get().head()))) {
      group = parse.nounAt(group.get().first() - 1);
    }
    return group.isPresent() ? phrases.phraseEndingWith(group.get()) : null;
  }

  /// "the plan Norway", "the plan they": rather than "Berg the sailor", "Berg himself".
  boolean adjacent(int at) {
    var before = parse.nounAt(at - 1);
    var tokens = parse.tokens();
    boolean myself = parse.tag(at) == Tag.PRONOUN && !grammar.pronouns().isSubject(tokens.word(at));
    boolean byname =
        parse.tag(at) == Tag.DETERMINER
            && before.isPresent()
            && tokens.is(before.get().head(), Tokens.CAPITAL);
    boolean period = before.isPresent() && grammar.periods().has(tokens.word(before.get().head()));
    return before.isPresent() && !myself && !byname && !period;
  }

  /// "that Norway demands from": rather than "that Norway will attack", a clause that is whole.
  boolean lacksObject(VerbGroup verb) {
    int next = phrases.skipAdverbs(verb.end());
    var shape = verb.shape();
    var tag = parse.tag(next);
    boolean complement =
        tag == Tag.THAT || tag == Tag.WH || tag == Tag.QUOTE || parse.nounAt(next).isPresent();
    boolean infinitive = tag == Tag.TO && parse.verbAt(next).isPresent();
    boolean modal = parse.tag(verb.first()) == Tag.MODAL;
    return !complement && !infinitive && !shape.passive() && !modal;
  }
}
