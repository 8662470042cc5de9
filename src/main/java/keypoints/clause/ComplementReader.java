package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// What follows a cue and belongs to it, in one parsed sentence.
final class ComplementReader {
  private final Parse parse;
  private final Tokens tokens;
  private final Phrases phrases;
  private final Subjects subjects;

  ComplementReader(Parse parse, Phrases phrases, Subjects subjects) {
    this.parse = parse;
    this.tokens = parse.tokens();
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /// Everything that follows a cue and may belong to it, up to the end of its clause.
  List<Complement> from(int from) {
    var found = new ArrayList<Complement>();
    int at = from;
    while (at < parse.end()) {
      var next = complement(behindReduced(at, found), found);
      if (next == null) {
        break;
      }
      if (next.range().first() >= next.range().end()) {
        break;
      }
      found.add(next);
      at = next.range().end();
      if (next.type() == Complement.Type.THAT || next.type() == Complement.Type.CLAUSE) {
        break;
      }
    }
    return found;
  }

  /// Behind "published on Tuesday" in "said in a report published on Tuesday that", where a clause
  /// follows.
  private int behindReduced(int at, List<Complement> before) {
    var verb = parse.verbAt(at);
    if (before.isEmpty() || verb.isEmpty() || verb.get().form() != VerbGroup.Form.PARTICIPLE) {
      return at;
    }
    int end = verb.get().end();
    var phrase =
        parse.tag(end) == Tag.PREPOSITION
            ? phrases.phraseAt(end + 1)
            : Optional.<NounPhrase>empty();
    end = phrase.isPresent() ? phrase.get().range().end() : end;
    return parse.tag(end) == Tag.THAT ? end : at;
  }

  private @Nullable Complement complement(int from, List<Complement> before) {
    int at = phrases.skipAdverbs(from);
    if (at >= parse.end()) {
      return null;
    }
    var tag = parse.tag(at);
    var verb = parse.verbAt(at);
    if (tag == Tag.QUOTE && tokens.is(at, Tokens.OPENS_QUOTE) && at + 1 < parse.end()) {
      var inner =
          parse.nounAt(at + 1).isPresent() && !phrases.clauseAt(at + 1)
              || parse.verbAt(at + 1).isPresent();
      return inner ? complement(at + 1, before) : quote(at);
    }
    boolean relative = tag == Tag.THAT && parse.finiteAt(phrases.skipAdverbs(at + 1));
    if (relative) {
      return null;
    }
    if (tag == Tag.THAT || tag == Tag.WH) {
      return new Complement(
          Complement.Type.THAT,
          -1,
          new TokenRange(at, phrases.sentenceEnd(at)),
          subjectFrom(at + 1));
    }
    if (verb.isPresent() && verb.get().form() == VerbGroup.Form.INFINITIVE && tag != Tag.BASE) {
      return new Complement(Complement.Type.TO, -1, untilEnd(at, verb.get()), null);
    }
    var negated = tag == Tag.NOT ? parse.verbAt(at + 1) : Optional.<VerbGroup>empty();
    if (negated.isPresent() && negated.get().form() == VerbGroup.Form.INFINITIVE) {
      return new Complement(Complement.Type.TO, -1, untilEnd(at, negated.get()), null);
    }
    if (verb.isPresent() && verb.get().form() == VerbGroup.Form.ING && before.isEmpty()) {
      return new Complement(Complement.Type.ING, -1, untilEnd(at, verb.get()), null);
    }
    if ((tag == Tag.PREPOSITION || tag == Tag.TO) && at + 1 < parse.end()) {
      return prepositional(at);
    }
    if (tag == Tag.COMMA) {
      return null;
    }
    return hasObject(before) ? told(at, before) : object(at);
  }

  /// "told the court he was late": what a verb tells somebody.
  private @Nullable Complement told(int at, List<Complement> before) {
    var verb = parse.verbAt(before.getFirst().range().first() - 1);
    var subject = phrases.phraseAt(at);
    boolean tells =
        verb.isPresent()
            && before.size() == 1
            && parse.grammar().verbs().tellsSomebody(verb.get().lemma())
            && phrases.clauseAt(at);
    return tells && subject.isPresent()
        ? new Complement(
            Complement.Type.CLAUSE, -1, new TokenRange(at, phrases.sentenceEnd(at)), subject.get())
        : null;
  }

  /// An infinitive or gerund with what belongs to it.
  private TokenRange untilEnd(int from, VerbGroup verb) {
    return new TokenRange(from, subjects.endWithin(from, phrases.phraseEnd(verb.end())));
  }

  private static boolean hasObject(List<Complement> complements) {
    for (var complement : complements) {
      if (complement.type() == Complement.Type.OBJECT) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Complement object(int at) {
    var phrase = phrases.phraseAt(at);
    if (phrase.isEmpty()) {
      return null;
    }
    if (phrases.clauseAt(at)) {
      if (!outerVerb(phrase.get()) && mayTakeClause(at - 1)) {
        return new Complement(
            Complement.Type.CLAUSE, -1, new TokenRange(at, phrases.sentenceEnd(at)), phrase.get());
      }
      int head = phrase.get().groups().getFirst().head();
      if (parse.grammar().periods().has(tokens.word(head))) {
        return null; // "the report released last year found"
      }
    }
    var object = listed(withoutCharge(phrase.get()));
    return new Complement(Complement.Type.OBJECT, -1, object.range(), object);
  }

  /// "hosts the summit, and ministers will come": a verb that takes no clause has an object.
  private boolean mayTakeClause(int behind) {
    var verb = parse.verbAt(behind);
    int lemma = verb.map(VerbGroup::lemma).orElse(-1);
    var grammar = parse.grammar();
    return lemma < 0 || grammar.takesClause(lemma) || grammar.verbs().wants(lemma);
  }

  /// The "soldiers" of "accused soldiers of murder": no name and no article stands behind "of".
  private NounPhrase withoutCharge(NounPhrase phrase) {
    var verb = parse.verbAt(phrase.range().first() - 1);
    var last = phrase.groups().getLast();
    int of = last.end();
    boolean charge =
        verb.isPresent()
            && parse.grammar().verbs().partsWithOf(verb.get().lemma())
            && of + 1 < phrase.range().end()
            && parse.tag(of + 1) == Tag.NOUN
            && !tokens.is(of + 1, Tokens.CAPITAL)
            && !parse.grammar().isPartitive(tokens.word(last.head()));
    return charge
        ? new NounPhrase(new TokenRange(phrase.range().first(), of), phrase.groups())
        : phrase;
  }

  /// Both of "urges Norway, Sweden to sign", as headlines have it; all of "met Norway, Sweden and
  /// Iceland", where no other clause begins within.
  private NounPhrase listed(NounPhrase first) {
    int comma = first.range().end();
    if (parse.tag(comma) != Tag.COMMA) {
      return first;
    }
    var all = phrases.nouns().subjectAt(first.range().first());
    if (all.isPresent() && all.get().groups().size() > 2) {
      return parse.finiteAt(phrases.verbFrom(all.get().range().end())) ? first : all.get();
    }
    var second = phrases.nouns().subjectAt(comma + 1);
    boolean names =
        second.isPresent()
            && tokens.is(comma - 1, Tokens.CAPITAL)
            && tokens.is(comma + 1, Tokens.CAPITAL)
            && parse.tag(second.get().range().end()) == Tag.TO;
    return names ? NounPhrases.joined(first, second.get()) : first;
  }

  /// "the man who demanded a ransom was arrested": the verb behind the object is not the object's.
  private boolean outerVerb(NounPhrase object) {
    int end = phrases.attachedEnd(object.range().end(), token -> false);
    return parse
        .verbAt(phrases.verbFrom(end))
        .filter(verb -> subjects.outer(verb, object.range().first()))
        .isPresent();
  }

  private @Nullable Complement prepositional(int at) {
    int word = tokens.word(at);
    int behind = phrases.skipAdverbs(at + 1);
    var gerund = parse.verbAt(behind);
    if (gerund.isPresent() && gerund.get().form() == VerbGroup.Form.ING) {
      return new Complement(Complement.Type.PREPOSITION, word, untilEnd(at, gerund.get()), null);
    }
    int start = phrases.skipAdverbs(parse.tag(behind) == Tag.QUOTE ? behind + 1 : behind);
    // "talks between Norway and Sweden ended": both, whatever verb follows.
    boolean two = word == parse.grammar().between();
    var phrase = (two ? phrases.nouns().subjectAt(start) : phrases.phraseAt(start)).orElse(null);
    return phrase == null
        ? null
        : new Complement(
            Complement.Type.PREPOSITION, word, new TokenRange(at, phrase.range().end()), phrase);
  }

  private Complement quote(int at) {
    int end = at + 1;
    while (end < parse.end()
        && !(parse.tag(end) == Tag.QUOTE && tokens.is(end, Tokens.CLOSES_QUOTE))) {
      end++;
    }
    return new Complement(
        Complement.Type.QUOTE, -1, new TokenRange(at, Math.min(end + 1, parse.end())), null);
  }

  private @Nullable NounPhrase subjectFrom(int token) {
    int at = phrases.skipAdverbs(token);
    return phrases.phraseAt(parse.tag(at) == Tag.QUOTE ? at + 1 : at).orElse(null);
  }
}
