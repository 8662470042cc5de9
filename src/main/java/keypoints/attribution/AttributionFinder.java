package keypoints.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.attribution.Attribution.Form;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Complement;
import keypoints.clause.Grammar;
import keypoints.clause.NounPhrase;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.mention.Mention;
import keypoints.mention.Resolver;
import keypoints.text.Lexicon;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds who is said to have said what: verbs of saying with a clause or a quotation, "according
/// to", "quoted as saying". Source, cue and content as PolNeAR [1] has them.
///
/// [1] Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018.
public final class AttributionFinder {
  /// So many are read from one sentence; what nests deeper is no prose, and its contents would add
  /// up to far more than the text.
  private static final int MOST = 32;

  /// What is seen around a cue multiplies the odds of its rate. The factors are those of a logistic
  /// regression on PolNeAR's training articles, where the rates come from; only that of quotations
  /// was chosen on its development articles, cue F1.
  private static final double PASSIVE = 0.87;

  private static final double ING = 0.57;
  private static final double INFINITIVE = 0.31;
  private static final double NOUN = 0.76;
  private static final double IN_QUOTATION = 0.05;
  private static final double NAMED = 1.84;
  private static final double NEGATED = 0.63;

  /// Odds from which a word is taken for a cue: .4 to .45 as a rate, flat on the same articles.
  private static final double ENOUGH = 0.8;

  private final CueRates rates;
  private final int according;

  /// @param grammar whose verbs the cues are
  public AttributionFinder(Lexicon.Builder lexicon, Grammar grammar) {
    rates = new CueRates(lexicon, grammar.verbs());
    according = lexicon.word("according");
  }

  /// Whether a sentence with this word may hold an attribution.
  ///
  /// @param lemma of the word, or -1
  public boolean isCue(int word, int lemma) {
    return word == according || rates.hasVerb(lemma) || rates.hasNoun(word);
  }

  /// The attributions of one sentence.
  ///
  /// @param quotations of the document
  /// @param recent of the sentences before
  public Heard find(
      Parse parse, int sentence, Quotations quotations, Resolver resolver, Recent recent) {
    var found = new ArrayList<Statement>();
    var finder = parse.arguments();
    var reader = new ContentReader(parse, quotations, finder);
    var verbs = parse.verbs();
    for (int i = 0; i < verbs.size() && found.size() < MOST; i++) {
      var verb = verbs.get(i);
      if (mayBeCue(verb, quotations)) {
        add(found, ofVerb(parse, sentence, verb, finder.ofVerb(verb), reader, quotations));
      }
    }
    for (int i = parse.first(); i + 1 < parse.end() && found.size() < MOST; i++) {
      int word = parse.tokens().word(i);
      if (word == according) {
        add(found, accordingTo(parse, finder, sentence, i, quotations));
      } else if (rates.hasNoun(word) && parse.tag(i) == Tag.NOUN) {
        add(found, ofNoun(parse, sentence, i, finder, reader, quotations));
      }
    }
    if (found.size() > 1) {
      found.sort((a, b) -> Integer.compare(a.cue().first(), b.cue().first()));
    }
    var statements = resolved(found, resolver, recent);
    var subject = subject(parse, finder);
    var acts =
        subject == null ? List.<Mention>of() : resolver.resolve(subject, recent.candidates());
    return new Heard(statements, recent.with(statements, acts));
  }

  /// What was said in a sentence, and whom pronouns of the next may stand for.
  ///
  /// @param statements in the order of their cues
  /// @param recent for the next sentence
  public record Heard(List<Statement> statements, Recent recent) {
    public Heard {
      statements = List.copyOf(statements);
    }
  }

  /// Whom the sentence is about: the subject of its first finite verb that is not quoted.
  private static @Nullable NounPhrase subject(Parse parse, ArgumentFinder finder) {
    for (var verb : parse.verbs()) {
      if (verb.form() == VerbGroup.Form.FINITE && parse.quotationAt(verb.head()).isEmpty()) {
        return finder.actor(verb);
      }
    }
    return null;
  }

  private static void add(List<Statement> found, Optional<Statement> statement) {
    if (statement.isPresent()) {
      found.add(statement.get());
    }
  }

  /// Before its arguments are looked for: whether the best of them would do.
  private boolean mayBeCue(VerbGroup verb, Quotations quotations) {
    double most = rates.mostOfVerb(verb.lemma()) * NAMED;
    boolean infinitive = verb.form() == VerbGroup.Form.INFINITIVE && !verb.shape().passive();
    return most * (infinitive ? INFINITIVE : 1) >= ENOUGH
        && (most * IN_QUOTATION >= ENOUGH || !quotations.has(verb.head()));
  }

