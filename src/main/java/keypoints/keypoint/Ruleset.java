package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.clause.Grammar;
import keypoints.clause.Inflection;
import keypoints.clause.Parse;
import keypoints.keypoint.CueIndex.RulesOfCue;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordSet;

/// The kinds in use, found by cue. Immutable.
public final class Ruleset {
  private final KindTable kinds;
  private final CueIndex byVerb;
  private final CueIndex byNoun;
  private final CueIndex byAdjective;
  // Which lemmas and words have any: asked of every word of a text.
  private final WordSet cueVerbs;
  private final WordSet cueWords;

  /// Compiled kinds come with words that have been compiled with them.
  public Ruleset(Lexicon.Builder lexicon, Grammar grammar, KindTable kinds) {
    this.kinds = kinds;
    var compiled = kinds.isCompiled() ? lexicon.compiled() : null;
    RuleTable rules;
    if (compiled != null) {
      rules = new RuleTable(lexicon, kinds, compiled);
      byVerb = new CueIndex(rules, compiled);
      byNoun = new CueIndex(rules, compiled);
      byAdjective = new CueIndex(rules, compiled);
      cueVerbs = new WordSet(compiled);
      cueWords = new WordSet(compiled);
    } else {
      rules = new RuleTable(lexicon, kinds);
      var verbs = new CueIndex.Builder();
      var nouns = new CueIndex.Builder();
      var adjectives = new CueIndex.Builder();
      cueVerbs = new WordSet();
      cueWords = new WordSet();
      for (int rule = 0; rule < kinds.frames(); rule++) {
        var cues = kinds.frame(rule).cues();
        for (var verb : cues.verbs()) {
          var words = List.of(verb.split(" "));
          int lemma = grammar.verbs().lemma(words.getFirst());
          verbs.add(lemma, ids(lexicon, words.subList(1, words.size())), rule);
          cueVerbs.add(lemma);
        }
        for (var noun : cues.nouns()) {
          var words = List.of(noun.split(" "));
          addLast(nouns, lexicon, words, words.getLast(), rule);
          addLast(nouns, lexicon, words, Inflection.withS(words.getLast()), rule);
        }
        for (var adjective : cues.adjectives()) {
          var words = List.of(adjective.split(" "));
          addLast(adjectives, lexicon, words, words.getLast(), rule);
        }
      }
      byVerb = verbs.build(rules);
      byNoun = nouns.build(rules);
      byAdjective = adjectives.build(rules);
    }
    lexicon.kept(rules);
    lexicon.kept(byVerb);
    lexicon.kept(byNoun);
    lexicon.kept(byAdjective);
    lexicon.kept(cueVerbs);
    lexicon.kept(cueWords);
  }

  /// @param last form of the last word, before which the others stand
  private void addLast(
      CueIndex.Builder cues, Lexicon.Builder lexicon, List<String> words, String last, int rule) {
    int id = lexicon.word(last);
    cues.add(id, ids(lexicon, words.subList(0, words.size() - 1)), rule);
    cueWords.add(id);
  }

  /// The kinds that come with the program, in the order of `kinds/index.txt`.
  public static List<Kind> shipped() {
    var kinds = new ArrayList<Kind>();
    for (var name : shippedNames()) {
      var file = "kinds/" + name + ".json";
      kinds.add(KindReader.read(file, WordList.text(file)));
    }
    return List.copyOf(kinds);
  }

  /// The names of the kinds that come with the program, in that order.
  public static List<String> shippedNames() {
    return WordList.words("kinds/index.txt");
  }

  /// The kinds that come with the program, then those of the files, by name: in whatever order
  /// files are given, digests are the same.
  ///
  /// @throws IllegalArgumentException naming the file that is wrong, or describes a kind that is
  ///   there already
  public static List<Kind> with(List<KindFile> added) {
    return with(shipped(), added);
  }

  /// The same, where the kinds that come with the program have been read.
  public static List<Kind> with(List<Kind> shipped, List<KindFile> added) {
    if (added.size() > KindFile.MAX_FILES) {
      throw new IllegalArgumentException(
          "%d files of kinds: at most %d may be added".formatted(added.size(), KindFile.MAX_FILES));
    }
    Map<String, String> files = new HashMap<>();
    var kinds = new ArrayList<>(shipped);
    kinds.forEach(kind -> files.put(kind.name(), "kinds/" + kind.name() + ".json"));
    var more = new ArrayList<Kind>();
    for (var file : added) {
      var kind = KindReader.read(file.name(), file.text());
      var first = files.putIfAbsent(kind.name(), file.name());
      if (first != null) {
        throw new IllegalArgumentException(
            "%s: \"kind\" is %s, which %s describes already"
                .formatted(file.name(), kind.name(), first));
      }
      more.add(kind);
    }
    more.sort(Comparator.comparing(Kind::name));
    kinds.addAll(more);
    return List.copyOf(kinds);
  }

  private static List<Integer> ids(Lexicon.Builder lexicon, List<String> words) {
    var ids = new ArrayList<Integer>(words.size());
    for (var word : words) {
      ids.add(lexicon.word(word));
    }
    return ids;
  }

  public List<Kind> kinds() {
    return kinds.kinds();
  }

  /// The cues with the verb, those of most words first.
  List<RulesOfCue> ofVerb(int lemma) {
    return byVerb.of(lemma);
  }

  List<RulesOfCue> ofNoun(int word) {
    return byNoun.of(word);
  }

  List<RulesOfCue> ofAdjective(int word) {
    return byAdjective.of(word);
  }

  boolean isCue(Parse parse, int token) {
    int word = parse.tokens().word(token);
    return isCue(word, parse.grammar().verbs().lemmaOf(word));
  }

  /// Whether a sentence with this word may make a point.
  ///
  /// @param lemma of the word, or -1
  public boolean isCue(int word, int lemma) {
    return cueVerbs.has(lemma) || cueWords.has(word);
  }
}
