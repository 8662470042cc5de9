package keypoints.clause;

import keypoints.clause.VerbGroup.Shape;

/// Verbs that only say which phase another verb is in make one group with it: whoever "began to
/// demand", "keeps demanding" or "continued to demand" demands, and who "stopped demanding" does
/// not.
final class Phases {
  private final Parse parse;

  Phases(Parse parse) {
    this.parse = parse;
  }

  /// Where the group begins that says what the group's verb is a phase of; -1 where it is none.
  int continuation(VerbGroup group) {
    var grammar = parse.grammar();
    boolean ends = grammar.isEnd(group.lemma());
    if (group.shape().passive() || !ends && !grammar.isPhase(group.lemma())) {
      return -1;
    }
    int next = group.end();
    while (parse.tag(next) == Tag.ADVERB) {
      next++;
    }
    var behind = parse.tag(next + 1);
    boolean base = behind == Tag.BASE || behind.auxiliary();
    boolean infinitive = !ends && parse.tag(next) == Tag.TO && base;
    return infinitive || parse.tag(next) == Tag.ING ? next : -1;
  }

  /// Both as one, which stands as the first does and means what the second says.
  VerbGroup joined(VerbGroup phase, VerbGroup verb) {
    boolean ends = parse.grammar().isEnd(phase.lemma());
    boolean negated = phase.shape().negated() ^ verb.shape().negated() ^ ends;
    var shape = new Shape(phase.form(), verb.shape().passive(), negated, phase.tense());
    var range = new TokenRange(phase.first(), verb.end());
    return new VerbGroup(range, verb.head(), verb.lemma(), shape);
  }
}
