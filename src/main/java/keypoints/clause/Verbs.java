package keypoints.clause;

import java.util.BitSet;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordMap;
import keypoints.text.WordSet;

/// The verbs, by the word ids of all their forms.
public final class Verbs {
  static final int BASE = 1;
  static final int THIRD = 2;
  static final int PAST = 4;
  static final int PARTICIPLE = 8;
  static final int ING = 16;

  /// Whether the forms, as bits, have any of the others.
  static boolean has(int forms, int any) {
    return (forms & any) != 0;
  }

  private final Lexicon.Builder lexicon;
  private final WordMap<Verb> verbs = new WordMap<>();
  private final BitSet nouns = new BitSet();
  private final WordSet wanting;

  /// What a verb's form is.
  ///
  /// @param lemma id of its base form
  /// @param forms that the word may be, as bits
  private record Verb(int lemma, int forms) {}

  /// Columns of `words/verbs.txt`: lemma, past, participle, and `noun` for words that are both.
  Verbs(Lexicon.Builder lexicon) {
    this.lexicon = lexicon;
    for (var row : WordList.rows("words/verbs.txt")) {
      add(row.get(0), row.get(1), row.get(2), row.get(3).equals("noun"));
    }
    wanting = new WordSet(lexicon, WordList.words("words/clausal-verbs.txt", "subjunctive"));
  }

  /// The lemma's id; a verb that is in no list is taken to be regular.
  public int lemma(String verb) {
    int id = lexicon.word(verb);
    if (verbs.get(id) == null) {
      add(verb, "-", "-", false);
    }
    return id;
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
    var known = verbs.get(id);
    if (known != null && known.lemma() != lemma && form != BASE) {
      return;
    }
    verbs.put(id, new Verb(lemma, known == null ? form : known.forms() | form));
    if (noun) {
      nouns.set(id);
    }
  }

  /// The forms that a word may be, as bits; 0 when it is no verb.
  int forms(int word) {
    var verb = verbs.get(word);
    return verb == null ? 0 : verb.forms();
  }

  /// The id of the base form of a verb's form, or -1.
  public int lemmaOf(int word) {
    var verb = verbs.get(word);
    return verb == null ? -1 : verb.lemma();
  }

  /// Whether the word is a form of a verb whose clause may say what is wanted: "demanded Norway
  /// stay".
  boolean wants(int word) {
    return wanting.has(lemmaOf(word));
  }

  /// Whether the word is a common noun as well.
  boolean isNoun(int word) {
    return nouns.get(word);
  }
}
