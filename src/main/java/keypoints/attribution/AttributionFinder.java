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
import keypoints.mention.Party;
import keypoints.mention.Resolver;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds who is said to have said what: verbs of saying with a clause or a quotation, "according
/// to", "quoted as saying". Source, cue and content as PolNeAR [1] has them.
///
/// [1] Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018.
public final class AttributionFinder {
  /// So many are read from one sentence; what nests deeper is no prose, and its contents would add
  /// up to far more than the text.
  private static final int MOST = 32;

  private final WordSet cues;
  private final int according;

  /// @param grammar whose verbs the cues are
  public AttributionFinder(Lexicon.Builder lexicon, Grammar grammar) {
    var lemmas = WordList.words("words/attribution-cues.txt");
    lemmas.forEach(grammar.verbs()::lemma);
    cues = new WordSet(lexicon, lemmas);
    according = lexicon.word("according");
  }

  /// Whether a sentence with this word may hold an attribution.
  ///
  /// @param lemma of the word, or -1
  public boolean isCue(int word, int lemma) {
    return word == according || cues.has(lemma);
  }

  /// The attributions of one sentence, in the order of their cues.
  ///
  /// @param speaker who spoke last before this sentence
  public List<Statement> find(
      Parse parse, int sentence, Resolver resolver, Optional<Mention> speaker) {
    var found = new ArrayList<Statement>();
    var finder = new ArgumentFinder(parse);
    for (var verb : parse.verbs()) {
      if (cues.has(verb.lemma()) && found.size() < MOST) {
        statement(parse, sentence, verb, finder.ofVerb(verb)).ifPresent(found::add);
      }
    }
    for (int i = parse.first(); i + 1 < parse.end(); i++) {
      if (parse.tokens().word(i) == according && found.size() < MOST) {
        accordingTo(parse, finder, sentence, i).ifPresent(found::add);
      }
    }
    found.sort((a, b) -> Integer.compare(a.cue().first(), b.cue().first()));
    return resolved(found, resolver, speaker);
  }

  private Optional<Statement> statement(
      Parse parse, int sentence, VerbGroup verb, Arguments arguments) {
    boolean asked = verb.form() == VerbGroup.Form.INFINITIVE;
    if (asked || verb.shape().passive() && arguments.actor() == null && !saidToBe(arguments)) {
      return Optional.empty();
    }
    var cue = new TokenRange(verb.range().first(), verb.range().end());
    var source = arguments.actor();
    var content = clauses(arguments);
    if (content.isEmpty()) {
      content = quotations(parse, verb, source);
    }
    if (content.isEmpty()) {
      content = fronted(parse, verb, source);
    }
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statement(sentence, cue, source, content, form(parse, content), List.of()));
  }

  private static boolean saidToBe(Arguments arguments) {
    return arguments.complements().stream().anyMatch(c -> c.type() == Complement.Type.THAT);
  }

  private static List<TokenRange> clauses(Arguments arguments) {
    var content = new ArrayList<TokenRange>();
    for (var complement : arguments.complements()) {
      if (complement.type() == Complement.Type.THAT
          || complement.type() == Complement.Type.CLAUSE
          || complement.type() == Complement.Type.QUOTE) {
        content.add(complement.range());
      }
    }
    if (content.isEmpty()) {
      arguments.complements().stream()
          .filter(c -> c.type() == Complement.Type.TO || c.type() == Complement.Type.ING)
          .findFirst()
          .map(Complement::range)
          .ifPresent(content::add);
    }
    return content;
  }

  /// Quotations that end or begin beside the verb or its source.
  private static List<TokenRange> quotations(
      Parse parse, VerbGroup verb, @Nullable NounPhrase source) {
    var content = new ArrayList<TokenRange>();
    for (var range : parse.quotations()) {
      if (range.has(verb.head())) {
        return List.of();
      }
      content.add(range);
    }
    return source == null ? List.of() : content;
  }

  /// `Moscow is ready, the Kremlin said.`
  private static List<TokenRange> fronted(
      Parse parse, VerbGroup verb, @Nullable NounPhrase source) {
    if (source == null) {
      return List.of();
    }
    int comma = Math.min(source.range().first(), verb.range().first()) - 1;
    boolean separate = comma > parse.first() + 2 && parse.tag(comma) == Tag.COMMA;
    boolean clause =
        separate
            && parse.verbs().stream()
                .anyMatch(v -> v.head() < comma && v.form() == VerbGroup.Form.FINITE);
    return clause ? List.of(new TokenRange(parse.first(), comma)) : List.of();
  }

  private Optional<Statement> accordingTo(
      Parse parse, ArgumentFinder finder, int sentence, int token) {
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
            form(parse, List.of(content)),
            List.of()));
  }

  private static Form form(Parse parse, List<TokenRange> content) {
    var quotations = parse.quotations();
    boolean whole = true;
    boolean any = false;
    for (var range : content) {
      boolean inside =
          quotations.stream()
              .anyMatch(q -> q.first() <= range.first() + 1 && range.end() <= q.end() + 2);
      whole &= inside;
      any |= quotations.stream().anyMatch(q -> range.has(q.first()));
    }
    return whole ? Form.DIRECT : any ? Form.MIXED : Form.INDIRECT;
  }

  /// With whom each source means; later ones may refer to earlier ones.
  private static List<Statement> resolved(
      List<Statement> found, Resolver resolver, Optional<Mention> speaker) {
    var resolved = new ArrayList<Statement>();
    for (var statement : found) {
      var candidates = new ArrayList<Mention>();
      for (var outer : resolved.reversed()) {
        candidates.addAll(outer.sources());
      }
      speaker.ifPresent(candidates::add);
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

  /// Who speaks last in a sentence, for the pronouns of the next.
  public static Optional<Mention> speaker(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> statement.sources().stream())
        .filter(mention -> mention.party() != Party.OTHER && mention.party() != Party.AGENCY)
        .findFirst();
  }
}
