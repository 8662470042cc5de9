package keypoints.clause;

/// Regular forms of English verbs and nouns.
public final class Inflection {
  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /// `demands`, `denies`, `pushes`: third person of a verb, plural of a noun.
  public static String withS(String word) {
    if (endsInConsonantAndY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses =
        word.endsWith("s")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("ch")
            || word.endsWith("sh")
            || word.endsWith("o") && word.length() > 2;
    return word + (hisses ? "es" : "s");
  }

  /// Whether a noun has the ending of a plural: `ministers`, not `press`.
  public static boolean isPlural(String noun) {
    return noun.length() > 2 && noun.endsWith("s") && !noun.endsWith("ss");
  }

  /// The regular past: `demanded`, `denied`, `proposed`.
  static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (endsInConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return (doubles(verb) ? verb + last(verb) : verb) + "ed";
  }

  /// `demanding`, `proposing`, `stopping`, `lying`.
  ///
  /// @param past of the same verb: where that doubles its consonant, so does this, and where that
  ///   is irregular, for such verbs are stressed at their end: `beginning`, `forgetting`
  static String ing(String verb, String past) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && verb.length() > 2) {
      return verb.substring(0, verb.length() - 1) + "ing";
    }
    boolean irregular = !past.endsWith("ed") && closesShort(verb);
    boolean doubled = doubles(verb) || irregular || past.equals(verb + last(verb) + "ed");
    return (doubled ? verb + last(verb) : verb) + "ing";
  }

  /// One syllable that ends in one vowel and one consonant: `stop`, `ban`.
  private static boolean doubles(String verb) {
    int vowels = 0;
    for (int i = 0; i < verb.length(); i++) {
      vowels += isVowel(verb, i) ? 1 : 0;
    }
    return closesShort(verb) && (vowels == 1 || vowels == 2 && verb.contains("qu"));
  }

  /// One vowel and one consonant stand at the end.
  private static boolean closesShort(String verb) {
    int length = verb.length();
    if (length < 3 || isVowel(verb, length - 1) || !isVowel(verb, length - 2)) {
      return false;
    }
    boolean two = isVowel(verb, length - 3) && !verb.contains("qu");
    return !two && "wxy".indexOf(last(verb)) < 0;
  }

  private static boolean endsInConsonantAndY(String word) {
    int length = word.length();
    return length > 1 && word.endsWith("y") && !isVowel(word, length - 2);
  }

  private static boolean isVowel(String word, int i) {
    return VOWELS.indexOf(word.charAt(i)) >= 0;
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
