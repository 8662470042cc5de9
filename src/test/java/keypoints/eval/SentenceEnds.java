package keypoints.eval;

import java.util.List;
import java.util.TreeSet;
import keypoints.text.Span;
import keypoints.text.WhiteSpace;

/// How many of a text's inner sentence ends were found. Ends are places among the characters other
/// than white space; the text's own end does not count.
///
/// @param right ends found that are ends
/// @param found ends found
/// @param wanted ends there are
/// @param exact texts all of whose ends, and no others, were found
/// @param texts how many there were
record SentenceEnds(int right, int found, int wanted, int exact, int texts) {
  static final SentenceEnds NONE = new SentenceEnds(0, 0, 0, 0, 0);

  static SentenceEnds of(String text, List<String> gold, List<Span> sentences) {
    var solid = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      solid[i + 1] = solid[i] + (WhiteSpace.is(text.charAt(i)) ? 0 : 1);
    }
    int all = solid[text.length()];
    var wanted = new TreeSet<Integer>();
    int at = 0;
    for (var sentence : gold) {
      at += (int) sentence.chars().filter(c -> !WhiteSpace.is((char) c)).count();
      wanted.add(at);
    }
    var found = new TreeSet<Integer>();
    sentences.forEach(sentence -> found.add(solid[sentence.end()]));
    wanted.remove(all);
    found.removeAll(List.of(0, all));
    var right = new TreeSet<>(wanted);
    right.retainAll(found);
    int exact = wanted.equals(found) ? 1 : 0;
    return new SentenceEnds(right.size(), found.size(), wanted.size(), exact, 1);
  }

  SentenceEnds plus(SentenceEnds other) {
    return new SentenceEnds(
        right + other.right,
        found + other.found,
        wanted + other.wanted,
        exact + other.exact,
        texts + other.texts);
  }

  Score score() {
    return Score.of(right, found, wanted);
  }
}
