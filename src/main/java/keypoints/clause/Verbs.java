package keypoints.clause;

import java.util.Arrays;
import java.util.List;
import keypoints.text.Compiled;
import keypoints.text.Lexicon;
import keypoints.text.PhraseTable;
import keypoints.text.WordList;
import keypoints.text.WordSet;

/// The verbs, by the word ids of all their forms.
public final class Verbs implements Compiled.Part {
  static final int BASE = 1;
  static final int THIRD = 2;
  static final int PAST = 4;
  static final int PARTICIPLE = 8;
  static final int ING = 16;

  private static final int FORMS = 31;
  private static final int NOUN = 32;

  /// Bits below that of the lemma's number.
  private static final int LEMMA = 6;

  /// Whether the forms, as bits, have any of the others.
  static boolean has(int forms, int any) {
    return (forms & any) != 0;
  }

  private final Lexicon.Builder lexicon;
  // By word id: its forms, whether it is a noun, and the id of its base form plus one, in one
  // number, for all are asked of every word; 0 for what is no verb.
  private int[] verbs;
  private final WordSet wanting;
  private final WordSet past;
  // Lemmas with the prepositions that stand behind their objects.
  private final PhraseTable behindObject;
  private final WordSet objectControl;
  private final WordSet ofVerbs;
  private final WordSet telling;

  /// Columns of `words/verbs.txt`: lemma, past, participle, and `noun` for words that are both.
  Verbs(Lexicon.Builder lexicon) {
    this.lexicon = lexicon;
    var compiled = lexicon.compiled();
    if (compiled != null) {
      verbs = compiled.numbers();
    } else {
      verbs = new int[1 << 10];
      for (var row : WordList.rows("words/verbs.txt")) {
        add(row.get(0), row.get(1), row.get(2), row.get(3).equals("noun"));
      }
    }
    lexicon.kept(this);
    past = new WordSet(lexicon, List.of("was", "were", "had", "did"));
    wanting = WordSet.of(lexicon, "words/clausal-verbs.txt", "subjunctive");
    behindObject = PhraseTable.of(lexicon, "words/object-verbs.txt");
    objectControl = WordSet.of(lexicon, "words/object-control-verbs.txt");
    ofVerbs = WordSet.of(lexicon, "words/of-verbs.txt");
    telling = WordSet.of(lexicon, "words/clausal-verbs.txt", "somebody");
  }

  /// With the verbs that other stages have added to those of the list.
  @Override
  public void write(Compiled.Writer out) {
    out.numbers(verbs);
  }

  /// Whether the verb's object does what its infinitive says: "urged Norway to stop".
  boolean isObjectControl(int lemma) {
    return objectControl.has(lemma);
  }

  /// Whether "of" behind the verb's object begins what is said of it: "accused soldiers of murder".
  boolean partsWithOf(int lemma) {
    return ofVerbs.has(lemma);
  }

  /// The lemma's id; a verb that is in no list is taken to be regular.
  public int lemma(String verb) {
    int id = lexicon.word(verb);
    if (of(id) == 0) {
      add(verb, "-", "-", false);
    }
    return id;
  }

  private int of(int word) {
    return word >= 0 && word < verbs.length ? verbs[word] : 0;
  }

  private void add(String lemma, String past, String participle, boolean noun) {
    var pastForm = past.equals("-") ? Inflection.past(lemma) : past;
    var participleForm = participle.equals("-") ? pastForm : participle;
    int id = lexicon.word(lemma);
    put(id, lemma, BASE, noun);
    put(id, Inflection.withS(lemma), THIRD, noun);
    put(id, pastForm, PAST, false);
    put(id, participleForm, PARTICIPLE, false);
    put(id, Inflection.ing(lemma, pastForm), ING, false);
  }

  private void put(int lemma, String word, int form, boolean noun) {
    int id = lexicon.word(word);
    // The first verb listed keeps a form that two share ("lay", "found"), but a base form is its
    // own verb's.
    int known = of(id);
    if (known != 0 && lemmaOf(id) != lemma && form != BASE) {
      return;
    }
    if (id >= verbs.length) {
      verbs = Arrays.copyOf(verbs, Math.max(id + 1, verbs.length * 2));
    }
    int bits = known & (FORMS | NOUN) | form | (noun ? NOUN : 0);
    verbs[id] = (lemma + 1) << LEMMA | bits;
  }

  /// The forms that a word may be, as bits; 0 when it is no verb.
  int forms(int word) {
    return of(word) & FORMS;
  }

  /// The id of the base form of a verb's form, or -1.
  public int lemmaOf(int word) {
    return (of(word) >>> LEMMA) - 1;
  }

  /// Whether it is the past of a verb, auxiliaries included; of a form that is present as well
  /// ("set") the past, which is what texts tell.
  boolean isPast(int word) {
    return past.has(word) || has(forms(word), PAST);
  }

  /// Whether the verb has whom it tells something before the clause: "told the court he was late".
  boolean tellsSomebody(int lemma) {
    return telling.has(lemma);
  }

  /// Whether the word is a form of a verb whose clause may say what is wanted: "demanded Norway
  /// stay".
  public boolean wants(int word) {
    return wanting.has(lemmaOf(word));
  }

  /// Whether a form of a verb lacks its object where the next word follows: "accused of".
  boolean lacksObject(int word, int next) {
    return behindObject.has(lemmaOf(word), next);
  }

  /// Whether the word is a common noun as well.
  boolean isNoun(int word) {
    return (of(word) & NOUN) != 0;
  }
}
