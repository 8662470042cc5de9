package keypoints.eval;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import keypoints.text.Span;
import keypoints.text.WhiteSpace;

/// What anybody gets for nothing, to compare with.
final class Baselines {
  private static final Pattern PLAIN =
      Pattern.compile("(?<=[.!?])[\"”’')]*\\s+(?=[^a-z])|\\n+", Pattern.UNICODE_CHARACTER_CLASS);

  private Baselines() {}

  /// Sentences by one regular expression: behind a full stop, question or exclamation mark and
  /// white space, and at the ends of lines.
  static List<Span> plainSplit(String text) {
    var sentences = new ArrayList<Span>();
    int start = 0;
    var breaks = PLAIN.matcher(text);
    while (breaks.find()) {
      add(text, start, breaks.start(), sentences);
      start = breaks.end();
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  /// Sentences by the JDK.
  static List<Span> jdkSplit(String text) {
    var sentences = new ArrayList<Span>();
    var breaks = BreakIterator.getSentenceInstance(Locale.US);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int last = end;
      while (last > start && WhiteSpace.is(text.charAt(last - 1))) {
        last--;
      }
      add(text, start, last, sentences);
      start = end;
    }
    return sentences;
  }

  /// The first sentences.
  static List<String> lead(List<String> sentences, int count) {
    return sentences.subList(0, Math.min(count, sentences.size()));
  }

  /// The first sentences, the last of them cut so that there are `count` words between white space.
  static List<String> leadWords(List<String> sentences, int count) {
    var lead = new ArrayList<String>();
    int left = count;
    for (var sentence : sentences) {
      var words = sentence.strip().split("\\s+", -1);
      lead.add(String.join(" ", Stream.of(words).limit(left).toList()));
      left -= words.length;
      if (left <= 0) {
        break;
      }
    }
    return lead;
  }

  /// Some sentences, in their order; any as likely as any other.
  static List<String> random(List<String> sentences, int count, MersenneTwister random) {
    var picked = new ArrayList<String>();
    for (int i = 0; i < sentences.size(); i++) {
      if (random.below(sentences.size() - i) < count - picked.size()) {
        picked.add(sentences.get(i));
      }
    }
    return picked;
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    if (!text.substring(start, end).isBlank()) {
      sentences.add(new Span(start, end));
    }
  }
}
