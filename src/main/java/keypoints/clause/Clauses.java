package keypoints.clause;

import keypoints.clause.VerbGroup.Form;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Gives the finite verbs of a sentence their subjects, in one pass from left to right.
///
/// Open clauses lie on a stack. A noun phrase that nothing governs becomes the subject of a clause
/// that has none; a finite verb closes what lies above the clause whose subject still waits for
/// one: in "the guarantees that Norway demands from Iceland include a ban" the relative clause has
/// its verb when "include" comes, so that belongs to "the guarantees".
final class Clauses {
  private final Parse parse;
  private final Grammar grammar;
  private final Phrases phrases;
  private final Coordination coordination;
  private final Antecedents antecedents;
  private final Speakers speakers;
  private final Dashes dashes;
  private final OpenClauses open = new OpenClauses();
  // By first token of the verb group.
  private final @Nullable Subject[] subjects;
  private final @Nullable Clause[] clauses;
  private int comma = -1;
  private boolean joined;
  // Whether the sentence has no finite verb at all.
  private final boolean headline;
  // The preposition that opens a clause.
  private int opener = -1;

  Clauses(Parse parse, Phrases phrases) {
    this.parse = parse;
    this.grammar = parse.grammar();
    this.phrases = phrases;
    this.coordination = new Coordination(parse);
    this.antecedents = new Antecedents(parse, phrases);
    this.speakers = new Speakers(parse, phrases);
    this.dashes = new Dashes(parse);
    this.subjects = new Subject[parse.end() - parse.first()];
    this.clauses = new Clause[parse.end() - parse.first()];
    this.headline = !parse.hasFiniteVerb();
    walk();
  }

  /// A verb's subject, and the construction in which it was found.
  ///
  /// @param antecedent the noun that a relative clause lacks as its object
  record Subject(
      Construction construction, @Nullable NounPhrase phrase, @Nullable NounPhrase antecedent) {}

  /// Of a finite verb.
  Subject of(VerbGroup verb) {
    var subject = subjects[verb.first() - parse.first()];
    return subject == null ? new Subject(Construction.ACTIVE, null, null) : subject;
  }

  /// Who acts in the clause that a verb which is not finite stands in.
  @Nullable NounPhrase around(VerbGroup verb) {
    var clause = clauses[verb.first() - parse.first()];
    return clause == null ? null : clause.subject;
  }

  private void walk() {
    int i = parse.first();
    while (i < parse.end()) {
      var verb = parse.verbAt(i);
      var noun = parse.nounAt(i);
      if (verb.isPresent()) {
        var parted = speakers.parted(verb.get());
        if (parted == null && inverts(verb.get())) {
          i = verb.get().end();
          continue;
        }
        if (isFinite(i)) {
          var subject = finite(verb.get());
          subjects[i - parse.first()] =
              parted == null ? subject : new Subject(Construction.ACTIVE, parted, null);
        } else {
          if (verb.get().form() != Form.INFINITIVE) {
            open.leaveEmpty();
          }
          clauses[i - parse.first()] = open.top();
        }
        after(verb.get());
        i = verb.get().end();
      } else if (noun.isPresent()) {
        i = Math.max(noun(noun.get()), i + 1);
      } else {
        mark(i);
        i++;
      }
    }
  }

  /// Whether a verb that has a subject of its own begins there; in headlines, infinitives have.
  private boolean isFinite(int token) {
    return parse.finiteAt(token) || headline && parse.tag(token) == Tag.TO;
  }

  /// "Did Norway demand it": the verb that matters is behind the subject.
  private boolean inverts(VerbGroup verb) {
    return parse.tag(verb.head()).auxiliary()
        && open.top().waitsForSubject()
        && open.top().sort != Clause.Sort.RELATIVE
        && parse.nounAt(verb.end()).isPresent();
  }

  private void after(VerbGroup verb) {
    open.top().loose = null;
    open.top().says = grammar.takesClause(verb.lemma());
    joined = false;
  }

  private void mark(int i) {
    switch (parse.tag(i)) {
      case COMMA -> comma = Ages.hasComma(parse, i) ? comma : i;
      case COORDINATOR -> joined = true;
      case STOP -> {
        boolean before = open.innermost() && open.top().finite == null;
        if (!dashes.at(i) || before && dashes.endsDateline(i)) {
          open.reset();
        }
        comma = i;
      }
      case RELATIVE -> open.push(Clause.Sort.RELATIVE, antecedents.of(i));
      case THAT -> that(i);
      case WH, SUBORDINATOR -> open.push(Clause.Sort.SUBORDINATE, null);
      case PREPOSITION -> {
        if (grammar.maySubordinate(parse.tokens().word(i)) && phrases.clauseAt(i + 1)) {
          open.push(Clause.Sort.SUBORDINATE, null);
          opener = i;
        }
      }
      case QUOTE -> quote(i);
      default -> {}
    }
  }

  private void that(int i) {
    var noun = antecedents.of(i);
    boolean subject = noun != null && parse.finiteAt(phrases.skipAdverbs(i + 1));
    open.push(subject ? Clause.Sort.RELATIVE : Clause.Sort.THAT, noun);
  }

  private void quote(int i) {
    if (parse.tokens().is(i, Tokens.OPENS_QUOTE)) {
      open.push(Clause.Sort.QUOTED, null);
      return;
    }
    boolean ends = parse.tag(i - 1) == Tag.COMMA || parse.tag(i - 1) == Tag.STOP;
    open.closeQuotation(ends);
    comma = ends ? i : comma;
  }