  private Optional<Statement> ofVerb(
      Parse parse,
      int sentence,
      VerbGroup verb,
      Arguments arguments,
      ContentReader reader,
      Quotations quotations) {
    var complements = arguments.complements();
    if (verb.shape().passive() && quotes(parse, complements)) {
      return Optional.empty();
    }
    var source = withTitle(parse, arguments.actor());
    int end = verb.range().end();
    double odds =
        rates.ofVerb(verb.lemma(), parse, end, complements)
            * shape(parse, verb, complements)
            * evidence(parse, verb.head(), source, quotations)
            * (verb.shape().negated() ? NEGATED : 1);
    if (odds < ENOUGH) {
      return Optional.empty();
    }
    var content = reader.ofVerb(verb, arguments, source);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statement(
                sentence, verb.range(), source, content, form(quotations, content), List.of()));
  }

  /// `was quoted as saying that`: the cue is still to come.
  private static boolean quotes(Parse parse, List<Complement> complements) {
    if (complements.isEmpty() || complements.getFirst().phrase() != null) {
      return false;
    }
    int first = complements.getFirst().range().first();
    return parse.tokens().text(first).equals("as") && parse.tag(first + 1) == Tag.ING;
  }

  /// `Mr. Lund`: a title's full stop parts it from the name.
  private static @Nullable NounPhrase withTitle(Parse parse, @Nullable NounPhrase source) {
    if (source == null) {
      return null;
    }
    int first = source.range().first();
    boolean title =
        first - 2 >= parse.first()
            && parse.tokens().is(first, Tokens.CAPITAL)
            && parse.tag(first - 1) == Tag.STOP
            && !parse.tokens().is(first - 1, Tokens.SPACE_BEFORE)
            && parse.tokens().is(first - 2, Tokens.CAPITAL);
    if (!title) {
      return source;
    }
    var group = parse.nounAt(first - 2);
    int from = group.isPresent() ? group.get().range().first() : first - 2;
    return new NounPhrase(new TokenRange(from, source.range().end()), source.groups());
  }

  private static double shape(Parse parse, VerbGroup verb, List<Complement> complements) {
    if (verb.shape().passive()) {
      return PASSIVE;
    }
    return switch (verb.form()) {
      case FINITE -> 1;
      case ING -> ING;
      case INFINITIVE ->
          parse.nounAt(verb.range().first() - 1).isPresent() && idle(complements) ? 0 : INFINITIVE;
      case PARTICIPLE -> 1;
    };
  }

  /// `anything to say to her`: nothing is said.
  private static boolean idle(List<Complement> complements) {
    return complements.isEmpty() || complements.getFirst().type() == Complement.Type.PREPOSITION;
  }

  private static double evidence(
      Parse parse, int cue, @Nullable NounPhrase source, Quotations quotations) {
    boolean named = source != null && parse.tokens().is(source.range().first(), Tokens.CAPITAL);
    return (named ? NAMED : 1) * (quotations.at(cue) == null ? 1 : IN_QUOTATION);
  }

  private Optional<Statement> ofNoun(
      Parse parse,
      int sentence,
      int token,
      ArgumentFinder finder,
      ContentReader reader,
      Quotations quotations) {
    var group = parse.nounAt(token);
    if (group.isEmpty() || group.get().head() != token) {
      return Optional.empty();
    }
    var arguments = finder.ofNoun(group.get(), token);
    int word = parse.tokens().word(token);
    double odds =
        rates.ofNoun(word, parse, token + 1, arguments.complements())
            * NOUN
            * evidence(parse, token, arguments.actor(), quotations);
    var content = odds < ENOUGH ? List.<TokenRange>of() : reader.ofNoun(arguments);
    var cue = new TokenRange(token, token + 1);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statement(sentence, cue, arguments.actor(), content, Form.NOMINAL, List.of()));
  }

  private Optional<Statement> accordingTo(
      Parse parse, ArgumentFinder finder, int sentence, int token, Quotations quotations) {
    var source = finder.phraseAt(token + 2);
    if (source.isEmpty() || source.get().range().end() > parse.end()) {
      return Optional.empty();
    }
    var cue = new TokenRange(token, token + 2);
    int behind = source.get().range().end();
    TokenRange content;
    if (token > parse.first() + 2) {
      content =
          new TokenRange(parse.first(), parse.tag(token - 1) == Tag.COMMA ? token - 1 : token);
    } else if (behind + 2 < parse.end()) {
      content = new TokenRange(behind + 1, parse.end() - 1);
    } else {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(
            sentence,
            cue,
            source.get(),
            List.of(content),
            form(quotations, List.of(content)),
            List.of()));
  }

  private static Form form(Quotations quotations, List<TokenRange> content) {
    boolean whole = true;
    boolean any = false;
    for (var range : content) {
      var first = quotations.at(range.first());
      var quoted = first == null ? quotations.openedBy(range.first()) : first;
      whole &= quoted != null && range.end() <= quoted.end() + 2;
      any |= quoted != null || quotations.within(range);
    }
    return whole ? Form.DIRECT : any ? Form.MIXED : Form.INDIRECT;
  }

  /// With whom each source means; later ones may refer to earlier ones.
  private static List<Statement> resolved(List<Statement> found, Resolver resolver, Recent recent) {
    var resolved = new ArrayList<Statement>();
    for (var statement : found) {
      var candidates = new ArrayList<Mention>();
      for (var outer : resolved.reversed()) {
        candidates.addAll(outer.sources());
      }
      candidates.addAll(recent.candidates());
      var source = statement.source();
      var sources = source == null ? List.<Mention>of() : resolver.resolve(source, candidates);
      resolved.add(
          new Statement(
              statement.sentence(),
              statement.cue(),
              source,
              statement.content(),
              statement.form(),
              sources));
    }
    return resolved;
  }
}
