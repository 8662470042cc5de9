package keypoints;

import java.util.ArrayList;
import java.util.List;
import keypoints.Digest.Analysis;
import keypoints.Digest.Engine;
import keypoints.Digest.Warning;
import keypoints.attribution.Attribution;
import keypoints.attribution.AttributionFinder;
import keypoints.attribution.Quotations;
import keypoints.attribution.Recent;
import keypoints.clause.Grammar;
import keypoints.clause.Parse;
import keypoints.keypoint.KeyPointExtractor;
import keypoints.keypoint.Kind;
import keypoints.keypoint.KindFile;
import keypoints.keypoint.KindTable;
import keypoints.keypoint.Reading;
import keypoints.keypoint.Reading.Discourse;
import keypoints.keypoint.Reading.Place;
import keypoints.keypoint.Ruleset;
import keypoints.mention.Mentions;
import keypoints.summary.Summarizer;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.LanguageGate;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.SentenceSplitter;
import keypoints.text.Span;
import keypoints.text.Tokenizer;
import keypoints.text.Tokens;
import keypoints.time.TimeExpression;
import keypoints.time.TimeTagger;

/// Makes digests: the whole pipeline, in the order in which it runs.
///
/// Thread-safe; make one and keep it, for it reads its word lists when made.
public final class Digester {
  /// Sentences that are looked at; a text of five million characters of prose has half as many.
  private static final int SENTENCES = 100_000;

  /// Tokens that are parsed together at the most; sentences of prose are far shorter.
  private static final int LONGEST = 400;

  /// Code units likewise, for a token has no limit of its own.
  private static final int WIDEST = 8_000;

  private final Engine engine;
  private final SentenceSplitter splitter;
  private final LanguageGate gate;
  private final TimeTagger timeTagger;
  private final Grammar grammar;
  private final Mentions mentions;
  private final AttributionFinder attributionFinder;
  private final Summarizer summarizer;
  private final Ruleset rules;
  private final Tokenizer tokenizer;
  private final KeyPointExtractor keyPointExtractor;

  /// With the kinds that come with the program.
  public Digester() {
    this(CompiledRules.shipped());
  }

  public Digester(List<Kind> kinds) {
    this(Rules.engine(List.of()), new KindTable(kinds), new Lexicon.Builder());
  }

  /// With the kinds that come with the program and those of the files.
  ///
  /// @throws IllegalArgumentException naming file and place of what is wrong
  public static Digester with(List<KindFile> added) {
    var rules = CompiledRules.shipped();
    var kinds = Ruleset.with(rules.kinds().kinds(), added);
    return new Digester(Rules.engine(added), new KindTable(kinds), rules.words());
  }

  private Digester(CompiledRules rules) {
    this(rules.engine(), rules.kinds(), rules.words());
  }

  Digester(Engine engine, KindTable kinds, Lexicon.Builder words) {
    this.engine = engine;
    splitter = new SentenceSplitter(words);
    gate = new LanguageGate(words);
    timeTagger = new TimeTagger(words);
    grammar = new Grammar(words);
    mentions = new Mentions(words, grammar);
    attributionFinder = new AttributionFinder(words, grammar);
    summarizer = new Summarizer(words);
    rules = new Ruleset(words, grammar, kinds);
    tokenizer = new Tokenizer(words.build());
    keyPointExtractor = new KeyPointExtractor(rules);
  }

  /// What the digests of this digester are made with.
  public Engine engine() {
    return engine;
  }

  /// The kinds that key points may be of, always in the same order.
  public List<Kind> kinds() {
    return rules.kinds();
  }

  public Digest digest(Document document, SummaryRequest request) {
    return read(document, request).digest();
  }

  /// The digest, and the layers it was made from. Text that is not English has a summary and those
  /// times that can be read: figures are the same in most languages, and a short note or caption
  /// may hold too few small words to show that it is English.
  public Annotation annotate(Document document, SummaryRequest request) {
    var read = read(document, request);
    var attributions = new ArrayList<Attribution>();
    for (var reading : read.readings()) {
      for (var statement : reading.statements()) {
        attributions.add(statement.toAttribution(read.tokens()));
      }
    }
    var spans = new ArrayList<Span>(read.sentences().size());
    for (var sentence : read.sentences()) {
      spans.add(sentence.span());
    }
    return new Annotation(read.digest(), spans, read.times(), attributions);
  }

  /// A document that was read, with what its digest was made from.
  private record Read(
      Digest digest,
      Tokens tokens,
      List<Sentence> sentences,
      List<TimeExpression> times,
      List<Reading> readings) {}

