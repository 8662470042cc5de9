package keypoints.keypoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.clause.Grammar;
import keypoints.clause.Inflection;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordMap;
import keypoints.text.WordSet;

/// The kinds in use, found by cue. Immutable.
public final class Ruleset {
  private final List<Kind> kinds;
  private final WordMap<List<Rule>> byVerb = new WordMap<>();
  private final WordMap<List<Rule>> byNoun = new WordMap<>();
  private final WordMap<List<Rule>> byAdjective = new WordMap<>();

  /// A frame with the words of its kind's classes.
  record Rule(Frame frame, Kind.Identity identity, Map<String, WordSet> classes) {}

  public Ruleset(Lexicon.Builder lexicon, Grammar grammar, List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
    for (var kind : kinds) {
      Map<String, WordSet> classes = new HashMap<>();
      kind.classes().forEach((name, words) -> classes.put(name, forms(lexicon, words)));
      for (var frame : kind.frames()) {
        var rule = new Rule(frame, kind.identity(), classes);
        frame.cues().verbs().forEach(verb -> add(byVerb, grammar.verbs().lemma(verb), rule));
        for (var noun : frame.cues().nouns()) {
          add(byNoun, lexicon.word(noun), rule);
          add(byNoun, lexicon.word(Inflection.withS(noun)), rule);
        }
        frame.cues().adjectives().forEach(word -> add(byAdjective, lexicon.word(word), rule));
      }
    }
  }

  /// The kinds that come with the program, in the order of `kinds/index.txt`.
  public static List<Kind> shipped() {
    return WordList.words("kinds/index.txt").stream()
        .map(name -> "kinds/" + name + ".json")
        .map(file -> KindReader.read(file, WordList.text(file)))
        .toList();
  }

  // A class has its words, singular and plural; of verbs the base form, which stands for all forms.
  private static WordSet forms(Lexicon.Builder lexicon, List<String> words) {
    var all = new ArrayList<String>();
    for (var word : words) {
      all.add(word);
      all.add(Inflection.withS(word));
    }
    return new WordSet(lexicon, all);
  }

  private static void add(WordMap<List<Rule>> index, int id, Rule rule) {
    var rules = index.get(id);
    if (rules == null) {
      rules = new ArrayList<>();
      index.put(id, rules);
    }
    rules.add(rule);
  }

  private static List<Rule> of(WordMap<List<Rule>> index, int id) {
    var rules = index.get(id);
    return rules == null ? List.of() : rules;
  }

  public List<Kind> kinds() {
    return kinds;
  }

  List<Rule> ofVerb(int lemma) {
    return of(byVerb, lemma);
  }

  List<Rule> ofNoun(int word) {
    return of(byNoun, word);
  }

  List<Rule> ofAdjective(int word) {
    return of(byAdjective, word);
  }

  /// Whether a sentence with this word may make a point.
  ///
  /// @param lemma of the word, or -1
  public boolean isCue(int word, int lemma) {
    return byVerb.get(lemma) != null || byNoun.get(word) != null || byAdjective.get(word) != null;
  }
}
