package keypoints.clause;

import java.util.Optional;
import java.util.function.IntPredicate;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Where the phrases and clauses of one parsed sentence end.
final class Phrases {
  /// So many prepositional phrases may hang on a noun phrase.
  private static final int ATTACHED = 3;

  private final Parse parse;
  private final Tokens tokens;
  private final NounPhrases nouns;

  Phrases(Parse parse) {
    this.parse = parse;
    this.nouns = new NounPhrases(parse);
    this.tokens = parse.tokens();
  }

  /// The noun phrase that begins at the token, or nothing.
  Optional<NounPhrase> phraseAt(int token) {
    return nouns.phraseAt(token);
  }

  /// The noun phrase that ends at the group: what it is joined to on its left belongs to it.
  NounPhrase phraseEndingWith(NounGroup last) {
    return nouns.phraseEndingWith(last);
  }

  /// The noun phrase that the word before the token ends, or nothing.
  @Nullable NounPhrase phraseBefore(int token) {
    var group = parse.nounAt(token - 1);
    return group.isPresent() ? phraseEndingWith(group.get()) : null;
  }

  /// Whether a noun phrase and its finite verb begin here.
  boolean clauseAt(int at) {
    var phrase = phraseAt(at);
    if (phrase.isEmpty()) {
      return false;
    }
    int i = phrase.get().range().end();
    for (int steps = 0; steps < 3 && attaches(i); steps++) {
      var group = parse.nounAt(i + 1);
      if (group.isEmpty()) {
        return false;
      }
      i = group.get().end();
    }
    return parse.finiteAt(verbFrom(i));
  }

