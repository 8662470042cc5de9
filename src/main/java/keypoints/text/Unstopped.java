package keypoints.text;

/// Ends of sentences that no stop marks: salutations, closings, bullets, ruled lines, addresses,
/// and a capital where only a new sentence explains it.
final class Unstopped {
  /// Salutations and closings have no more tokens than this, the comma included.
  private static final int LONGEST_SALUTATION = 5;

  /// A line drawn with marks has so many of them.
  private static final int SHORTEST_RULE = 4;

  private final SentenceMarks marks;
  private final WordSet closings;
  private final WordSet subjects;

  Unstopped(Lexicon.Builder lexicon, SentenceMarks marks) {
    this.marks = marks;
    closings = WordSet.of(lexicon, "words/letter-closings.txt");
    subjects = WordSet.of(lexicon, "words/unmarked-starters.txt");
  }

  /// Whether the sentence that began at `first` ends before the token, which no stop precedes.
  boolean endsBefore(Tokens tokens, int first, int next) {
    if (!tokens.is(next, Tokens.SPACE_BEFORE)) {
      return false;
    }
    int last = next - 1;
    if (marks.isBullet(tokens, next) || isRule(tokens, next, 1) != isRule(tokens, last, -1)) {
      return true;
    }
    if (!tokens.is(next, Tokens.CAPITAL)) {
      return tokens.is(next, Tokens.ADDRESS) && tokens.is(last, Tokens.ADDRESS);
    }
    if (SentenceMarks.isMark(tokens, last, ',')) {
      return next - first <= LONGEST_SALUTATION && salutationEnds(tokens, first, last, next);
    }
    if (tokens.is(last, Tokens.ADDRESS)) {
      return marks.isStarter(tokens, next);
    }
    return subjectStarts(tokens, last, next);
  }

  private boolean salutationEnds(Tokens tokens, int first, int comma, int next) {
    if (closings.has(tokens.word(comma - 1))) {
      return true;
    }
    if (!tokens.is(first, Tokens.PARAGRAPH_START) || marks.isStarter(tokens, first)) {
      return false;
    }
    for (int i = first; i < comma; i++) {
      if (!tokens.is(i, Tokens.CAPITAL)) {
        return false;
      }
    }
    boolean shouted = tokens.is(next, Tokens.ALL_CAPITALS);
    return marks.isStarter(tokens, next) && tokens.length(next) > 1 && !shouted;
  }

  /// `on the website They are`: a subject with a capital after a word that needs none.
  private boolean subjectStarts(Tokens tokens, int last, int next) {
    return subjects.has(tokens.word(next))
        && !tokens.is(next, Tokens.ALL_CAPITALS)
        && marks.isSmall(tokens, last)
        && tokens.length(next) > 1
        && tokens.length(last) > 2
        && !marks.isFunctionWord(tokens, last)
        && next + 1 < tokens.size()
        && marks.isSmall(tokens, next + 1);
  }

  /// Whether a line drawn with marks begins or ends with the token.
  private static boolean isRule(Tokens tokens, int i, int step) {
    char mark = tokens.text().charAt(tokens.start(i));
    if (mark != '-' && mark != '_' && mark != '*' && mark != '=') {
      return false;
    }
    int marks = 0;
    for (int at = i; marks < SHORTEST_RULE; at += step) {
      if (!SentenceMarks.isMark(tokens, at, mark)) {
        return false;
      }
      marks += tokens.length(at);
    }
    return true;
  }
}
