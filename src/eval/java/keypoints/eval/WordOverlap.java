package keypoints.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How many words two phrases share.
final class WordOverlap {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private WordOverlap() {}

  /// F1 of the words in common, each as often as it stands in both.
  static double f1(String one, String other) {
    var some = words(one);
    var rest = new ArrayList<>(words(other));
    long wanted = rest.size();
    long common = some.stream().filter(rest::remove).count();
    return Score.of(common, some.size(), wanted).f1();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }
}