  /// Whether no finite verb follows before the next mark or coordinator.
  boolean isLast(VerbGroup verb) {
    for (int i = verb.end(); i < parse.end(); i++) {
      var tag = parse.tag(i);
      if (tag == Tag.COMMA || tag == Tag.STOP || tag == Tag.COORDINATOR) {
        return true;
      }
      if (parse.finiteAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Behind the adverbs, and behind the "never" of "she never left", which stands outside the verb.
  int verbFrom(int from) {
    int at = skipAdverbs(from);
    return parse.tag(at) == Tag.NOT && parse.finiteAt(at + 1) ? at + 1 : at;
  }

  /// Behind the prepositional phrases that may hang on the noun phrase before `from`.
  ///
  /// @param barred tells a token with which none of them begins: a date
  int attachedEnd(int from, IntPredicate barred) {
    int end = from;
    for (int i = 0; i < ATTACHED && parse.tag(end) == Tag.PREPOSITION && attaches(end); i++) {
      var next = phraseAt(end + 1);
      if (next.isEmpty() || barred.test(end + 1)) {
        break;
      }
      end = next.get().range().end();
    }
    return end;
  }

  private boolean attaches(int token) {
    return token < parse.end() && parse.grammar().attaches(tokens.word(token));
  }

  NounPhrases nouns() {
    return nouns;
  }

  int skipAdverbs(int from) {
    int at = from;
    while (parse.tag(at) == Tag.ADVERB && at < parse.end()
        || parse.tag(at) == Tag.NOT && parse.verbAt(at + 1).isEmpty()) {
      at++;
    }
    return at;
  }

  /// Where an infinitive, a gerund or a noun's complement ends: at a subordinate clause, at a comma
  /// before another clause, at a coordinated finite verb, at a closing quotation mark.
  int phraseEnd(int from) {
    for (int i = from; i < parse.end(); i++) {
      switch (parse.tag(i)) {
        case STOP -> {
          if (!abbreviates(i)) {
            return i;
          }
        }
        case SUBORDINATOR -> {
          return i;
        }
        case QUOTE -> {
          if (tokens.is(i, Tokens.CLOSES_QUOTE) && !opened(from, i)) {
            return i;
          }
        }
        case PREPOSITION -> {
          // "after the Kremlin said": a preposition before a clause is a subordinator.
          if (parse.grammar().maySubordinate(tokens.word(i)) && clauseAt(i + 1)) {
            return i;
          }
        }
        case COMMA -> {
          if (!listGoesOn(i)) {
            return i;
          }
        }
        case COORDINATOR -> {
          int next = skipAdverbs(i + 1);
          if (parse.finiteAt(next) || clauseAt(next)) {
            return i;
          }
        }
        case VERB, BE, HAVE, DO, MODAL -> {
          // A finite verb whose subject we went through: the phrase ended before it.
          var verb = parse.verbAt(i);
          if (parse.finiteAt(i) && verb.get().first() == i && i > from && !relativeBefore(i)) {
            return i;
          }
        }
        default -> {}
      }
    }
    return parse.end();
  }

  /// "on Sept. 11": a full stop within a sentence.
  private boolean abbreviates(int stop) {
    return stop + 1 < parse.end()
        && tokens.text().charAt(tokens.start(stop)) == '.'
        && tokens.length(stop) == 1
        && !tokens.is(stop, Tokens.SPACE_BEFORE)
        && tokens.is(stop + 1, Tokens.WORD | Tokens.NUMBER);
  }

  private boolean opened(int from, int close) {
    for (int i = from; i < close; i++) {
      if (parse.tag(i) == Tag.QUOTE && tokens.is(i, Tokens.OPENS_QUOTE)) {
        return true;
      }
    }
    return false;
  }

  private boolean relativeBefore(int verb) {
    for (int i = verb - 1; i > verb - 8 && i >= parse.first(); i--) {
      var tag = parse.tag(i);
      if (tag == Tag.RELATIVE || tag == Tag.THAT || tag == Tag.WH) {
        return true;
      }
    }
    return false;
  }

  /// "troops, armaments and tanks": a comma before a noun group that is no clause of its own.
  private boolean listGoesOn(int comma) {
    int next = parse.tag(comma + 1) == Tag.COORDINATOR ? comma + 2 : comma + 1;
    var group = parse.nounAt(next);
    if (group.isEmpty() || clauseAt(next)) {
      return false;
    }
    var behind = parse.tag(group.get().end());
    return behind == Tag.COMMA
        || behind == Tag.COORDINATOR
        || parse.tag(comma + 1) == Tag.COORDINATOR;
  }

  /// Where the clause after "that" ends: the sentence's closing mark, or a closing quotation mark
  /// that was opened before it.
  int sentenceEnd(int from) {
    int end = parse.end();
    for (int i = from; i < end; i++) {
      var tag = parse.tag(i);
      boolean closes = tag == Tag.QUOTE && tokens.is(i, Tokens.CLOSES_QUOTE) && !opened(from, i);
      if (closes || tag == Tag.COMMA && newClause(i)) {
        return i > from + 1 ? i : end;
      }
    }
    while (end > from + 1 && parse.tag(end - 1) == Tag.STOP) {
      end--;
    }
    return end;
  }

  /// ", demanding that", ", with Putin saying", ", and accused": no longer what was said.
  private boolean newClause(int comma) {
    var verb = parse.verbAt(comma + 1);
    if (verb.isPresent() && verb.get().form() == VerbGroup.Form.ING) {
      return parse.grammar().takesClause(verb.get().lemma());
    }
    if (parse.tag(comma + 1) == Tag.COORDINATOR && parse.finiteAt(skipAdverbs(comma + 2))
        || speaker(comma + 1)) {
      return true;
    }
    return parse.tag(comma + 1) == Tag.PREPOSITION
        && tokens.word(comma + 1) == parse.grammar().with();
  }

  /// "…, Norway said.": who says it all stands behind it.
  private boolean speaker(int at) {
    var verb = phraseAt(at).flatMap(phrase -> parse.verbAt(phrase.range().end()));
    return verb.isPresent()
        && parse.grammar().takesClause(verb.get().lemma())
        && parse.tag(verb.get().end()) == Tag.STOP;
  }
}
