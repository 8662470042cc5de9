package keypoints.clause;

import static keypoints.clause.Verbs.has;

import keypoints.text.Sentence;
import keypoints.text.Tokens;

/// Tells nouns from verbs in one sentence, from left to right, by what stands around them.
///
/// Rules, not a trained model: a form that may be both ("demands", "offer") is decided by the word
/// before it, the word behind it, and whether its clause has a finite verb already.
final class Tagger {
  private final Grammar grammar;
  private final Tokens tokens;
  private final int first;
  private final int end;
  private final Tag[] tags;
  private final Ahead ahead;
  private final Behind behind;
  private final WordForms wordForms;
  private final Marks marks;
  // Whether capitals tell names from other words here.
  private final boolean capitals;
  // Whether the clause so far has its finite verb.
  private boolean finite;
  // Whether an auxiliary stands before its subject, so that the verb is still to come.
  private boolean inverted;
  // Whether the clause so far began with "that": a base form may be finite.
  private boolean that;

  private Tagger(Grammar grammar, Tokens tokens, Sentence sentence) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.first = sentence.firstToken();
    this.end = sentence.endToken();
    this.tags = new Tag[end - first];
    this.ahead = new Ahead(grammar, tokens, first, end);
    this.behind = new Behind(grammar, tokens, first, tags);
    this.wordForms = new WordForms(grammar, tokens);
    this.marks = new Marks(tokens, ahead);
    this.capitals = !wordForms.titleCase(first, end);
  }

  /// One tag per token of the sentence.
  static Tag[] tags(Grammar grammar, Tokens tokens, Sentence sentence) {
    var tagger = new Tagger(grammar, tokens, sentence);
    for (int i = tagger.first; i < tagger.end; i++) {
      tagger.set(i, tagger.tag(i));
    }
    return tagger.tags;
  }

  private void set(int i, Tag tag) {
    tags[i - first] = tag;
    switch (tag) {
      case VERB -> {
        finite = !wordForms.says(i);
        that = false;
        inverted = false;
      }
      case PARTICIPLE -> finite &= !wordForms.says(i);
      case PREPOSITION -> finite &= !grammar.maySubordinate(tokens.word(i));
      case MODAL, HAVE, DO -> {
        inverted = behind.opensQuestion(i);
        finite = !inverted;
      }
      case BE -> finite = true;
      case THAT -> {
        finite = false;
        that = true;
      }
      case SUBORDINATOR, RELATIVE, WH, COORDINATOR, QUOTE, STOP, COMMA -> finite = false;
      default -> {}
    }
  }

  private Tag tag(int i) {
    if (tokens.is(i, Tokens.MARK)) {
      return tokens.is(i, Tokens.POSSESSIVE) ? Tag.POSSESSIVE : marks.tag(i);
    }
    if (tokens.is(i, Tokens.NUMBER)) {
      return Tag.NUMBER;
    }
    if (tokens.is(i, Tokens.POSSESSIVE)) {
      var before = behind.before(i, 1);
      boolean is =
          before == Tag.PRONOUN || before == Tag.THAT || before == Tag.WH || before == Tag.RELATIVE;
      return is ? Tag.BE : Tag.POSSESSIVE;
    }
    if (tokens.is(i, Tokens.ALL_CAPITALS) && !ahead.shouting(i)) {
      return Tag.NOUN;
    }
    var closed = grammar.classOf(tokens.word(i));
    if (closed != null && !ahead.initial(i)) {
      return closed(i, closed);
    }
    boolean name = name(i) && i > first && behind.before(i, 1) != Tag.QUOTE;
    int possible = name ? 0 : wordForms.of(i);
    if (possible == 0) {
      return !name && wordForms.adverb(i) && !ahead.nameByItself(i) ? Tag.ADVERB : Tag.NOUN;
    }
    return verbOrNoun(i, possible);
  }

  private Tag closed(int i, WordClass closed) {
    return switch (closed) {
      case DETERMINER -> behind.auxiliary(i) && ahead.floats(i) ? Tag.ADVERB : Tag.DETERMINER;
      case POSSESSIVE -> ahead.nounMayFollow(i) ? Tag.POSSESSIVE : Tag.PRONOUN;
      case ADJECTIVE -> Tag.ADJECTIVE;
      case PRONOUN -> Tag.PRONOUN;
      case PREPOSITION -> ahead.withinName(i) && capitals ? Tag.NOUN : preposition(i);
      case TO -> Tag.TO;
      case COORDINATOR -> Tag.COORDINATOR;
      case SUBORDINATOR -> Tag.SUBORDINATOR;
      case RELATIVE -> Tag.RELATIVE;
      case WH -> Tag.WH;
      case THAT -> behind.verb(i) && ahead.demonstrative(i) ? Tag.DETERMINER : Tag.THAT;
      case MODAL -> modal(i);
      case BE -> Tag.BE;
      case HAVE -> Tag.HAVE;
      case DO -> Tag.DO;
      case NOT -> Tag.NOT;
      case ADVERB -> Tag.ADVERB;
    };
  }

  /// "the political will", "Berg Will", "May 8", "Will Berg spoke" are names and nouns.
  private Tag modal(int i) {
    boolean name = name(i) && (i > first || ahead.nameAndFiniteVerb(i) || ahead.numberFollows(i));
    return name || behind.determiner(i) ? Tag.NOUN : Tag.MODAL;
  }

  /// "they would like to": a preposition that is a verb behind a modal or "to".
  private Tag preposition(int i) {
    var before = behind.before(i, 1);
    boolean verb = before == Tag.MODAL || before == Tag.TO || before == Tag.DO;
    return verb && has(grammar.verbs().forms(tokens.word(i)), Verbs.BASE)
        ? Tag.BASE
        : Tag.PREPOSITION;
  }

  private boolean name(int i) {
    return capitals && tokens.is(i, Tokens.CAPITAL);
  }

  private Tag verbOrNoun(int i, int forms) {
    boolean noun = grammar.verbs().isNoun(tokens.word(i));
    var before = behind.before(i, 1);
    boolean question = inverted && (before == Tag.NOUN || before == Tag.PRONOUN);
    if (question && has(forms, Verbs.BASE | Verbs.PARTICIPLE)) {
      return Tag.VERB;
    }
    if (before == null) {
      return atStart(i, forms, noun);
    }
    return switch (before) {
      case MODAL, DO -> has(forms, Verbs.BASE) ? Tag.BASE : Tag.NOUN;
      case TO ->
          has(forms, Verbs.BASE) && !behind.particleTo(i)
              ? Tag.BASE
              : has(forms, Verbs.ING) ? Tag.ING : Tag.NOUN;
      case BE ->
          has(forms, Verbs.PARTICIPLE)
              ? Tag.PARTICIPLE
              : has(forms, Verbs.ING) ? Tag.ING : Tag.NOUN;
      case HAVE -> has(forms, Verbs.PARTICIPLE) ? Tag.PARTICIPLE : Tag.NOUN;
      case PREPOSITION ->
          has(forms, Verbs.ING) && !noun && !wordForms.visiting(i) ? Tag.ING : Tag.NOUN;
      case DETERMINER, POSSESSIVE, ADJECTIVE, NUMBER ->
          has(forms, Verbs.PAST) && behind.dateBefore(i)
              ? afterNoun(i, forms, noun)
              : noun || !has(forms, Verbs.THIRD) ? Tag.NOUN : Tag.VERB;
      case PRONOUN, RELATIVE, WH, THAT -> afterSubject(i, forms);
      case COORDINATOR -> afterCoordinator(i, forms, noun);
      default -> afterNoun(i, forms, noun);
    };
  }

  private Tag atStart(int i, int forms, boolean noun) {
    if (has(forms, Verbs.ING)) {
      return noun ? Tag.NOUN : Tag.ING;
    }
    if (has(forms, Verbs.PARTICIPLE) && !has(forms, Verbs.BASE)) {
      return Tag.PARTICIPLE;
    }
    return noun ? ahead.clauseFollows(i) ? Tag.VERB : Tag.NOUN : Tag.VERB;
  }

  private Tag afterSubject(int i, int forms) {
    if (has(forms, Verbs.ING)) {
      return Tag.ING;
    }
    boolean baseOnly = !has(forms, Verbs.PAST | Verbs.THIRD | Verbs.PARTICIPLE);
    boolean afterThat = behind.before(i, 1) == Tag.THAT;
    if (afterThat && baseOnly && !behind.pluralBefore(i - 1)) {
      return Tag.NOUN;
    }
    // "said that taxes would rise", "offered them talks"
    boolean subject = ahead.finiteFollows(i) || behind.told(i) && ahead.anotherFiniteFollows(i);
    boolean noun = afterThat ? subject : grammar.pronouns().isObject(tokens.word(i - 1));
    if (noun && has(forms, Verbs.THIRD) && grammar.verbs().isNoun(tokens.word(i))) {
      return Tag.NOUN;
    }
    boolean participleOnly =
        !has(forms, Verbs.PAST | Verbs.BASE | Verbs.THIRD)
            || has(forms, Verbs.PARTICIPLE)
                && finite
                && behind.object(i)
                && ahead.prepositionFollows(i);
    return participleOnly || ahead.passiveFollows(i) ? Tag.PARTICIPLE : Tag.VERB;
  }

  private Tag afterCoordinator(int i, int forms, boolean noun) {
    if (has(forms, Verbs.ING)) {
      return behind.before(i, 2) == Tag.ING || !noun ? Tag.ING : Tag.NOUN;
    }
    if (has(forms, Verbs.PAST | Verbs.PARTICIPLE)) {
      boolean shares = has(forms, Verbs.PARTICIPLE) && ahead.prepositionFollows(i);
      return ahead.passiveFollows(i) || shares && behind.passive(i) ? Tag.PARTICIPLE : Tag.VERB;
    }
    if (noun
        && behind.before(i, 2) != null
        && behind.before(i, 2) == Tag.NOUN
        && !ahead.clauseFollows(i)) {
      return Tag.NOUN;
    }
    return has(forms, Verbs.THIRD)
        ? Tag.VERB
        : behind.infinitiveBefore(i) ? Tag.BASE : noun ? Tag.NOUN : Tag.VERB;
  }

  /// After a noun, a comma, a quotation mark, a bracket or another verb.
  private Tag afterNoun(int i, int forms, boolean noun) {
    var before = behind.before(i, 1);
    if (has(forms, Verbs.ING)) {
      return before == Tag.NOUN && (noun || ahead.nounInIng(i)) ? Tag.NOUN : Tag.ING;
    }
    if (has(forms, Verbs.PAST | Verbs.PARTICIPLE) && !has(forms, Verbs.BASE)) {
      if (has(forms, Verbs.PARTICIPLE) && behind.verb(i) && ahead.nounMayFollow(i)) {
        return Tag.ADJECTIVE; // "refused repeated requests"
      }
      boolean apposed = behind.closesInsertion(i) && ahead.clauseEnds(i);
      boolean inserted =
          before == Tag.COMMA && ahead.prepositionFollows(i) && !wordForms.says(i) && !apposed;
      boolean reduced =
          has(forms, Verbs.PARTICIPLE)
              && (ahead.passiveFollows(i)
                  || finite && !ahead.clauseFollows(i)
                  || inserted
                  || behind.adverbial(i) && ahead.prepositionFollows(i)
                  || !has(forms, Verbs.PAST));
      return reduced && before != Tag.QUOTE ? Tag.PARTICIPLE : Tag.VERB;
    }
    if (behind.verb(i) || ahead.nextIsNameAndVerb(i)) {
      return Tag.NOUN;
    }
    if (has(forms, Verbs.THIRD)) {
      return !noun || thirdPerson(i) ? Tag.VERB : Tag.NOUN;
    }
    boolean plural = before == Tag.NOUN && behind.pluralBefore(i);
    boolean subject = before == Tag.NOUN || before == Tag.QUOTE && behind.before(i, 2) == Tag.NOUN;
    boolean subjunctive = that && !finite && subject && !ahead.finiteFollows(i);
    boolean agrees = plural && (ahead.clauseFollows(i) || manyDo(i));
    boolean wanted = behind.wantedName(i) && ahead.objectFollows(i);
    return !noun || wanted || !finite && (subjunctive || agrees) ? Tag.VERB : Tag.NOUN;
  }

  /// "Russia demands from", "the government calls for": rather than "security demands in".
  private boolean thirdPerson(int i) {
    if (ahead.clauseFollows(i) && !finite) {
      return true;
    }
    boolean nounBefore = behind.before(i, 1) == Tag.NOUN;
    if (ahead.finiteFollows(i) && !behind.nameBehindNoun(i)) {
      return false;
    }
    if (nounBefore && i > first && (wordForms.adjective(i - 1) || behind.compound(i))) {
      return false;
    }
    if (nounBefore && i > first && name(i - 1)) {
      return !finite || behind.before(i, 2) == Tag.NOUN;
    }
    if (finite || behind.afterPrepositionalGroup(i) || nounBefore && behind.pluralBefore(i)) {
      return false;
    }
    if (i + 1 == end || tokens.is(i + 1, Tokens.MARK)) {
      return nounBefore && behind.clauseLacksVerb(i);
    }
    return behind.before(i, 1) == Tag.QUOTE || !ahead.anotherFiniteFollows(i);
  }

  /// "Lawmakers demand answers": rather than "the sales offer was late".
  private boolean manyDo(int i) {
    return i + 1 < end
        && !tokens.is(i + 1, Tokens.MARK)
        && !behind.afterPrepositionalGroup(i)
        && !ahead.anotherFiniteFollows(i)
        && behind.clauseLacksVerb(i);
  }
}
