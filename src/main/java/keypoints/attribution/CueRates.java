package keypoints.attribution;

import java.util.Arrays;
import java.util.List;
import keypoints.clause.Complement;
import keypoints.clause.Parse;
import keypoints.clause.Verbs;
import keypoints.text.Compiled;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordSet;

/// How often a word is the cue of an attribution, by what stands behind it: the rates of
/// `words/attribution-cues.txt`. A word that is not there is none.
@SuppressWarnings("EnumOrdinal") // What is compiled is read by the same program.
final class CueRates implements Compiled.Part {
  // What a row says follows: anything; a constant of Follower by its number; a preposition, by its
  // word's id behind those.
  private static final int ANYTHING = -1;
  private static final int PREPOSITIONS = Follower.values().length;

  // By word id: where its rows begin, plus one; 0 for a word without.
  private int[] verbs;
  private int[] nouns;
  // Of a word: how many rows it has, then of each what follows and the rate in per cent.
  private final int[] rows;
  // Which there are, in less room: asked of every word of a text.
  private final WordSet knownVerbs;
  private final WordSet knownNouns;

  CueRates(Lexicon.Builder lexicon, Verbs allVerbs) {
    var compiled = lexicon.compiled();
    if (compiled != null) {
      verbs = compiled.numbers();
      nouns = compiled.numbers();
      rows = compiled.numbers();
      knownVerbs = new WordSet(compiled);
      knownNouns = new WordSet(compiled);
    } else {
      verbs = new int[16];
      nouns = new int[16];
      knownVerbs = new WordSet();
      knownNouns = new WordSet();
      rows = read(lexicon, allVerbs);
    }
    lexicon.kept(this);
  }

  private int[] read(Lexicon.Builder lexicon, Verbs allVerbs) {
    var list = WordList.rows("words/attribution-cues.txt");
    var read = new int[3 * list.size()];
    int size = 0;
    int begin = -1;
    for (int i = 0; i < list.size(); i++) {
      var row = list.get(i);
      if (i == 0 || !row.subList(0, 2).equals(list.get(i - 1).subList(0, 2))) {
        begin = size++;
        begin(row, begin, lexicon, allVerbs);
      }
      read[begin]++;
      read[size++] = follower(row.get(2), lexicon);
      read[size++] = Integer.parseInt(row.get(3));
    }
    return Arrays.copyOf(read, size);
  }

  private void begin(List<String> row, int begin, Lexicon.Builder lexicon, Verbs allVerbs) {
    if (row.get(1).equals("verb")) {
      int lemma = allVerbs.lemma(row.get(0));
      knownVerbs.add(lemma);
      verbs = with(verbs, lemma, begin);
    } else {
      int word = lexicon.word(row.get(0));
      knownNouns.add(word);
      nouns = with(nouns, word, begin);
    }
  }

  private static int[] with(int[] words, int id, int begin) {
    var all = id < words.length ? words : Arrays.copyOf(words, 2 * id);
    if (all[id] != 0) {
      throw new IllegalArgumentException("the rows of a word stand together");
    }
    all[id] = begin + 1;
    return all;
  }

  private static int follower(String follower, Lexicon.Builder lexicon) {
    if (follower.equals("*")) {
      return ANYTHING;
    }
    return Character.isUpperCase(follower.charAt(0))
        ? Follower.valueOf(follower).ordinal()
        : PREPOSITIONS + lexicon.word(follower);
  }

  @Override
  public void write(Compiled.Writer out) {
    out.numbers(verbs);
    out.numbers(nouns);
    out.numbers(rows);
    knownVerbs.write(out);
    knownNouns.write(out);
  }

  private static double odds(int percent) {
    double rate = percent / 100.0;
    return rate / (1 - rate);
  }

  /// The odds of the verb with the follower that makes it a cue most often; 0 for one in no row.
  double mostOfVerb(int lemma) {
    if (!hasVerb(lemma)) {
      return 0;
    }
    int begin = verbs[lemma] - 1;
    int most = 0;
    for (int row = 0; row < rows[begin]; row++) {
      most = Math.max(most, rows[begin + 2 * row + 2]);
    }
    return odds(most);
  }

  boolean hasVerb(int lemma) {
    return knownVerbs.has(lemma);
  }

  boolean hasNoun(int word) {
    return knownNouns.has(word);
  }

  /// The odds that a verb is a cue; 0 for one that is in no row.
  ///
  /// @param end behind the verb
  double ofVerb(int lemma, Parse parse, int end, List<Complement> complements) {
    return hasVerb(lemma) ? odds(verbs[lemma] - 1, parse, end, complements) : 0;
  }

  /// Likewise of a noun.
  double ofNoun(int word, Parse parse, int end, List<Complement> complements) {
    return hasNoun(word) ? odds(nouns[word] - 1, parse, end, complements) : 0;
  }

  /// The rate of the row for what follows, else of that for anything, if there is one.
  private double odds(int begin, Parse parse, int end, List<Complement> complements) {
    var follower = Follower.of(parse, end, complements);
    int sought =
        follower == Follower.PREPOSITION
            ? PREPOSITIONS + complements.getFirst().preposition()
            : follower.ordinal();
    int percent = 0;
    for (int row = 0; row < rows[begin]; row++) {
      int follows = rows[begin + 2 * row + 1];
      if (follows == sought) {
        return odds(rows[begin + 2 * row + 2]);
      }
      percent = follows == ANYTHING ? rows[begin + 2 * row + 2] : percent;
    }
    return odds(percent);
  }
}
