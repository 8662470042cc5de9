package keypoints.clause;

import static keypoints.clause.Verbs.has;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// What stands around a token that is to be tagged, judged by the words alone.
final class Ahead {
  private final Grammar grammar;
  private final Tokens tokens;
  private final int first;
  private final int end;

  Ahead(Grammar grammar, Tokens tokens, int first, int end) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.first = first;
    this.end = end;
  }

  boolean nounMayFollow(int i) {
    return i + 1 < end
        && !tokens.is(i + 1, Tokens.MARK)
        && grammar.classOf(tokens.word(i + 1)) == null;
  }

  /// "guarantees Russia demands": a verb is not followed by a bare subject and its verb.
  boolean nextIsNameAndVerb(int i) {
    int name = i + 1;
    if (name + 1 >= end
        || grammar.takesClause(grammar.verbs().lemmaOf(tokens.word(i)))
            && !grammar.verbs().isNoun(tokens.word(i))) {
      return false;
    }
    boolean subject =
        tokens.is(name, Tokens.CAPITAL) || grammar.classOf(tokens.word(name)) == WordClass.PRONOUN;
    while (name + 1 < end && tokens.is(name + 1, Tokens.CAPITAL)) {
      name++;
    }
    int forms = name + 1 < end ? grammar.verbs().forms(tokens.word(name + 1)) : 0;
    return subject && has(forms, Verbs.THIRD | Verbs.PAST);
  }

  /// "Will Berg spoke": a name goes on and a verb in the past or third person follows it.
  boolean nameAndFiniteVerb(int i) {
    int k = i + 1;
    while (k < end && tokens.is(k, Tokens.CAPITAL)) {
      k++;
    }
    if (k == i + 1 || k >= end) {
      return false;
    }
    int forms = grammar.verbs().forms(tokens.word(k));
    return has(forms, Verbs.THIRD | Verbs.PAST) && !has(forms, Verbs.BASE)
        || isAuxiliary(grammar.classOf(tokens.word(k)));
  }

  /// A full stop within a sentence, directly behind a word with a capital and before another word
  /// or a closing bracket: "(D-Mo.)".
  boolean abbreviates(int i) {
    return i > first
        && i + 1 < end
        && !tokens.is(i, Tokens.SPACE_BEFORE)
        && tokens.is(i - 1, Tokens.CAPITAL)
        && (tokens.is(i + 1, Tokens.WORD) || tokens.text().charAt(tokens.start(i + 1)) == ')');
  }

  /// The "A" of "Leo A. Berg".
  boolean initial(int i) {
    return i > first
        && tokens.length(i) == 1
        && tokens.is(i - 1, Tokens.CAPITAL)
        && abbreviates(i + 1)
        && tokens.text().charAt(tokens.start(i + 1)) == '.';
  }

  /// "Doctors Without Borders": a capital between two others makes it a part of the name.
  boolean withinName(int i) {
    return i > first
        && i + 1 < end
        && tokens.is(i, Tokens.CAPITAL)
        && tokens.is(i - 1, Tokens.CAPITAL)
        && tokens.is(i + 1, Tokens.CAPITAL)
        && !tokens.is(i, Tokens.ALL_CAPITALS);
  }

  boolean prepositionFollows(int i) {
    return i + 1 < end && grammar.classOf(tokens.word(i + 1)) == WordClass.PREPOSITION;
  }

  /// Rather than ", accused of fraud, denied it": no other finite verb follows a comma.
  boolean clauseEnds(int i) {
    for (int k = i + 1; k + 1 < end; k++) {
      if (tokens.text().charAt(tokens.start(k)) == ',') {
        var closed = grammar.classOf(tokens.word(k + 1));
        int forms = grammar.verbs().forms(tokens.word(k + 1));
        boolean finite = has(forms, Verbs.THIRD | Verbs.PAST) && !tokens.is(k + 1, Tokens.CAPITAL);
        return !isAuxiliary(closed) && !finite;
      }
    }
    return true;
  }

  /// "rejected that idea": no clause follows, and none may follow such a verb.
  boolean demonstrative(int i) {
    int behind = i + 2;
    boolean says = i > first && grammar.takesClause(grammar.verbs().lemmaOf(tokens.word(i - 1)));
    if (says
        || behind > end
        || !grammar.isOpen(tokens, i + 1)
        || tokens.is(i + 1, Tokens.CAPITAL)) {
      return false;
    }
    var closed = behind < end ? grammar.classOf(tokens.word(behind)) : null;
    boolean over =
        behind >= end || tokens.is(behind, Tokens.MARK) || closed == WordClass.PREPOSITION;
    return over && !Inflection.isPlural(tokens.text(i + 1)) && !anotherFiniteFollows(i);
  }

  /// "both agreed", "all waiting": a quantifier of the subject before its verb.
  boolean floats(int i) {
    return grammar.isFloating(tokens.word(i))
        && i + 1 < end
        && has(
            grammar.verbs().forms(tokens.word(i + 1)), Verbs.PARTICIPLE | Verbs.ING | Verbs.BASE);
  }

  boolean numberFollows(int i) {
    return i + 1 < end && tokens.is(i + 1, Tokens.NUMBER);
  }

  boolean anotherFiniteFollows(int i) {
    for (int k = i + 1; k < end && k < i + 25; k++) {
      var closed = grammar.classOf(tokens.word(k));
      if (closed != null) {
        switch (closed) {
          case MODAL, BE, HAVE, DO -> {
            if (!tokens.is(k, Tokens.CAPITAL)) { // "May 4"
              return true;
            }
          }
          case THAT, SUBORDINATOR, RELATIVE, WH, COORDINATOR -> {
            return false;
          }
          default -> {}
        }
      }
      if (tokens.is(k, Tokens.MARK)) {
        return false;
      }
      int forms = grammar.verbs().forms(tokens.word(k));
      boolean noun = grammar.verbs().isNoun(tokens.word(k));
      if (has(forms, Verbs.THIRD | Verbs.PAST) && !noun && !tokens.is(k, Tokens.CAPITAL)) {
        return true;
      }
    }
    return false;
  }

  /// "the rebels said", "NATO allies have": a finite verb stands next, so this one is its subject.
  boolean finiteFollows(int i) {
    int next = i + 1;
    if (next >= end || tokens.is(next, Tokens.MARK | Tokens.CAPITAL)) {
      return false;
    }
    var closed = grammar.classOf(tokens.word(next));
    if (closed != null) {
      return closed == WordClass.MODAL
          || closed == WordClass.BE
          || closed == WordClass.HAVE
          || closed == WordClass.DO;
    }
    int word = tokens.word(next);
    boolean past = has(grammar.verbs().forms(word), Verbs.PAST);
    return past && !has(grammar.verbs().forms(word), Verbs.PARTICIPLE | Verbs.BASE)
        || past && grammar.takesClause(grammar.verbs().lemmaOf(word));
  }

  /// "Italy promised", "Italy's", "Italy and France" at the start of a sentence, where "Finally"
  /// has a capital too.
  boolean nameByItself(int i) {
    int next = i + 1;
    if (next >= end || !tokens.is(i, Tokens.CAPITAL)) {
      return false;
    }
    if (tokens.is(next, Tokens.POSSESSIVE) || finiteFollows(i)) {
      return true;
    }
    if (grammar.classOf(tokens.word(next)) == WordClass.COORDINATOR) {
      return next + 1 < end && tokens.is(next + 1, Tokens.CAPITAL);
    }
    return has(grammar.verbs().forms(tokens.word(next)), Verbs.THIRD | Verbs.PAST)
        && !grammar.verbs().isNoun(tokens.word(next));
  }

  /// "a council meeting", rather than "the envoys meeting in Bergen" or "a man meeting the rebels".
  boolean nounInIng(int i) {
    return grammar.isDisguisedNoun(tokens.word(i))
        && !clauseFollows(i)
        && !WordForms.endsWith(tokens, i - 1, "s");
  }

  /// What can only follow a verb: "that", "to" and a verb, an article, a possessive, a pronoun.
  boolean clauseFollows(int i) {
    int next = i + 1;
    if (next >= end) {
      return false;
    }
    var closed = grammar.classOf(tokens.word(next));
    if (closed == null) {
      return false;
    }
    return switch (closed) {
      case DETERMINER, POSSESSIVE, WH -> true;
      case PRONOUN ->
          !grammar.pronouns().isSubject(tokens.word(next))
              || grammar.takesClause(grammar.verbs().lemmaOf(tokens.word(i)));
      case THAT -> !verbFollows(next);
      case TO -> next + 1 < end && has(grammar.verbs().forms(tokens.word(next + 1)), Verbs.BASE);
      default -> false;
    };
  }

  /// "demands that come with": "that" is the subject of what follows.
  private boolean verbFollows(int that) {
    int next = that + 1;
    if (next >= end) {
      return false;
    }
    var closed = grammar.classOf(tokens.word(next));
    int word = tokens.word(next);
    return isAuxiliary(closed)
        || grammar.verbs().forms(word) != 0
            && !grammar.verbs().isNoun(word)
            && !has(grammar.verbs().forms(word), Verbs.ING | Verbs.PARTICIPLE);
  }

  /// "make concessions", "pay the toll": what a verb acts on, rather than what hangs on a noun;
  /// behind letters, which stand before nouns as adjectives do ("EU aid programmes"), only what is
  /// sure.
  boolean objectFollows(int i) {
    boolean bare = !tokens.is(i - 1, Tokens.ALL_CAPITALS);
    return clauseFollows(i) || bare && i + 1 < end && grammar.isOpen(tokens, i + 1);
  }

  /// Whether what follows shows that somebody undergoes the past participle: "accused by", and
  /// "accused of" without an object in between.
  boolean passiveFollows(int i) {
    int next = i + 1;
    if (next < end && grammar.verbs().lacksObject(tokens.word(i), tokens.word(next))) {
      return true;
    }
    while (next < end && grammar.classOf(tokens.word(next)) == WordClass.ADVERB) {
      next++;
    }
    return next < end && tokens.word(next) == grammar.by();
  }

  /// A sentence all in capitals says nothing by them.
  boolean shouting(int i) {
    for (int k = Math.max(first, i - 3); k < Math.min(end, i + 4); k++) {
      if (k != i
          && tokens.is(k, Tokens.WORD)
          && !tokens.is(k, Tokens.ALL_CAPITALS)
          && tokens.length(k) > 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAuxiliary(@Nullable WordClass closed) {
    return closed == WordClass.MODAL
        || closed == WordClass.BE
        || closed == WordClass.HAVE
        || closed == WordClass.DO;
  }
}
