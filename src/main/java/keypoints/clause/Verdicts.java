package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Words that say whether a clause is so, and the clauses that they say are not: "it is untrue
/// that", "it is not the case that", "the report that … is false".
public final class Verdicts {
  private final WordSet so;
  private final WordSet notSo;

  Verdicts(Lexicon.Builder lexicon) {
    so = WordSet.of(lexicon, "words/verdicts.txt", "so");
    notSo = WordSet.of(lexicon, "words/verdicts.txt", "not");
  }

  /// What the sentence says is not so, in its order.
  public List<TokenRange> denied(Parse parse) {
    var denied = new ArrayList<TokenRange>(0);
    for (int i = parse.first(); i < parse.end(); i++) {
      int word = parse.tokens().word(i);
      boolean affirms = so.has(word);
      if (affirms || notSo.has(word)) {
        int first = parse.nounAt(i).map(NounGroup::first).orElse(i);
        var clause = judged(parse, new TokenRange(first, i + 1), affirms);
        if (clause != null) {
          denied.add(clause);
        }
      }
    }
    return denied;
  }

  private static @Nullable TokenRange judged(Parse parse, TokenRange verdict, boolean affirms) {
    var finder = parse.arguments();
    var arguments = finder.ofPredicate(verdict);
    if (arguments.governor() == null) {
      return null;
    }
    boolean no = parse.grammar().isNegative(parse.tokens().word(verdict.first())); // "no lie"
    boolean negated = no || new Negation(parse).ofAdjective(verdict.first(), arguments);
    if (negated != affirms) {
      return null;
    }
    for (var complement : arguments.complements()) {
      if (complement.type() == Complement.Type.THAT) {
        return complement.range();
      }
    }
    var subject = arguments.undergoer();
    if (subject == null || parse.tag(subject.range().end()) != Tag.THAT) {
      return null;
    }
    int end = verdict.first();
    return subject.range().end() < end ? new TokenRange(subject.range().end(), end) : null;
  }
}
