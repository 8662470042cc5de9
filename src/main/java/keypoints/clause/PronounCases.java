package keypoints.clause;

import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.WordSet;

/// Which pronouns show their case: "her", "it" and "you" do not, and "us" may be a name.
final class PronounCases {
  private final WordSet subjects;
  private final WordSet objects;

  PronounCases(Lexicon.Builder lexicon) {
    subjects = new WordSet(lexicon, List.of("i", "he", "she", "we", "they"));
    objects = new WordSet(lexicon, List.of("me", "him", "them"));
  }

  boolean isSubject(int word) {
    return subjects.has(word);
  }

  boolean isObject(int word) {
    return objects.has(word);
  }
}