  private Read read(Document document, SummaryRequest request) {
    var tokens = tokenizer.tokens(document.text());
    var all = splitter.split(tokens);
    var sentences = all.size() > SENTENCES ? all.subList(0, SENTENCES) : all;
    boolean english = gate.english(tokens);
    var date = timeTagger.documentDate(tokens, sentences, document.metadata().date());
    var times = timeTagger.tag(tokens, sentences, date);
    var counted = new Counted(sentences, document.extraction().skipped());
    var readings = english ? read(tokens, counted, times) : List.<Reading>of();
    var summary =
        counted.numbered(
            summarizer.summarize(
                tokens, counted.sentences(), document.metadata().title(), request));
    var keyPoints = keyPointExtractor.extract(readings);

    var analysis = new Analysis(engine, english ? "en" : "und", date);
    var warnings = warnings(document, all.size(), english);
    var digest = new Digest(document, analysis, summary, keyPoints, warnings);
    return new Read(digest, tokens, all, times, readings);
  }

  private static List<Warning> warnings(Document document, int sentences, boolean english) {
    var warnings = new ArrayList<Warning>();
    for (var notice : document.extraction().notices()) {
      warnings.add(new Warning(notice.code(), notice.detail()));
    }
    if (sentences > SENTENCES) {
      warnings.add(
          new Warning(
              Warning.PARTIAL,
              "looked at the first %d of %d sentences".formatted(SENTENCES, sentences)));
    }
    if (!english) {
      warnings.add(
          new Warning(
              "LANGUAGE", "The text does not look like English: no key points were sought."));
    }
    return warnings;
  }

  /// Parses the sentences in which some cue stands, and says who speaks in them.
  private List<Reading> read(Tokens tokens, Counted counted, List<TimeExpression> times) {
    var readings = new ArrayList<Reading>();
    var resolver = mentions.of(tokens);
    var quotations = Quotations.of(tokens);
    var recent = Recent.NOBODY;
    int time = 0;
    for (int k = 0; k < counted.sentences().size(); k++) {
      int i = counted.number(k);
      var pieces = pieces(tokens, counted.sentences().get(k));
      recent = pieces.isEmpty() ? recent.stale() : recent;
      for (var piece : pieces) {
        int from = before(piece.span().start(), times, time);
        time = before(piece.span().end(), times, from);
        var place = new Place(i, piece.span());
        var parse = new Parse(grammar, tokens, piece);
        resolver.hear(parse.nouns());
        var heard = attributionFinder.find(parse, i, quotations, resolver, recent);
        var discourse = new Discourse(resolver, recent);
        var statements = heard.statements();
        readings.add(new Reading(place, parse, statements, times.subList(from, time), discourse));
        recent = heard.recent();
      }
    }
    return readings;
  }

  /// The index of the first time at or behind `index` that begins at or behind `offset`.
  private static int before(int offset, List<TimeExpression> times, int index) {
    int at = index;
    while (at < times.size() && times.get(at).span().start() < offset) {
      at++;
    }
    return at;
  }

  /// The sentence, or where it is longer than any prose its pieces, so that time and the evidence
  /// in the digest stay linear; only those in which some cue stands.
  private List<Sentence> pieces(Tokens tokens, Sentence sentence) {
    int end = pieceEnd(tokens, sentence.firstToken(), sentence.endToken());
    if (end == sentence.endToken()) {
      return hasCue(tokens, sentence.firstToken(), end) ? List.of(sentence) : List.of();
    }
    var pieces = new ArrayList<Sentence>();
    for (int first = sentence.firstToken(); first < sentence.endToken(); first = end) {
      end = pieceEnd(tokens, first, sentence.endToken());
      if (hasCue(tokens, first, end)) {
        pieces.add(new Sentence(tokens.span(first, end), first, end));
      }
    }
    return pieces;
  }

  /// Where the piece ends that begins at the token; it has one token at least.
  private static int pieceEnd(Tokens tokens, int first, int sentenceEnd) {
    int end = Math.min(first + LONGEST, sentenceEnd);
    while (end > first + 1 && tokens.end(end - 1) - tokens.start(first) > WIDEST) {
      end--;
    }
    return end;
  }

  private boolean hasCue(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      int word = tokens.word(i);
      int lemma = grammar.verbs().lemmaOf(word);
      if (rules.isCue(word, lemma) || attributionFinder.isCue(word, lemma)) {
        return true;
      }
    }
    return false;
  }
}
