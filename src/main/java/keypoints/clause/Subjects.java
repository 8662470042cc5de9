package keypoints.clause;

import java.util.Optional;
import keypoints.clause.VerbGroup.Form;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds the subjects of verbs, in one parsed sentence.
final class Subjects {
  /// Farther to the left no subject is looked for.
  private static final int REACH = 60;

  /// A subject is borrowed from another verb at most so often, one after the other.
  private static final int BORROWED = 4;

  private final Parse parse;
  private final Phrases phrases;

  Subjects(Parse parse, Phrases phrases) {
    this.parse = parse;
    this.phrases = phrases;
  }

  /// A verb's subject, and the construction in which it was found.
  record Subject(Construction construction, @Nullable NounPhrase phrase) {}

  /// The verb's subject, in the construction that its form asks for.
  Subject of(VerbGroup verb) {
    return subject(verb, 0);
  }

  private Subject subject(VerbGroup verb, int borrowed) {
    return switch (verb.form()) {
      case FINITE -> finiteSubject(verb, borrowed);
      case ING -> new Subject(Construction.PARTICIPLE, participleSubject(verb, borrowed));
      case INFINITIVE -> new Subject(Construction.INFINITIVE, controller(verb, borrowed));
      case PARTICIPLE ->
          new Subject(
              Construction.PARTICIPLE,
              parse.nounAt(verb.first() - 1).map(phrases::phraseEndingWith).orElse(null));
    };
  }

  private Subject finiteSubject(VerbGroup verb, int borrowed) {
    int i = verb.first() - 1;
    int limit = Math.max(parse.first(), i - REACH);
    while (i >= limit && (parse.tag(i) == Tag.ADVERB || parse.tag(i) == Tag.NOT || timeBefore(i))) {
      i--;
    }
    var tag = parse.tag(i);
    if (tag == Tag.COORDINATOR && borrowed < BORROWED) {
      boolean comma = parse.tag(i - 1) == Tag.COMMA;
      var before = comma ? mainBefore(i) : finiteBefore(i);
      return before
          .map(v -> new Subject(Construction.COORDINATION, finiteSubject(v, borrowed + 1).phrase()))
          .orElse(new Subject(Construction.COORDINATION, null));
    }
    if (tag == Tag.RELATIVE || tag == Tag.THAT) {
      int noun = parse.tag(i - 1) == Tag.COMMA ? i - 2 : i - 1;
      return new Subject(
          Construction.RELATIVE, parse.nounAt(noun).map(this::antecedentAt).orElse(null));
    }
    if (tag == Tag.COMMA) {
      int comma = i;
      int before = beforeParenthesis(i);
      var group = before >= 0 ? parse.nounAt(before) : Optional.<NounGroup>empty();
      return new Subject(
          Construction.ACTIVE, group.map(g -> withInserted(headOf(g), comma)).orElse(null));
    }
    var group = parse.nounAt(i);
    if (group.isEmpty()) {
      return new Subject(Construction.ACTIVE, inverted(verb));
    }
    var phrase = headOf(group.get());
    boolean zeroRelative =
        phrase.range().first() > parse.first()
            && parse.tag(phrase.range().first() - 1) != Tag.NUMBER
            && parse.nounAt(phrase.range().first() - 1).isPresent()
            && !parse.nounAt(phrase.range().first() - 1).equals(group);
    return new Subject(zeroRelative ? Construction.RELATIVE : Construction.ACTIVE, phrase);
  }

  /// "said Sunday that": days that stand between subject and verb.
  private boolean timeBefore(int i) {
    boolean on =
        parse.tag(i - 1) == Tag.PREPOSITION && parse.tokens().word(i - 1) == parse.grammar().on();
    return on && parse.tag(i) == Tag.NOUN && parse.grammar().isDay(parse.tokens().word(i))
        || parse.tag(i) == Tag.PREPOSITION && parse.tokens().word(i) == parse.grammar().on()
        || parse.tag(i) == Tag.NOUN
            && parse.grammar().isDay(parse.tokens().word(i))
            && parse.nounAt(i - 1).isPresent()
            && parse.nounAt(i).get().first() == i;
  }

  /// "risky for Cruz, who refused": a name is the antecedent itself.
  private NounPhrase antecedentAt(NounGroup group) {
    boolean name = parse.tokens().is(group.head(), Tokens.CAPITAL);
    return name ? phrases.phraseEndingWith(group) : headOf(group);
  }

  /// From a noun before the verb to the noun that its prepositions hang on: "the head of the bank".
  private NounPhrase headOf(NounGroup last) {
    var phrase = phrases.phraseEndingWith(last);
    for (int steps = 0; steps < 6; steps++) {
      int before = phrase.range().first() - 1;
      boolean attached =
          before > parse.first() && parse.grammar().attaches(parse.tokens().word(before))
              || parse.tag(before) == Tag.TO && parse.verbAt(before).isEmpty();
      var noun = attached ? parse.nounAt(before - 1) : Optional.<NounGroup>empty();
      if (noun.isEmpty() || before - 1 < parse.first()) {
        break;
      }
      var outer = phrases.phraseEndingWith(noun.get());
      phrase =
          new NounPhrase(
              new TokenRange(outer.range().first(), phrase.range().end()), outer.groups());
    }
    return phrase;
  }

