package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.clause.Grammar;
import keypoints.clause.Inflection;
import keypoints.clause.Parse;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordMap;
import keypoints.text.WordSet;

/// The kinds in use, found by cue. Immutable.
public final class Ruleset {
  private final List<Kind> kinds;
  private final WordMap<List<RulesOfCue>> byVerb = new WordMap<>();
  private final WordMap<List<RulesOfCue>> byNoun = new WordMap<>();
  private final WordMap<List<RulesOfCue>> byAdjective = new WordMap<>();
  // Which lemmas and words have any: asked of every word of a text.
  private final WordSet cueVerbs = new WordSet();
  private final WordSet cueWords = new WordSet();

  /// A frame with its slots and the words of its kind's classes, all by number.
  record Rule(
      Frame frame,
      SlotTable slots,
      GuardOrder guards,
      Kind.Identity identity,
      Kind.Dates dates,
      Map<String, WordSet> classes) {}

  /// The frames of one cue.
  ///
  /// @param others the ids of its words besides the verb, noun or adjective, in order
  record RulesOfCue(List<Integer> others, List<Rule> rules) {}

  public Ruleset(Lexicon.Builder lexicon, Grammar grammar, List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
    for (var kind : kinds) {
      Map<String, WordSet> classes = new HashMap<>();
      for (var words : kind.classes().entrySet()) {
        classes.put(words.getKey(), forms(lexicon, words.getValue()));
      }
      for (var frame : kind.frames()) {
        var slots = SlotTable.of(frame.slots(), lexicon);
        var guards = GuardOrder.of(frame.judgement().guards());
        var rule = new Rule(frame, slots, guards, kind.identity(), kind.dates(), classes);
        for (var verb : frame.cues().verbs()) {
          var words = List.of(verb.split(" "));
          var behind = ids(lexicon, words.subList(1, words.size()));
          add(byVerb, cueVerbs, grammar.verbs().lemma(words.getFirst()), behind, rule);
        }
        for (var noun : frame.cues().nouns()) {
          var words = List.of(noun.split(" "));
          var before = ids(lexicon, words.subList(0, words.size() - 1));
          add(byNoun, cueWords, lexicon.word(words.getLast()), before, rule);
          add(byNoun, cueWords, lexicon.word(Inflection.withS(words.getLast())), before, rule);
        }
        for (var adjective : frame.cues().adjectives()) {
          var words = List.of(adjective.split(" "));
          var before = ids(lexicon, words.subList(0, words.size() - 1));
          add(byAdjective, cueWords, lexicon.word(words.getLast()), before, rule);
        }
      }
    }
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

  // A class has its words, singular and plural; of verbs the base form, which stands for all forms.
  private static WordSet forms(Lexicon.Builder lexicon, List<String> words) {
    var all = new ArrayList<String>();
    for (var word : words) {
      all.add(word);
      all.add(Inflection.withS(word));
    }
    return new WordSet(lexicon, all);
  }

  private static List<Integer> ids(Lexicon.Builder lexicon, List<String> words) {
    var ids = new ArrayList<Integer>(words.size());
    for (var word : words) {
      ids.add(lexicon.word(word));
    }
    return ids;
  }

  private static void add(
      WordMap<List<RulesOfCue>> index, WordSet known, int id, List<Integer> others, Rule rule) {
    known.add(id);
    var cues = index.get(id);
    if (cues == null) {
      cues = new ArrayList<>();
      index.put(id, cues);
    }
    for (var cue : cues) {
      if (cue.others().equals(others)) {
        cue.rules().add(rule);
        return;
      }
    }
    var rules = new ArrayList<Rule>();
    rules.add(rule);
    int at = cues.size();
    while (at > 0 && cues.get(at - 1).others().size() < others.size()) {
      at--;
    }
    cues.add(at, new RulesOfCue(others, rules));
  }

  private static List<RulesOfCue> of(WordMap<List<RulesOfCue>> index, int id) {
    var cues = index.get(id);
    return cues == null ? List.of() : cues;
  }

  public List<Kind> kinds() {
    return kinds;
  }

  /// The cues with the verb, those of most words first.
  List<RulesOfCue> ofVerb(int lemma) {
    return of(byVerb, lemma);
  }

  List<RulesOfCue> ofNoun(int word) {
    return of(byNoun, word);
  }

  List<RulesOfCue> ofAdjective(int word) {
    return of(byAdjective, word);
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
