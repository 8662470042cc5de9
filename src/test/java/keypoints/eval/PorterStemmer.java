package keypoints.eval;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/*
 * Porter, "An algorithm for suffix stripping", Program 14.3 (1980), 130-137, with the departures that
 * NLTK makes unless told otherwise [1], for Python's rouge_score stems with NLTK: a table of irregular
 * words; words of two letters stay; "dies" and "died" become "die"; y becomes i behind any consonant
 * but a first letter; "alli" is taken off before the rest of step 2; "bli", "fulli" and "logi" are
 * added to step 2; a vowel and a consonant alone end like "cvc".
 *
 * [1] NLTK 3.10, nltk.stem.porter, mode NLTK_EXTENSIONS.
 */
/// Takes the endings off English words, as Python's `rouge_score` does. Thread-safe.
final class PorterStemmer {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("sky", "sky"),
          Map.entry("skies", "sky"),
          Map.entry("dying", "die"),
          Map.entry("lying", "lie"),
          Map.entry("tying", "tie"),
          Map.entry("news", "news"),
          Map.entry("innings", "inning"),
          Map.entry("inning", "inning"),
          Map.entry("outings", "outing"),
          Map.entry("outing", "outing"),
          Map.entry("cannings", "canning"),
          Map.entry("canning", "canning"),
          Map.entry("howe", "howe"),
          Map.entry("proceed", "proceed"),
          Map.entry("exceed", "exceed"),
          Map.entry("succeed", "succeed"));

  private record Rule(String suffix, String replacement) {}

  private static final List<Rule> PLURALS = rules("sses ss", "ies i", "ss ss", "s -");

  private static final List<Rule> STEP_2 =
      rules(
          "ational ate",
          "tional tion",
          "enci ence",
          "anci ance",
          "izer ize",
          "bli ble",
          "alli al",
          "entli ent",
          "eli e",
          "ousli ous",
          "ization ize",
          "ation ate",
          "ator ate",
          "alism al",
          "iveness ive",
          "fulness ful",
          "ousness ous",
          "aliti al",
          "iviti ive",
          "biliti ble",
          "fulli ful");

  private static final List<Rule> STEP_3 =
      rules("icate ic", "ative -", "alize al", "iciti ic", "ical ic", "ful -", "ness -");

  private static final List<Rule> STEP_4 =
      rules(
          "al -", "ance -", "ence -", "er -", "ic -", "able -", "ible -", "ant -", "ement -",
          "ment -", "ent -", "ion -", "ou -", "ism -", "ate -", "iti -", "ous -", "ive -", "ize -");

  /// The stem of a word in lower case.
  String stem(String word) {
    var irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() <= 2) {
      return word;
    }
    var stem = participle(plural(word));
    stem = step2(finalY(stem));
    var before3 = stem;
    stem = applied(stem, STEP_3, length -> measure(before3, length) > 0);
    var before4 = stem;
    stem = applied(stem, STEP_4, length -> step4Allows(before4, length));
    return finalL(finalE(stem));
  }

  // Step 1a.
  private static String plural(String word) {
    return word.length() == 4 && word.endsWith("ies")
        ? cut(word, 1)
        : applied(word, PLURALS, _ -> true);
  }

  // Step 1b.
  private static String participle(String word) {
    if (word.endsWith("ied")) {
      return cut(word, word.length() == 4 ? 1 : 2);
    }
    if (word.endsWith("eed")) {
      return measure(word, word.length() - 3) > 0 ? cut(word, 1) : word;
    }
    for (var suffix : List.of("ed", "ing")) {
      int length = word.length() - suffix.length();
      if (word.endsWith(suffix) && hasVowel(word, length)) {
        return mended(word.substring(0, length));
      }
    }
    return word;
  }

  // The end of step 1b.
  private static String mended(String stem) {
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    int last = stem.length() - 1;
    if (last > 0 && stem.charAt(last) == stem.charAt(last - 1) && consonant(stem, last)) {
      return "lsz".indexOf(stem.charAt(last)) >= 0 ? stem : cut(stem, 1);
    }
    return measure(stem, stem.length()) == 1 && shortEnd(stem, stem.length()) ? stem + "e" : stem;
  }

  // Step 1c.
  private static String finalY(String word) {
    int last = word.length() - 1;
    return word.endsWith("y") && last > 1 && consonant(word, last - 1) ? cut(word, 1) + "i" : word;
  }

  private static String step2(String word) {
    if (word.endsWith("alli") && measure(word, word.length() - 4) > 0) {
      return step2(cut(word, 2));
    }
    if (word.endsWith("logi")) { // the l counts with the stem: "geologi" is like "archaeologi"
      return measure(word, word.length() - 3) > 0 ? cut(word, 1) : word;
    }
    return applied(word, STEP_2, length -> measure(word, length) > 0);
  }

  private static boolean step4Allows(String word, int length) {
    boolean ion = word.endsWith("ion");
    return measure(word, length) > 1 && (!ion || "st".indexOf(word.charAt(length - 1)) >= 0);
  }

  // Step 5a.
  private static String finalE(String word) {
    int length = word.length() - 1;
    if (!word.endsWith("e")) {
      return word;
    }
    int measure = measure(word, length);
    return measure > 1 || measure == 1 && !shortEnd(word, length) ? cut(word, 1) : word;
  }

  // Step 5b.
  private static String finalL(String word) {
    return word.endsWith("ll") && measure(word, word.length() - 1) > 1 ? cut(word, 1) : word;
  }

  /// The word by the first rule whose suffix it has; as it was, where that rule's condition on the
  /// stem's length does not hold.
  private static String applied(String word, List<Rule> rules, IntPredicate condition) {
    for (var rule : rules) {
      int length = word.length() - rule.suffix.length();
      if (word.endsWith(rule.suffix)) {
        return condition.test(length) ? word.substring(0, length) + rule.replacement : word;
      }
    }
    return word;
  }

  /// How often consonants follow vowels in the first letters of the word: Porter's m.
  private static int measure(String word, int length) {
    int measure = 0;
    boolean before = true;
    for (int i = 0; i < length; i++) {
      boolean consonant = consonant(word.charAt(i), i == 0 || !before);
      measure += consonant && !before ? 1 : 0;
      before = consonant;
    }
    return measure;
  }

  private static boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if (!consonant(word, i)) {
        return true;
      }
    }
    return false;
  }

  /// Porter's \*o: consonant, vowel, consonant that is not w, x or y.
  private static boolean shortEnd(String word, int length) {
    if (length == 2) {
      return !consonant(word, 0) && consonant(word, 1);
    }
    return length > 2
        && consonant(word, length - 3)
        && !consonant(word, length - 2)
        && consonant(word, length - 1)
        && "wxy".indexOf(word.charAt(length - 1)) < 0;
  }

  private static boolean consonant(String word, int index) {
    boolean consonant = true;
    int first = index;
    while (first > 0 && word.charAt(first) == 'y') {
      first--;
    }
    for (int i = first; i <= index; i++) {
      consonant = consonant(word.charAt(i), i == 0 || !consonant);
    }
    return consonant;
  }

  private static boolean consonant(char letter, boolean yIsOne) {
    return letter == 'y' ? yIsOne : "aeiou".indexOf(letter) < 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static List<Rule> rules(String... rules) {
    return List.of(rules).stream()
        .map(rule -> rule.split(" ", 2))
        .map(parts -> new Rule(parts[0], parts[1].replace("-", "")))
        .toList();
  }
}
