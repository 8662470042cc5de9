package keypoints.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import keypoints.clause.Complement;
import keypoints.clause.Parse;
import keypoints.clause.Verbs;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import keypoints.text.WordMap;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// How often a word is the cue of an attribution, by what stands behind it: the rates of
/// `words/attribution-cues.txt`. A word that is not there is none.
final class CueRates {
  private final WordMap<Rates> verbs = new WordMap<>();
  private final WordMap<Rates> nouns = new WordMap<>();
  // Which there are, in less room: asked of every word of a text.
  private final WordSet knownVerbs = new WordSet();
  private final WordSet knownNouns = new WordSet();

  /// The rates of one word, as odds.
  private static final class Rates {
    private double any;
    private double most;
    private final Map<Follower, Double> before = new EnumMap<>(Follower.class);
    private final WordMap<Double> prepositions = new WordMap<>();
  }

  CueRates(Lexicon.Builder lexicon, Verbs allVerbs) {
    for (var row : WordList.rows("words/attribution-cues.txt")) {
      boolean verb = row.get(1).equals("verb");
      var map = verb ? verbs : nouns;
      int id = verb ? allVerbs.lemma(row.get(0)) : lexicon.word(row.get(0));
      (verb ? knownVerbs : knownNouns).add(id);
      var rates = map.get(id);
      if (rates == null) {
        rates = new Rates();
        map.put(id, rates);
      }
      add(rates, row.get(2), odds(row.get(3)), lexicon);
    }
  }

  private static void add(Rates rates, String follower, double odds, Lexicon.Builder lexicon) {
    rates.most = Math.max(rates.most, odds);
    if (follower.equals("*")) {
      rates.any = odds;
    } else if (Character.isUpperCase(follower.charAt(0))) {
      rates.before.put(Follower.valueOf(follower), odds);
    } else {
      rates.prepositions.put(lexicon.word(follower), odds);
    }
  }

  private static double odds(String percent) {
    double rate = Integer.parseInt(percent) / 100.0;
    return rate / (1 - rate);
  }

  /// The odds of the verb with the follower that makes it a cue most often; 0 for one in no row.
  double mostOfVerb(int lemma) {
    var rates = verbs.get(lemma);
    return rates == null ? 0 : rates.most;
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
    return odds(verbs.get(lemma), parse, end, complements);
  }

  /// Likewise of a noun.
  double ofNoun(int word, Parse parse, int end, List<Complement> complements) {
    return odds(nouns.get(word), parse, end, complements);
  }

  private static double odds(
      @Nullable Rates rates, Parse parse, int end, List<Complement> complements) {
    if (rates == null) {
      return 0;
    }
    var follower = Follower.of(parse, end, complements);
    var odds =
        follower == Follower.PREPOSITION
            ? rates.prepositions.get(complements.getFirst().preposition())
            : rates.before.get(follower);
    return odds == null ? rates.any : odds;
  }
}
