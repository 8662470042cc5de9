package keypoints.clause;

import java.util.Optional;
import keypoints.clause.Clauses.Subject;
import org.jspecify.annotations.Nullable;

/// Finds the subjects of verbs, in one parsed sentence.
final class Subjects {
  /// A subject is borrowed from another verb at most so often, one after the other.
  private static final int BORROWED = 4;

  private final Parse parse;
  private final Phrases phrases;
  private final Clauses clauses;

  Subjects(Parse parse, Phrases phrases) {
    this.parse = parse;
    this.phrases = phrases;
    this.clauses = new Clauses(parse, phrases);
  }

  /// The verb's subject, in the construction that its form asks for.
  Subject of(VerbGroup verb) {
    return subject(verb, 0);
  }

  /// Where words end that belong to the verb before them: at a verb whose subject stands before
  /// that one, "the toll that Norway refuses to pay was raised".
  int endWithin(int from, int end) {
    for (int i = from; i < end; i++) {
      var verb = parse.finiteAt(i) ? parse.verbAt(i) : Optional.<VerbGroup>empty();
      if (verb.isPresent() && outer(verb.get(), from)) {
        return i;
      }
    }
    return end;
  }

  /// Whether the verb's subject stands before the token, and the verb is not joined to another.
  boolean outer(VerbGroup verb, int from) {
    var subject = clauses.of(verb);
    return verb.first() >= from
        && subject.construction() == Construction.ACTIVE
        && subject.phrase() != null
        && subject.phrase().range().first() < from;
  }

  private Subject subject(VerbGroup verb, int borrowed) {
    return switch (verb.form()) {
      case FINITE -> clauses.of(verb);
      case ING -> new Subject(Construction.PARTICIPLE, participleSubject(verb, borrowed), null);
      case INFINITIVE -> infinitiveSubject(verb, borrowed);
      case PARTICIPLE -> new Subject(Construction.PARTICIPLE, participleOf(verb, borrowed), null);
    };
  }

  private @Nullable NounPhrase participleSubject(VerbGroup verb, int borrowed) {
    int i = verb.first() - 1;
    while (parse.tag(i) == Tag.ADVERB || parse.tag(i) == Tag.NOT) {
      i--;
    }
    if (parse.tag(i) == Tag.PREPOSITION && parse.tokens().word(i) == parse.grammar().as()) {
      return quoted(i - 1, borrowed);
    }
    if (parse.tag(i) == Tag.PREPOSITION) {
      boolean reason = parse.grammar().givesReason(parse.tokens().word(i));
      return reason ? blamed(verb, borrowed) : means(verb, borrowed);
    }
    var group = parse.nounAt(i);
    if (group.isPresent() && isPeriod(group.get())) {
      int before = group.get().first() - 1;
      group = parse.nounAt(parse.tag(before) == Tag.PREPOSITION ? before - 1 : before);
    }
    if (group.isPresent()) {
      return phrases.phraseEndingWith(group.get());
    }
    return parse.tag(i) == Tag.COMMA && parse.grammar().takesClause(verb.lemma())
        ? speaking(i, verb)
        : clauses.around(verb);
  }

  /// "promised that nobody would pay, saying it was late": who says that speaks before.
  private @Nullable NounPhrase speaking(int comma, VerbGroup verb) {
    for (int i = comma - 1; i >= parse.first() && parse.tag(i) != Tag.STOP; i--) {
      var before = parse.verbAt(i);
      if (before.isPresent()
          && before.get().form() == VerbGroup.Form.FINITE
          && parse.grammar().takesClause(before.get().lemma())) {
        return clauses.of(before.get()).phrase();
      }
    }
    return clauses.around(verb);
  }

  private @Nullable NounPhrase participleOf(VerbGroup verb, int borrowed) {
    var before = phrases.phraseBefore(verb.first());
    return before == null ? passiveSubject(verb, borrowed) : before;
  }

  /// "was proposed by Norway and rejected": the auxiliary stands before the first verb only.
  private @Nullable NounPhrase passiveSubject(VerbGroup verb, int borrowed) {
    var before = parse.verbBefore(verb.first());
    boolean joined = parse.tag(verb.first() - 1) == Tag.COORDINATOR && borrowed < BORROWED;
    return joined && before.isPresent() && before.get().shape().passive()
        ? subject(before.get(), borrowed + 1).phrase()
        : null;
  }

  /// "wants Norway to help by closing": who acts, for an infinitive whoever does that.
  private @Nullable NounPhrase means(VerbGroup verb, int borrowed) {
    return parse
        .verbBefore(verb.first())
        .filter(before -> before.form() == VerbGroup.Form.INFINITIVE && borrowed < BORROWED)
        .filter(before -> together(before, verb))
        .map(before -> subject(before, borrowed + 1).phrase())
        .orElseGet(() -> clauses.around(verb));
  }

  /// Whether no mark parts the verbs.
  private boolean together(VerbGroup before, VerbGroup verb) {
    for (int i = before.end(); i < verb.first(); i++) {
      if (parse.tag(i) == Tag.COMMA || parse.tag(i) == Tag.STOP) {
        return false;
      }
    }
    return true;
  }

  /// "blamed Norway for closing", "was blamed for closing", "asked Norway to pay for closing": who
  /// undergoes the verb before, else who does it.
  private @Nullable NounPhrase blamed(VerbGroup verb, int borrowed) {
    var before = parse.verbBefore(verb.first());
    if (before.isEmpty() || borrowed == BORROWED || !together(before.get(), verb)) {
      return clauses.around(verb);
    }
    return phrases
        .phraseAt(before.get().end())
        .orElseGet(() -> subject(before.get(), borrowed + 1).phrase());
  }

  private boolean isPeriod(NounGroup group) {
    return parse.grammar().periods().has(parse.tokens().word(group.head()));
  }

  /// "quoted him as saying", "he was quoted as saying": whom the verb before "as" speaks of.
  private @Nullable NounPhrase quoted(int before, int borrowed) {
    var verb = parse.verbAt(before);
    return verb.isPresent() && verb.get().shape().passive() && borrowed < BORROWED
        ? subject(verb.get(), borrowed + 1).phrase()
        : phrases.phraseBefore(before + 1);
  }

  private Subject infinitiveSubject(VerbGroup verb, int borrowed) {
    var headline = clauses.of(verb);
    return headline.phrase() == null
        ? new Subject(Construction.INFINITIVE, controller(verb, borrowed), null)
        : headline;
  }

  /// Who is to do what an infinitive says: the object of the verb it hangs on, where that verb has
  /// somebody else do it, else its subject.
  private @Nullable NounPhrase controller(VerbGroup verb, int borrowed) {
    var before = parse.verbBefore(verb.first());
    if (before.isEmpty() || borrowed == BORROWED) {
      return null;
    }
    var object = parse.nounAt(verb.first() - 1);
    return object.isPresent() && parse.grammar().verbs().isObjectControl(before.get().lemma())
        ? phrases.phraseEndingWith(object.get())
        : subject(before.get(), borrowed + 1).phrase();
  }
}