  /// "Kiev, along with Western countries, accuses": those inserted count as well.
  private NounPhrase withInserted(NounPhrase phrase, int comma) {
    var whole = phrases.phraseAt(phrase.range().first());
    return whole.isPresent() && whole.get().range().end() == comma ? whole.get() : phrase;
  }

  /// The token before the comma that opens what the comma at `close` closes; -1 if there is none.
  private int beforeParenthesis(int close) {
    int commas = 0;
    for (int i = close - 1; i > parse.first() && i > close - REACH; i--) {
      var tag = parse.tag(i);
      if (tag == Tag.STOP || tag == Tag.QUOTE) {
        return -1;
      }
      if (tag == Tag.COMMA && ++commas > 0 && parse.nounAt(i - 1).isPresent()) {
        return i - 1;
      }
    }
    return -1;
  }

  /// "…,” said Grushko": a subject behind the verb, where a quotation or nothing stands before it.
  private @Nullable NounPhrase inverted(VerbGroup verb) {
    int i = verb.first() - 1;
    boolean possible =
        i < parse.first()
            || parse.tag(i) == Tag.QUOTE
            || parse.tag(i) == Tag.COMMA
            || parse.tag(i) == Tag.STOP;
    return possible ? phrases.phraseAt(verb.end()).orElse(null) : null;
  }

  /// The last finite verb before, on the same level: one inside a clause of a verb still counts.
  private Optional<VerbGroup> finiteBefore(int token) {
    for (int i = token - 1; i >= parse.first(); i--) {
      var verb = parse.verbAt(i);
      if (verb.isPresent() && verb.get().form() == Form.FINITE) {
        return verb;
      }
    }
    return Optional.empty();
  }

  /// The last finite verb before that stands in no clause of another: "denied that it plans …,
  /// and".
  private Optional<VerbGroup> mainBefore(int token) {
    var candidate = finiteBefore(token);
    for (int i = token - 1; i >= parse.first(); i--) {
      var tag = parse.tag(i);
      if (tag == Tag.THAT || tag == Tag.RELATIVE || tag == Tag.SUBORDINATOR) {
        candidate = finiteBefore(i);
        if (candidate.isEmpty()) {
          return finiteBefore(token);
        }
      } else if (tag == Tag.COMMA && i < token - 1 || tag == Tag.STOP) {
        break;
      }
    }
    return candidate;
  }

  private @Nullable NounPhrase participleSubject(VerbGroup verb, int borrowed) {
    int i = verb.first() - 1;
    while (i >= parse.first()
        && (parse.tag(i) == Tag.ADVERB || parse.tag(i) == Tag.NOT || timeBefore(i))) {
      i--;
    }
    if (parse.tag(i) == Tag.PREPOSITION && parse.tokens().word(i) == parse.grammar().as()) {
      return quoted(i - 1, borrowed);
    }
    var group = parse.nounAt(i);
    if (group.isPresent()) {
      return headOf(group.get());
    }
    return borrowed < BORROWED
        ? finiteBefore(verb.first()).map(v -> finiteSubject(v, borrowed + 1).phrase()).orElse(null)
        : null;
  }

  /// "quoted him as saying", "he was quoted as saying": whom the verb before "as" speaks of.
  private @Nullable NounPhrase quoted(int before, int borrowed) {
    var verb = parse.verbAt(before);
    return verb.isPresent() && verb.get().shape().passive() && borrowed < BORROWED
        ? subject(verb.get(), borrowed + 1).phrase()
        : parse.nounAt(before).map(phrases::phraseEndingWith).orElse(null);
  }

  /// Who is to do what an infinitive says: the subject of the verb it hangs on.
  private @Nullable NounPhrase controller(VerbGroup verb, int borrowed) {
    var before = parse.verbBefore(verb.first());
    return borrowed < BORROWED
        ? before.map(v -> subject(v, borrowed + 1).phrase()).orElse(null)
        : null;
  }

  /// The noun that a relative clause says something of.
  @Nullable NounPhrase antecedent(VerbGroup verb, Subject subject) {
    var phrase = subject.phrase();
    if (phrase == null || phrase.range().first() > verb.first()) {
      return null;
    }
    int i = phrase.range().first() - 1;
    boolean named = parse.tag(i) == Tag.RELATIVE || parse.tag(i) == Tag.THAT;
    if (!named && subject.construction() != Construction.RELATIVE) {
      return null;
    }
    i -= named ? 1 : 0;
    return parse.nounAt(i).map(this::headOf).orElse(null);
  }
}
