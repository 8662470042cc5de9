package keypoints.keypoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.clause.Inflection;
import keypoints.text.Compiled;
import keypoints.text.Lexicon;
import keypoints.text.Texts;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Frames by number, each with its slots and the words of its kind's classes by number too. A
/// document needs few of them: each is made when it is asked for first.
final class RuleTable implements Compiled.Part {
  private final KindTable kinds;
  private final Lexicon.Builder lexicon;
  private final Texts names;
  // Of a kind: how many classes it has; of each its name, how many words it has, and their ids.
  private final int[] classes;
  // Where a kind's begin.
  private final int[] begins;
  private final @Nullable Rule[] made;
  // Of a kind, whose frames share them.
  private final @Nullable Classes[] classesMade;

  /// A frame, as it is looked for.
  record Rule(
      Frame frame,
      SlotTable slots,
      GuardOrder guards,
      Kind.Identity identity,
      Kind.Dates dates,
      Classes classes) {}

  /// @param words by the names of their classes
  record Classes(Map<String, WordSet> words) {}

  RuleTable(Lexicon.Builder lexicon, KindTable kinds, Compiled compiled) {
    this.lexicon = lexicon;
    this.kinds = kinds;
    names = new Texts(compiled);
    classes = compiled.numbers();
    begins = compiled.numbers();
    made = new Rule[kinds.frames()];
    classesMade = new Classes[begins.length];
  }

  /// Puts the words of classes and slots into the lexicon.
  RuleTable(Lexicon.Builder lexicon, KindTable kinds) {
    this.lexicon = lexicon;
    this.kinds = kinds;
    var all = kinds.kinds();
    var texts = new Texts.Builder();
    var numbers = new ArrayList<Integer>();
    begins = new int[all.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = numbers.size();
      numbers.add(all.get(i).classes().size());
      for (var words : all.get(i).classes().entrySet()) {
        var forms = forms(words.getValue());
        numbers.add(texts.number(words.getKey()));
        numbers.add(forms.size());
        for (var form : forms) {
          numbers.add(lexicon.word(form));
        }
      }
    }
    names = texts.build();
    classes = numbers.stream().mapToInt(number -> number).toArray();
    made = new Rule[kinds.frames()];
    classesMade = new Classes[begins.length];
    for (int i = 0; i < made.length; i++) {
      var _ = rule(i);
    }
  }

  // A class has its words, singular and plural; of verbs the base form, which stands for all forms.
  private static List<String> forms(List<String> words) {
    var all = new ArrayList<String>();
    for (var word : words) {
      all.add(word);
      all.add(Inflection.withS(word));
    }
    return all;
  }

  @Override
  public void write(Compiled.Writer out) {
    names.write(out);
    out.numbers(classes);
    out.numbers(begins);
  }

  /// The frame of that number, the kinds' frames one behind the other. Threads may make it at the
  /// same time, and the same.
  Rule rule(int number) {
    var known = made[number];
    if (known == null) {
      var frame = kinds.frame(number);
      int kind = kinds.kindOf(number);
      known =
          new Rule(
              frame,
              SlotTable.of(frame.slots(), lexicon),
              GuardOrder.of(frame.judgement().guards()),
              kinds.identity(kind),
              kinds.dates(kind),
              classesOf(kind));
      made[number] = known;
    }
    return known;
  }

  private Classes classesOf(int kind) {
    var known = classesMade[kind];
    if (known == null) {
      known = new Classes(classes(begins[kind]));
      classesMade[kind] = known;
    }
    return known;
  }

  private Map<String, WordSet> classes(int begin) {
    int at = begin;
    int size = classes[at++];
    Map<String, WordSet> sets = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      var name = names.get(classes[at++]);
      var set = new WordSet();
      for (int end = at + 1 + classes[at++]; at < end; at++) {
        set.add(classes[at]);
      }
      sets.put(name, set);
    }
    return sets;
  }
}
