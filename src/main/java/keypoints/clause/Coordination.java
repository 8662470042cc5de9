package keypoints.clause;

import java.util.List;
import keypoints.text.Tokens;

/// Says which of the open clauses a verb behind "and" goes on with.
final class Coordination {
  private final Parse parse;
  private final Grammar grammar;

  Coordination(Parse parse) {
    this.parse = parse;
    this.grammar = parse.grammar();
  }

  /// The clause that has the verb's subject.
  ///
  /// @param open clauses, the innermost last
  /// @param comma the last comma before the verb
  Clause clauseOf(VerbGroup verb, List<Clause> open, int comma) {
    var clause = open.getLast();
    boolean found = clause.finite != null;
    boolean main = comma >= 0 && parse.tag(comma + 1) == Tag.COORDINATOR;
    for (int i = open.size() - 1; i >= 0; i--) {
      var outer = open.get(i);
      if (outer.finite == null) {
        if (outer.sort == Clause.Sort.QUOTED && found) {
          break;
        }
        continue;
      }
      if (!found || main || goesOn(verb, clause, outer)) {
        clause = outer;
        found = true;
      }
    }
    return clause;
  }

  /// Whether the verb goes on with the outer clause rather than with the one inside it.
  private boolean goesOn(VerbGroup verb, Clause inner, Clause outer) {
    if (inner == outer || inner.finite == null || outer.finite == null) {
      return false;
    }
    boolean says = grammar.takesClause(verb.lemma()) && !grammar.takesClause(inner.finite.lemma());
    boolean saidBefore = grammar.takesClause(outer.finite.lemma());
    if (inner.sort == Clause.Sort.THAT && saidBefore) {
      return says || says(inner);
    }
    return past(verb) != past(inner.finite) && past(verb) == past(outer.finite);
  }

  /// "said the plan was ready and refused": of a thing that is somehow, nothing is told that it
  /// does.
  private boolean says(Clause inner) {
    var subject = inner.subject;
    return subject != null
        && inner.finite != null
        && parse.tag(inner.finite.head()) == Tag.BE
        && parse.tag(subject.groups().getFirst().head()) == Tag.NOUN
        && !parse.tokens().is(subject.groups().getFirst().head(), Tokens.CAPITAL);
  }

  private boolean past(VerbGroup verb) {
    int forms = grammar.verbs().forms(parse.tokens().word(verb.first()));
    return (forms & Verbs.PAST) != 0;
  }
}
