package keypoints.clause;

import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.WordSet;

/// Days, months and other nouns of time: they may stand between a subject and its verb without
/// being either's.
final class Periods {
  private final WordSet all;
  private final WordSet days;
  private final WordSet namers;
  private final WordSet stages;

  Periods(Lexicon.Builder lexicon) {
    all = WordSet.of(lexicon, "words/periods.txt");
    days = WordSet.of(lexicon, "words/periods.txt", "day");
    namers = WordSet.of(lexicon, "words/day-names.txt");
    stages = new WordSet(lexicon, List.of("early", "late"));
  }

  boolean has(int word) {
    return all.has(word);
  }

  /// Whether it is a day of the week.
  boolean isDay(int word) {
    return days.has(word);
  }

  /// Whether days behind the word belong to it: "Good Friday", "late Friday".
  boolean joinsDay(int word) {
    return namers.has(word) || stages.has(word);
  }

  /// Whether it is "early" or "late".
  boolean isStage(int word) {
    return stages.has(word);
  }
}
