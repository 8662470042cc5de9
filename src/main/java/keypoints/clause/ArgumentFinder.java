package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import keypoints.clause.Arguments.Governor;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Who and what stands with a cue, in every construction that [Construction] names. One engine for
/// attributions and key points.
public final class ArgumentFinder {
  private final Parse parse;
  private final Phrases phrases;
  private final ComplementReader complementReader;
  private final Subjects subjects;
  private final Governors governors;
  private final Particles particles;
  // By head of a verb, once they were asked for: other cues of the sentence ask for them again.
  private final @Nullable Arguments[] ofVerbs;

  public ArgumentFinder(Parse parse) {
    this.parse = parse;
    this.phrases = new Phrases(parse);
    this.subjects = new Subjects(parse, phrases);
    this.complementReader = new ComplementReader(parse, phrases, subjects);
    this.governors = new Governors(parse, phrases, subjects);
    this.particles = new Particles(parse, phrases);
    this.ofVerbs = new Arguments[parse.end() - parse.first()];
  }

  /// Where the words stand that make one cue with the verb: `turned the offer down`.
  ///
  /// @param words their ids, at least one
  public Optional<TokenRange> particle(VerbGroup verb, List<Integer> words) {
    return particles.of(verb, words);
  }

  /// Of a verb with words that make one cue with it.
  ///
  /// @param particle where they stand
  public Arguments ofVerb(VerbGroup verb, TokenRange particle) {
    var complements = new ArrayList<Complement>();
    particles.objectBefore(verb, particle).ifPresent(complements::add);
    complements.addAll(complementReader.from(particle.end()));
    return ofVerb(verb, complements);
  }

  /// Of a verb.
  public Arguments ofVerb(VerbGroup verb) {
    var known = ofVerbs[verb.head() - parse.first()];
    if (known == null) {
      known = ofVerb(verb, complementReader.from(verb.end()));
      ofVerbs[verb.head() - parse.first()] = known;
    }
    return known;
  }

  /// Who acts in a verb: [#ofVerb] says so too, at the cost of all that follows the verb.
  public @Nullable NounPhrase actor(VerbGroup verb) {
    var known = ofVerbs[verb.head() - parse.first()];
    return known == null && !verb.shape().passive()
        ? subjects.of(verb).phrase()
        : ofVerb(verb).actor();
  }

  private Arguments ofVerb(VerbGroup verb, List<Complement> complements) {
    var subject = subjects.of(verb);
    var governor = governors.ofVerb(verb);
    if (!verb.shape().passive()) {
      return new Arguments(
          subject.construction(), subject.phrase(), subject.antecedent(), complements, governor);
    }
    return new Arguments(
        Construction.PASSIVE, agent(complements), subject.phrase(), complements, governor);
  }

  private @Nullable NounPhrase agent(List<Complement> complements) {
    for (var complement : complements) {
      if (complement.type() == Complement.Type.PREPOSITION
          && complement.preposition() == parse.grammar().by()) {
        return complement.phrase();
      }
    }
    return null;
  }

  /// Of a noun.
  public Arguments ofNoun(NounGroup cue, int token) {
    var complements = new ArrayList<>(complementReader.from(cue.end()));
    var governor = governors.ofNoun(cue);
    var verb = governor == null ? null : governor.verb();
    if (verb != null && verb.first() >= cue.end()) {
      complements.addAll(ofPredicate(verb));
    }
    int mark = possessiveMark(cue, token);
    if (mark >= 0) {
      return new Arguments(
          Construction.POSSESSIVE, possessor(cue, mark), null, complements, governor);
    }
    var behind = behind(complements);
    if (behind != null) {
      var rest = new ArrayList<>(complements);
      rest.remove(behind);
      return new Arguments(
          nounConstruction(behind).orElseThrow(), behind.phrase(), null, rest, governor);
    }
    var name = nameBefore(cue, token);
    if (name.isPresent()) {
      return new Arguments(Construction.POSSESSIVE, name.get(), null, complements, governor);
    }
    var subject = governor == null ? null : governor.subject();
    return new Arguments(
        subject == null ? Construction.NOUN : Construction.SUPPORT_VERB,
        subject,
        null,
        complements,
        governor);
  }

  /// "charges were filed against", "calls are growing for", "talks take place with", but not what a
  /// verb with an object of its own has.
  private List<Complement> ofPredicate(VerbGroup verb) {
    var complements = complementReader.from(verb.end());
    if (verb.shape().passive() || complements.isEmpty()) {
      return complements;
    }
    var first = complements.getFirst();
    if (first.type() == Complement.Type.OBJECT) {
      boolean light = first.range().end() == first.range().first() + 1;
      return light ? complements.subList(1, complements.size()) : List.of();
    }
    return complements;
  }

  /// Who acts behind the noun: the "Spain" of "an offer of talks from Spain", "the offer of Spain".
  private @Nullable Complement behind(List<Complement> complements) {
    Complement of = null;
    for (var complement : complements) {
      var construction = nounConstruction(complement);
      if (construction.isPresent() && construction.get() != Construction.NOUN_OF) {
        return complement;
      }
      of = construction.isPresent() && of == null ? complement : of;
    }
    return of;
  }

