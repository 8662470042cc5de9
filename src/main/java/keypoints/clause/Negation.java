package keypoints.clause;

import keypoints.clause.Arguments.Governor;
import org.jspecify.annotations.Nullable;

/// Tells whether a cue is negated: by "not", by whoever does it ("nobody", "no minister"), or by
/// the words around it. Two negations cancel each other.
public final class Negation {
  private final Parse parse;

  public Negation(Parse parse) {
    this.parse = parse;
  }

  /// "did not demand", "nobody demanded", "without demanding", "nor demanded", "no plans to
  /// demand".
  public boolean ofVerb(VerbGroup verb, Arguments arguments) {
    boolean before = negative(verb.first() - 1) || ofNothing(verb);
    return verb.shape().negated()
        ^ (nobody(arguments.actor()) || before || passiveOfNobody(verb, arguments))
        ^ negated(arguments.governor());
  }

  /// "has no plans to meet": what an infinitive hangs on is not there.
  private boolean ofNothing(VerbGroup verb) {
    return verb.form() == VerbGroup.Form.INFINITIVE
        && parse.nounAt(verb.first() - 1).filter(noun -> negative(noun.first())).isPresent();
  }

  /// "nobody was charged".
  private boolean passiveOfNobody(VerbGroup verb, Arguments arguments) {
    return verb.shape().passive() && nobody(arguments.undergoer());
  }

  /// "no demand", "did not make demands"; a possessor stands for a cue that is there: "did not read
  /// Spain's demands".
  public boolean ofNoun(NounGroup cue, Arguments arguments) {
    var governor = arguments.governor();
    boolean notMade =
        governor != null
            && arguments.construction() == Construction.SUPPORT_VERB
            && (negated(governor) ^ nobody(governor.subject()));
    return negative(cue.first()) || negative(cue.first() - 1) || notMade;
  }

  /// "did not agree to": what the cue hangs on is negated.
  private static boolean negated(@Nullable Governor governor) {
    return governor != null && governor.verb() != null && governor.verb().shape().negated();
  }

  /// "is not acceptable".
  public boolean ofAdjective(int token, Arguments arguments) {
    for (int i = token - 1; i >= parse.first() && i > token - 4; i--) {
      if (parse.tag(i) == Tag.NOT) {
        return true;
      }
      if (parse.verbAt(i).isPresent()) {
        return parse.verbAt(i).get().shape().negated() ^ nobody(arguments.undergoer());
      }
    }
    return nobody(arguments.undergoer());
  }

  private boolean nobody(@Nullable NounPhrase phrase) {
    return phrase != null && negative(phrase.range().first());
  }

  private boolean negative(int token) {
    return token >= parse.first()
        && token < parse.end()
        && parse.grammar().isNegative(parse.tokens().word(token));
  }
}