  /// Puts a noun phrase where it belongs; returns the token behind it.
  private int noun(NounGroup group) {
    int at = group.first();
    if (governed(at)) {
      var governed = phrases.phraseAt(at);
      return governed.isPresent() ? governed.get().range().end() : group.end();
    }
    int before = at - 1;
    while (parse.tag(before) == Tag.ADVERB) {
      before--;
    }
    boolean behindComma = comma >= 0 && (comma == before || comma == skipQuote(before));
    if (behindComma) {
      open.leave();
    }
    var clause = open.top();
    boolean period = grammar.periods().has(parse.tokens().word(group.head()));
    if (period && !(clause.waitsForSubject() && parse.finiteAt(group.end()))) {
      return group.end();
    }
    boolean joinedBefore = joined;
    joined = false;
    var phrase = (clause.finite == null ? phrases.nouns().subjectAt(at) : phrases.phraseAt(at));
    if (phrase.isEmpty()) {
      return group.end();
    }
    int end = phrase.get().range().end();
    boolean verbFollows = isFinite(phrases.verbFrom(end));
    boolean adjacent = antecedents.adjacent(at);
    if (clause.waitsForSubject()) {
      clause.subject = phrase.get();
    } else if (clause.finite != null) {
      clause.loose = phrase.get();
      clause.looseAntecedent =
          adjacent && verbFollows ? phrases.phraseEndingWith(parse.nounAt(at - 1).get()) : null;
      clause.apart = behindComma || joinedBefore;
    } else if (behindComma && verbFollows && parse.tag(end) != Tag.COMMA) {
      clause.subject = behindComma(clause.subject, phrase.get());
    } else if (verbFollows && parse.tag(at - 1) == Tag.CLOSE) {
      clause.subject = phrase.get(); // "Oslo, May 8 (NTB) Norway"
    } else if (verbFollows && adjacent) {
      open.push(Clause.Sort.RELATIVE, phrases.phraseEndingWith(parse.nounAt(at - 1).get()));
      open.top().subject = phrase.get();
    }
    return end;
  }

  /// "US, China to hold talks" are two; "last in line, Norway waits" is one.
  private NounPhrase behindComma(@Nullable NounPhrase before, NounPhrase phrase) {
    return before != null
            && before.range().end() == phrase.range().first() - 1
            && isName(before)
            && isName(phrase)
        ? NounPhrases.joined(before, phrase)
        : phrase;
  }

  private boolean isName(NounPhrase phrase) {
    return parse.tokens().is(phrase.groups().getFirst().head(), Tokens.CAPITAL);
  }

  private int skipQuote(int i) {
    return parse.tag(i) == Tag.QUOTE ? i - 1 : i;
  }

  private boolean governed(int at) {
    var before = parse.tag(skipQuote(at - 1));
    return before == Tag.PREPOSITION && skipQuote(at - 1) != opener || before == Tag.TO;
  }

  private Subject finite(VerbGroup verb) {
    if (joined) {
      var clause = coordination.clauseOf(verb, open.all(), comma);
      open.leaveFor(clause);
      clause.finite = verb;
      return new Subject(Construction.COORDINATION, clause.actor(), null);
    }
    open.leaveSubjectless();
    var clause = open.top();
    if (clause.finite == null) {
      return first(verb, clause);
    }
    var waiting = open.waiting(parted(verb), phrases.isLast(verb));
    boolean settled = waiting != null && (open.top().apart || waiting.finite == null);
    var inverted = settled ? null : speakers.behind(verb);
    if (inverted != null) {
      return new Subject(Construction.ACTIVE, inverted, null);
    }
    if (waiting != null) {
      open.leaveFor(waiting);
      return waiting.finite == null ? first(verb, waiting) : own(verb, waiting);
    }
    if (clause.loose != null && !parted(verb)) {
      return own(verb, clause);
    }
    // The verb before was a participle that looks like a past: "the man accused of fraud said".
    clause.finite = verb;
    return new Subject(Construction.ACTIVE, clause.actor(), null);
  }

  private boolean parted(VerbGroup verb) {
    int before = verb.first() - 1;
    return comma >= 0 && (comma == before || comma == skipQuote(before));
  }

  /// The phrase behind another verb is this verb's subject: "said Norway waits".
  private Subject own(VerbGroup verb, Clause clause) {
    var loose = clause.loose;
    boolean relative = clause.looseAntecedent != null && !clause.apart;
    open.push(clause.apart ? Clause.Sort.MAIN : Clause.Sort.THAT, clause.looseAntecedent);
    open.top().subject = loose;
    open.top().finite = verb;
    var phrase = loose == null ? null : phrases.nouns().extended(loose, verb);
    return relative
        ? new Subject(Construction.RELATIVE, phrase, open.top().antecedent)
        : new Subject(Construction.ACTIVE, phrase, null);
  }

  /// The subject of the first finite verb in a clause.
  private Subject first(VerbGroup verb, Clause clause) {
    clause.finite = verb;
    var subject = clause.subject;
    var inverted = speakers.behindQuotation(verb) ? speakers.behind(verb) : null;
    if (inverted != null) {
      return new Subject(Construction.ACTIVE, inverted, null);
    }
    if (subject == null) {
      return clause.sort == Clause.Sort.RELATIVE
          ? new Subject(Construction.RELATIVE, clause.antecedent, null)
          : new Subject(Construction.ACTIVE, speakers.behind(verb), null);
    }
    var phrase = phrases.nouns().extended(subject, verb);
    boolean relative =
        clause.sort == Clause.Sort.RELATIVE
            || clause.sort == Clause.Sort.THAT
                && clause.antecedent != null
                && antecedents.lacksObject(verb);
    return relative
        ? new Subject(Construction.RELATIVE, phrase, clause.antecedent)
        : new Subject(Construction.ACTIVE, phrase, null);
  }
}
