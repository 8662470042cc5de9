package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import keypoints.keypoint.RuleTable.Rule;
import keypoints.text.Compiled;
import org.jspecify.annotations.Nullable;

/// Cues by the id of their verb, noun or adjective. A document has few of them: those of a word are
/// made when they are asked for first.
final class CueIndex implements Compiled.Part {
  private final RuleTable rules;
  // By word id: its number among those that have cues, plus one.
  private final int[] words;
  // By that number: where its cues begin. How many there are; of each how many other words, their
  // ids, how many rules, their numbers.
  private final int[] begins;
  private final int[] cues;
  private final @Nullable List<RulesOfCue>[] made;

  /// The frames of one cue.
  ///
  /// @param others the ids of its words besides the verb, noun or adjective, in order
  record RulesOfCue(List<Integer> others, List<Rule> rules) {}

  CueIndex(RuleTable rules, Compiled compiled) {
    this(rules, compiled.numbers(), compiled.numbers(), compiled.numbers());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
  private CueIndex(RuleTable rules, int[] words, int[] begins, int[] cues) {
    this.rules = rules;
    this.words = words;
    this.begins = begins;
    this.cues = cues;
    this.made = new List[begins.length];
  }

  @Override
  public void write(Compiled.Writer out) {
    out.numbers(words);
    out.numbers(begins);
    out.numbers(cues);
  }

  /// The cues with the word, those of most words first. Threads may make them at the same time, and
  /// the same.
  List<RulesOfCue> of(int word) {
    int number = word >= 0 && word < words.length ? words[word] - 1 : -1;
    if (number < 0) {
      return List.of();
    }
    var known = made[number];
    if (known == null) {
      known = cues(begins[number]);
      made[number] = known;
    }
    return known;
  }

  private List<RulesOfCue> cues(int begin) {
    int at = begin;
    var all = new RulesOfCue[cues[at++]];
    for (int i = 0; i < all.length; i++) {
      var others = new Integer[cues[at++]];
      for (int k = 0; k < others.length; k++) {
        others[k] = cues[at++];
      }
      var ofCue = new Rule[cues[at++]];
      for (int k = 0; k < ofCue.length; k++) {
        ofCue[k] = rules.rule(cues[at++]);
      }
      all[i] = new RulesOfCue(List.of(others), List.of(ofCue));
    }
    return List.of(all);
  }

  /// Collects cues.
  static final class Builder {
    private final SortedMap<Integer, List<Numbers>> byWord = new TreeMap<>();

    /// A cue with the numbers of its rules.
    private record Numbers(List<Integer> others, List<Integer> rules) {}

    void add(int word, List<Integer> others, int rule) {
      var known = byWord.computeIfAbsent(word, _ -> new ArrayList<>());
      for (var cue : known) {
        if (cue.others().equals(others)) {
          cue.rules().add(rule);
          return;
        }
      }
      int at = known.size();
      while (at > 0 && known.get(at - 1).others().size() < others.size()) {
        at--;
      }
      known.add(at, new Numbers(others, new ArrayList<>(List.of(rule))));
    }

    CueIndex build(RuleTable rules) {
      var words = new int[byWord.isEmpty() ? 0 : byWord.lastKey() + 1];
      var begins = new int[byWord.size()];
      var cues = new ArrayList<Integer>();
      int number = 0;
      for (var ofWord : byWord.entrySet()) {
        begins[number++] = cues.size();
        words[ofWord.getKey()] = number;
        cues.add(ofWord.getValue().size());
        for (var cue : ofWord.getValue()) {
          cues.add(cue.others().size());
          cues.addAll(cue.others());
          cues.add(cue.rules().size());
          cues.addAll(cue.rules());
        }
      }
      return new CueIndex(rules, words, begins, cues.stream().mapToInt(it -> it).toArray());
    }
  }
}
