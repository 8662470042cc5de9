package keypoints.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import keypoints.attribution.Follower;
import keypoints.attribution.Quotations;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Complement;
import keypoints.clause.Grammar;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.text.Lexicon;
import keypoints.text.SentenceSplitter;
import keypoints.text.Span;
import keypoints.text.Tokenizer;
import keypoints.text.Tokens;

/// Makes `words/attribution-cues.txt` from the articles of `DIR/attribution/polnear_train.jsonl`:
/// how often each verb and noun is a cue there, by what follows it. Rates only, of words only.
final class CueTable {
  /// A rate counts as if so many more had been seen at the rate it refines.
  private static final double PRIOR = 4;

  /// What is rarer tells nothing about unseen articles; what is a cue more seldom never fires.
  private static final int SEEN = 5;

  private static final double LEAST = 0.12;

  /// A refined rate that differs less is not worth a row.
  private static final double DIFFERENT = 0.06;

  private final TreeMap<String, Count> counts = new TreeMap<>();

  private static final class Count {
    private int cues;
    private int all;

    private double rate(double expected) {
      return (cues + PRIOR * expected) / (all + PRIOR);
    }
  }

  /// Prints the table.
  ///
  /// @param arguments the directory
  public static void main(String[] arguments) throws IOException {
    var table = new CueTable();
    var builder = new Lexicon.Builder();
    var splitter = new SentenceSplitter(builder);
    var grammar = new Grammar(builder);
    var lexicon = builder.build();
    var tokenizer = new Tokenizer(lexicon);
    var mapper = new JsonMapper();
    for (var line : Files.readAllLines(Path.of(arguments[0], "attribution/polnear_train.jsonl"))) {
      var article = mapper.readTree(line);
      var tokens = tokenizer.tokens(article.path("text").textValue());
      var cues = cues(article, tokens.text());
      var quotations = Quotations.of(tokens);
      for (var sentence : splitter.split(tokens)) {
        table.count(new Parse(grammar, tokens, sentence), lexicon, quotations, cues);
      }
    }
    table.print(new PrintStream(System.out, false, StandardCharsets.UTF_8));
  }

  private static List<Span> cues(JsonNode article, String text) {
    var cues = new ArrayList<Span>();
    for (var attribution : article.path("gold_attributions")) {
      for (var part : attribution.path("cue")) {
        for (var span : part.path("spans")) {
          cues.add(
              new Span(
                  text.offsetByCodePoints(0, span.get(0).intValue()),
                  text.offsetByCodePoints(0, span.get(1).intValue())));
        }
      }
    }
    return cues;
  }

  /// What quoted people say they said is seldom marked, so rates are those outside quotations.
  private void count(Parse parse, Lexicon lexicon, Quotations quotations, List<Span> cues) {
    var finder = new ArgumentFinder(parse);
    for (var verb : parse.verbs()) {
      if (verb.lemma() >= 0 && !quotations.has(verb.head())) {
        var complements = finder.ofVerb(verb).complements();
        var word = lexicon.word(verb.lemma()) + "\tverb";
        count(word, parse, verb.head(), complements, cues);
      }
    }
    for (int i = parse.first(); i < parse.end(); i++) {
      var noun = parse.nounAt(i);
      boolean head = noun.isPresent() && noun.get().head() == i && parse.tag(i) == Tag.NOUN;
      if (head
          && !quotations.has(i)
          && !parse.tokens().is(i, Tokens.CAPITAL | Tokens.MARK | Tokens.NUMBER)) {
        var complements = finder.ofNoun(noun.get(), i).complements();
        count(text(parse, i) + "\tnoun", parse, i, complements, cues);
      }
    }
  }

  private void count(
      String word, Parse parse, int token, List<Complement> complements, List<Span> cues) {
    int start = parse.tokens().start(token);
    int end = parse.tokens().end(token);
    boolean cue = cues.stream().anyMatch(span -> span.start() < end && start < span.end());
    var follower = Follower.of(parse, token + 1, complements);
    boolean preposition = follower == Follower.PREPOSITION;
    var name = preposition ? text(parse, complements.getFirst().range().first()) : follower.name();
    for (var key : List.of(word + "\t*", word + "\t" + name)) {
      var count = counts.computeIfAbsent(key, _ -> new Count());
      count.all++;
      count.cues += cue ? 1 : 0;
    }
  }

  private static String text(Parse parse, int token) {
    return parse.tokens().text(token).toLowerCase(Locale.ROOT);
  }

  private void print(PrintStream out) {
    out.println(
        "# How often words are cues of attributions, in percent, by what follows, counted on the"
            + " training articles of PolNeAR 1.0 by src/eval CueTable:"
            + " word, verb or noun, follower, rate.");
    double word = 0;
    boolean known = false;
    for (var entry : counts.entrySet()) {
      var count = entry.getValue();
      boolean any = entry.getKey().endsWith("\t*");
      if (any) {
        word = count.rate(0);
        known = count.all >= SEEN && count.cues >= 3 && reaches(entry.getKey(), word);
      }
      double rate = any ? word : count.rate(word);
      boolean refines = Math.abs(rate - word) >= DIFFERENT && count.all >= 3;
      if (known && (any || refines)) {
        out.println(entry.getKey() + "\t" + Math.clamp(Math.round(100 * rate), 1, 98));
      }
    }
    out.flush();
  }

  /// Whether the word fires often enough, with some follower at least.
  private boolean reaches(String any, double word) {
    var prefix = any.substring(0, any.length() - 1);
    return counts.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream()
        .anyMatch(e -> e.getValue().all >= 3 && e.getValue().rate(word) >= 2 * LEAST);
  }
}