  private Optional<Construction> nounConstruction(Complement complement) {
    if (complement.type() != Complement.Type.PREPOSITION || complement.phrase() == null) {
      return Optional.empty();
    }
    var grammar = parse.grammar();
    int word = complement.preposition();
    return word == grammar.by()
        ? Optional.of(Construction.NOUN_BY)
        : word == grammar.from()
            ? Optional.of(Construction.NOUN_FROM)
            : word == grammar.of() ? Optional.of(Construction.NOUN_OF) : Optional.empty();
  }

  private int possessiveMark(NounGroup cue, int token) {
    for (int i = token - 1; i >= cue.first(); i--) {
      if (parse.tag(i) == Tag.POSSESSIVE) {
        return i;
      }
    }
    return -1;
  }

  private NounPhrase possessor(NounGroup cue, int mark) {
    boolean pronoun = !parse.tokens().is(mark, Tokens.POSSESSIVE);
    var range =
        pronoun
            ? new TokenRange(mark, mark + 1)
            : new TokenRange(Math.min(cue.first(), mark - 1), mark);
    return NounPhrase.of(new NounGroup(range, range.end() - 1));
  }

  /// "the US response", "(NATO) offer": a name directly before the cue.
  private Optional<NounPhrase> nameBefore(NounGroup cue, int token) {
    int i = token - 1;
    if (parse.tag(i) == Tag.CLOSE) {
      i--;
    }
    int end = i + 1;
    while (i >= cue.first() && parse.tokens().is(i, Tokens.CAPITAL) && parse.tag(i) == Tag.NOUN) {
      i--;
    }
    int first = i + 1;
    return first < end && first > parse.first() - 1
        ? Optional.of(NounPhrase.of(new NounGroup(new TokenRange(first, end), end - 1)))
        : Optional.empty();
  }

  /// Of an adjective after a form of be: its subject, and what follows it.
  public Arguments ofAdjective(int token) {
    return ofPredicate(new TokenRange(token, token + 1));
  }

  /// The same, of words that may be a noun with its article.
  Arguments ofPredicate(TokenRange words) {
    var copula = governors.copula(words.first()).orElse(null);
    var subject = copula == null ? null : subjects.of(copula).phrase();
    var governor = copula == null ? null : new Governor(copula, -1, subject, null);
    return new Arguments(
        Construction.ADJECTIVE, null, subject, complementReader.from(words.end()), governor);
  }

  /// Whether an adjective at the token is said of something: "is essential".
  public boolean predicative(int token) {
    return governors.copula(token).isPresent();
  }

  /// The noun phrase that begins at the token.
  public Optional<NounPhrase> phraseAt(int token) {
    return phrases.phraseAt(token);
  }

  /// Who acts by a thing that speaks: the subject of the verb whose object it is, "Norway" of
  /// "Norway sent a letter threatening".
  public Optional<NounPhrase> sender(NounPhrase thing) {
    var governor = governors.ofNoun(thing.groups().getFirst());
    return governor == null ? Optional.empty() : Optional.ofNullable(governor.subject());
  }

  /// Whose the thing is: its possessor, who stands with "by" or "from" behind it, or whose country
  /// or letters stand before a deed: "a Spanish plan".
  public Optional<NounPhrase> owner(TokenRange thing) {
    for (int i = thing.end() - 1; i > thing.first(); i--) {
      if (parse.tag(i) == Tag.POSSESSIVE && parse.tokens().is(i, Tokens.POSSESSIVE)) {
        return Optional.of(NounPhrase.of(new NounGroup(new TokenRange(thing.first(), i), i - 1)));
      }
    }
    int word = parse.tag(thing.end()) == Tag.PREPOSITION ? parse.tokens().word(thing.end()) : -1;
    return word == parse.grammar().by() || word == parse.grammar().from()
        ? phrases.phraseAt(thing.end() + 1)
        : doer(thing);
  }

  private Optional<NounPhrase> doer(TokenRange thing) {
    var tokens = parse.tokens();
    int first = thing.first();
    while (first < thing.end()
        && !(tokens.is(first, Tokens.CAPITAL) && parse.tag(first) == Tag.NOUN)) {
      first++;
    }
    int end = first;
    while (end < thing.end() && tokens.is(end, Tokens.CAPITAL)) {
      end++;
    }
    boolean deed =
        first < end
            && end < thing.end()
            && parse.grammar().isDeed(tokens.word(thing.end() - 1))
            && (parse.grammar().isDemonym(tokens.word(end - 1))
                || tokens.is(end - 1, Tokens.ALL_CAPITALS));
    return deed
        ? Optional.of(NounPhrase.of(new NounGroup(new TokenRange(first, end), end - 1)))
        : Optional.empty();
  }

  /// Behind the prepositional phrases that may hang on the noun phrase that ends at the token.
  ///
  /// @param barred tells a token with which none of them begins
  public int attachedEnd(int token, IntPredicate barred) {
    return phrases.attachedEnd(token, barred);
  }

  /// Where the noun phrase or infinitive that begins at the token ends.
  public int phraseEnd(int token) {
    return phrases.phraseEnd(token);
  }
}
