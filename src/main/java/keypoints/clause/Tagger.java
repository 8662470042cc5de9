package keypoints.clause;

import keypoints.text.Sentence;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

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
  // Whether the clause so far has its finite verb.
  private boolean finite;
  // Whether the clause so far began with "that", so that a base form may be finite ("that it
  // stop").
  private boolean that;

  private Tagger(Grammar grammar, Tokens tokens, Sentence sentence) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.first = sentence.firstToken();
    this.end = sentence.endToken();
    this.tags = new Tag[end - first];
    this.ahead = new Ahead(grammar, tokens, first, end);
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
        finite = !grammar.takesClause(grammar.verbs().lemmaOf(tokens.word(i)));
        that = false;
      }
      case PARTICIPLE -> finite &= !grammar.takesClause(grammar.verbs().lemmaOf(tokens.word(i)));
      case PREPOSITION -> finite &= !grammar.maySubordinate(tokens.word(i));
      case MODAL, BE, HAVE, DO -> finite = true;
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
      return tokens.is(i, Tokens.POSSESSIVE) ? Tag.POSSESSIVE : mark(i);
    }
    if (tokens.is(i, Tokens.NUMBER)) {
      return Tag.NUMBER;
    }
    if (tokens.is(i, Tokens.POSSESSIVE)) {
      var before = before(i, 1);
      boolean is =
          before == Tag.PRONOUN || before == Tag.THAT || before == Tag.WH || before == Tag.RELATIVE;
      return is ? Tag.BE : Tag.POSSESSIVE;
    }
    if (tokens.is(i, Tokens.ALL_CAPITALS) && !ahead.shouting(i)) {
      return Tag.NOUN;
    }
    var closed = grammar.classOf(tokens.word(i));
    if (closed != null) {
      return closed(i, closed);
    }
    int forms = grammar.verbs().forms(tokens.word(i));
    boolean name = tokens.is(i, Tokens.CAPITAL) && i > first && before(i, 1) != Tag.QUOTE;
    if (forms == 0 || name) {
      return !name && endsWith(i, "ly") ? Tag.ADVERB : Tag.NOUN;
    }
    return verbOrNoun(i, forms);
  }

  private Tag mark(int i) {
    if (tokens.is(i, Tokens.OPENS_QUOTE | Tokens.CLOSES_QUOTE)) {
      return Tag.QUOTE;
    }
    return switch (tokens.text().charAt(tokens.start(i))) {
      case ',' -> Tag.COMMA;
      case '.', ';', ':', '!', '?', '–', '—' -> Tag.STOP;
      case '-' -> tokens.length(i) > 1 || tokens.is(i, Tokens.SPACE_BEFORE) ? Tag.STOP : Tag.OTHER;
      case '(', '[' -> Tag.OPEN;
      case ')', ']' -> Tag.CLOSE;
      default -> Tag.OTHER;
    };
  }

  private Tag closed(int i, WordClass closed) {
    return switch (closed) {
      case DETERMINER -> Tag.DETERMINER;
      case POSSESSIVE -> ahead.nounMayFollow(i) ? Tag.POSSESSIVE : Tag.PRONOUN;
      case ADJECTIVE -> Tag.ADJECTIVE;
      case PRONOUN -> Tag.PRONOUN;
      case PREPOSITION -> Tag.PREPOSITION;
      case TO -> Tag.TO;
      case COORDINATOR -> Tag.COORDINATOR;
      case SUBORDINATOR -> Tag.SUBORDINATOR;
      case RELATIVE -> Tag.RELATIVE;
      case WH -> Tag.WH;
      case THAT -> Tag.THAT;
      case MODAL ->
          tokens.is(i, Tokens.CAPITAL) && i > first || isDeterminer(before(i, 1))
              ? Tag.NOUN
              : Tag.MODAL;
      case BE -> Tag.BE;
      case HAVE -> Tag.HAVE;
      case DO -> Tag.DO;
      case NOT -> Tag.NOT;
      case ADVERB -> Tag.ADVERB;
    };
  }

  private Tag verbOrNoun(int i, int forms) {
    boolean noun = grammar.verbs().isNoun(tokens.word(i));
    var before = before(i, 1);
    return switch (before) {
      case null -> atStart(i, forms, noun);
      case MODAL, DO -> has(forms, Verbs.BASE) ? Tag.BASE : Tag.NOUN;
      case TO -> has(forms, Verbs.BASE) ? Tag.BASE : has(forms, Verbs.ING) ? Tag.ING : Tag.NOUN;
      case BE ->
          has(forms, Verbs.PARTICIPLE)
              ? Tag.PARTICIPLE
              : has(forms, Verbs.ING) ? Tag.ING : Tag.NOUN;
      case HAVE -> has(forms, Verbs.PARTICIPLE) ? Tag.PARTICIPLE : Tag.NOUN;
      case PREPOSITION -> afterPreposition(forms, noun);
      case DETERMINER, POSSESSIVE, ADJECTIVE, NUMBER ->
          noun || !has(forms, Verbs.THIRD) ? Tag.NOUN : Tag.VERB;
      case PRONOUN, RELATIVE, WH, THAT -> afterSubject(i, forms);
      case COORDINATOR -> afterCoordinator(i, forms, noun);
      default -> afterNoun(i, forms, noun);
    };
  }

  private Tag atStart(int i, int forms, boolean noun) {
    if (has(forms, Verbs.ING)) {
      return noun ? Tag.NOUN : Tag.ING;
    }
    boolean participle = has(forms, Verbs.PARTICIPLE) && !has(forms, Verbs.BASE);
    return participle ? Tag.PARTICIPLE : noun || !ahead.objectFollows(i) ? Tag.NOUN : Tag.VERB;
  }

  private static Tag afterPreposition(int forms, boolean noun) {
    return has(forms, Verbs.ING) && !noun ? Tag.ING : Tag.NOUN;
  }

  private Tag afterSubject(int i, int forms) {
    if (has(forms, Verbs.ING)) {
      return Tag.ING;
    }
    boolean baseOnly = !has(forms, Verbs.PAST | Verbs.THIRD | Verbs.PARTICIPLE);
    if (before(i, 1) == Tag.THAT && baseOnly && !pluralBefore(i - 1)) {
      return Tag.NOUN;
    }
    boolean participleOnly = !has(forms, Verbs.PAST | Verbs.BASE | Verbs.THIRD);
    return participleOnly || ahead.passiveAgentFollows(i) ? Tag.PARTICIPLE : Tag.VERB;
  }

  private Tag afterCoordinator(int i, int forms, boolean noun) {
    if (has(forms, Verbs.ING)) {
      return before(i, 2) == Tag.ING || !noun ? Tag.ING : Tag.NOUN;
    }
    if (has(forms, Verbs.PAST | Verbs.PARTICIPLE)) {
      return ahead.passiveAgentFollows(i) ? Tag.PARTICIPLE : Tag.VERB;
    }
    if (noun && before(i, 2) != null && before(i, 2) == Tag.NOUN && !ahead.clauseFollows(i)) {
      return Tag.NOUN;
    }
    return has(forms, Verbs.THIRD)
        ? Tag.VERB
        : infinitiveBefore(i) ? Tag.BASE : noun ? Tag.NOUN : Tag.VERB;
  }

  /// After a noun, a comma, a quotation mark, a bracket or another verb.
  private Tag afterNoun(int i, int forms, boolean noun) {
    var before = before(i, 1);
    if (has(forms, Verbs.ING)) {
      return noun && before == Tag.NOUN ? Tag.NOUN : Tag.ING;
    }
    if (has(forms, Verbs.PAST | Verbs.PARTICIPLE) && !has(forms, Verbs.BASE)) {
      boolean reduced = ahead.passiveAgentFollows(i) || finite || !has(forms, Verbs.PAST);
      return reduced && before != Tag.QUOTE ? Tag.PARTICIPLE : Tag.VERB;
    }
    boolean after = before == Tag.VERB || before != null && before.verbal();
    if (after || ahead.nextIsNameAndVerb(i)) {
      return Tag.NOUN;
    }
    if (has(forms, Verbs.THIRD)) {
      return !noun || thirdPerson(i) ? Tag.VERB : Tag.NOUN;
    }
    boolean plural = before == Tag.NOUN && pluralBefore(i);
    boolean subjunctive = that && !finite && before == Tag.NOUN;
    boolean base = !noun || !finite && (subjunctive || plural && ahead.clauseFollows(i));
    return base ? Tag.VERB : Tag.NOUN;
  }

  /// "Russia demands from", "the government calls for": rather than "security demands in".
  private boolean thirdPerson(int i) {
    if (ahead.clauseFollows(i) && !finite) {
      return true;
    }
    boolean nameBefore = i > first && tokens.is(i - 1, Tokens.CAPITAL) && before(i, 1) == Tag.NOUN;
    if (nameBefore) {
      return !finite || before(i, 2) == Tag.NOUN;
    }
    boolean quoteBefore = before(i, 1) == Tag.QUOTE;
    boolean somethingFollows = i + 1 < end && !tokens.is(i + 1, Tokens.MARK);
    return !finite
        && somethingFollows
        && !afterPrepositionalGroup(i)
        && (quoteBefore || !ahead.anotherFiniteFollows(i));
  }

  /// "for security guarantees": the nouns before hang on a preposition.
  private boolean afterPrepositionalGroup(int i) {
    int k = i - 1;
    while (k > first && tags[k - first].nominal()) {
      k--;
    }
    return tags[k - first] == Tag.PREPOSITION;
  }

  private boolean pluralBefore(int i) {
    return i > first && endsWith(i - 1, "s");
  }

  /// "to meet and discuss": whether the coordinated verb before is an infinitive.
  private boolean infinitiveBefore(int i) {
    for (int k = i - 1; k >= first && k > i - 12; k--) {
      var tag = tags[k - first];
      if (tag == Tag.BASE) {
        return true;
      }
      if (tag == Tag.VERB || tag == Tag.STOP) {
        return false;
      }
    }
    return false;
  }

  /// The tag `steps` back, adverbs and negations not counted; quotation marks count only after
  /// nouns.
  private @Nullable Tag before(int i, int steps) {
    int left = steps;
    for (int k = i - 1; k >= first; k--) {
      var tag = tags[k - first];
      boolean skipped =
          tag == Tag.ADVERB
              || tag == Tag.NOT
              || tag == Tag.QUOTE && k > first && opensAfterAuxiliary(k);
      if (!skipped && --left == 0) {
        return tag;
      }
    }
    return null;
  }

  /// `is “considering”`: the mark does not part the verb from its auxiliary.
  private boolean opensAfterAuxiliary(int k) {
    var tag = tags[k - 1 - first];
    return tag.auxiliary() || tag == Tag.ADVERB || tag == Tag.TO || tag == Tag.DETERMINER;
  }

  private static boolean isDeterminer(@Nullable Tag tag) {
    return tag == Tag.DETERMINER || tag == Tag.POSSESSIVE;
  }

  private boolean endsWith(int i, String suffix) {
    int start = tokens.end(i) - suffix.length();
    return start > tokens.start(i) + 1 && tokens.text().startsWith(suffix, start);
  }

  private static boolean has(int forms, int any) {
    return (forms & any) != 0;
  }
}
