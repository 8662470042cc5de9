package keypoints.text;

/// What the tokens around a sentence's end may be. Each question looks at a few tokens only.
final class SentenceMarks {
  private static final int LONGEST_NOTE = 8;

  private final WordSet starters;
  private final WordSet timeWords;
  private final int pronounI;

  SentenceMarks(Lexicon.Builder lexicon) {
    starters = WordSet.of(lexicon, "words/sentence-starters.txt");
    timeWords = WordSet.of(lexicon, "words/time-of-day-followers.txt");
    pronounI = lexicon.word("i");
  }

  /// A mark that may end a sentence, or a word with its own stops (U.S.).
  boolean isStop(Tokens tokens, int i) {
    char last = last(tokens, i);
    if (tokens.is(i, Tokens.MARK)) {
      return switch (first(tokens, i)) {
        case '.' -> !isMark(tokens, i - 1, '[');
        case ')', '(' -> isEmoticonEnd(tokens, i);
        case '!', '?', '…', '。', '！', '？', '‼', '⁇', '⁈', '⁉', '؟', '।' -> true;
        default -> false;
      };
    }
    return last == '.' && tokens.is(i, Tokens.WORD);
  }

  /// One full stop, or a word that ends with one.
  boolean isFullStop(Tokens tokens, int i) {
    return last(tokens, i) == '.' && (tokens.length(i) == 1 || tokens.is(i, Tokens.WORD));
  }

  /// Two full stops or more, or a lone one after white space: parts of an ellipsis.
  boolean isDots(Tokens tokens, int i) {
    return isMark(tokens, i, '.') && tokens.is(i, Tokens.SPACE_BEFORE) || isMark(tokens, i, '…');
  }

  boolean closes(Tokens tokens, int i) {
    if (!tokens.is(i, Tokens.MARK)) {
      return false;
    }
    return tokens.is(i, Tokens.CLOSES_QUOTE)
        || switch (first(tokens, i)) {
          case ')', ']', '}', '“', '»', '›' ->
              !tokens.is(i, Tokens.SPACE_BEFORE) || first(tokens, i) != '“';
          default -> false;
        };
  }

  /// Just past a note such as `[12]`, `[3, 5]` or `[...]` that begins at the token; the token
  /// itself if none does.
  int noteEnd(Tokens tokens, int i) {
    if (!isMark(tokens, i, '[') || i + 1 == tokens.size() || tokens.is(i + 1, Tokens.WORD)) {
      return i;
    }
    for (int end = i + 1; end < tokens.size() && end < i + LONGEST_NOTE; end++) {
      if (isMark(tokens, end, ']')) {
        return end + 1;
      }
      if (tokens.is(end, Tokens.WORD)) {
        return i;
      }
    }
    return i;
  }

  /// A part of `:)`, `;-)`, `:(`.
  boolean isInEmoticon(Tokens tokens, int i) {
    if (!tokens.is(i, Tokens.MARK)) {
      return false;
    }
    return switch (first(tokens, i)) {
      case ':', ';' ->
          isMouth(tokens, i + 1) || isJoined(tokens, i + 1, '-') && isMouth(tokens, i + 2);
      case '-' -> isEyes(tokens, i - 1) && isMouth(tokens, i + 1);
      case ')', '(' -> isEmoticonEnd(tokens, i);
      default -> false;
    };
  }

  private static boolean isEmoticonEnd(Tokens tokens, int i) {
    return isMouth(tokens, i)
        && (isEyes(tokens, i - 1) || isJoined(tokens, i - 1, '-') && isEyes(tokens, i - 2));
  }

  private static boolean isEyes(Tokens tokens, int i) {
    return isMark(tokens, i, ':') || isMark(tokens, i, ';');
  }

  private static boolean isMouth(Tokens tokens, int i) {
    return isJoined(tokens, i, ')') || isJoined(tokens, i, '(');
  }

  private static boolean isJoined(Tokens tokens, int i, char c) {
    return isMark(tokens, i, c) && !tokens.is(i, Tokens.SPACE_BEFORE);
  }

  boolean isBullet(Tokens tokens, int i) {
    return tokens.is(i, Tokens.MARK)
        && switch (first(tokens, i)) {
          case '•', '⁃', '‣', '◦', '▪', '●', '■', '∙' -> true;
          default -> false;
        };
  }

  /// The end of two full stops or more, or of their sign.
  boolean isEllipsis(Tokens tokens, int stop) {
    return isMark(tokens, stop, '…')
        || isMark(tokens, stop, '.') && (tokens.length(stop) > 1 || isMark(tokens, stop - 1, '.'));
  }

  /// Three lone stops after a sentence's own: what they omit begins the next sentence.
  boolean omissionFollowsStop(Tokens tokens, int stop, int next) {
    return !tokens.is(stop, Tokens.SPACE_BEFORE)
        && lone(tokens, next)
        && lone(tokens, next + 1)
        && lone(tokens, next + 2)
        && next + 3 < tokens.size()
        && tokens.is(next + 3, Tokens.CAPITAL);
  }

  /// Whether the stop is the last of exactly three lone ones in the sentence.
  boolean isOmission(Tokens tokens, int first, int stop) {
    return lone(tokens, stop)
        && lone(tokens, stop - 1)
        && lone(tokens, stop - 2)
        && (stop - 3 < first || !isMark(tokens, stop - 3, '.'));
  }

  private boolean lone(Tokens tokens, int i) {
    return isMark(tokens, i, '.') && tokens.length(i) == 1 && tokens.is(i, Tokens.SPACE_BEFORE);
  }

  /// A stop with white space on both sides, as tokenised text has it, though not in an ellipsis.
  boolean isTokenised(Tokens tokens, int stop) {
    return lone(tokens, stop) && !isMark(tokens, stop - 1, '.') && !isMark(tokens, stop + 1, '.');
  }

  /// A sentence's stop whose white space was forgotten: `over.The`.
  boolean missesSpace(Tokens tokens, int stop, int next) {
    return stop + 1 == next
        && stop > 0
        && tokens.is(stop - 1, Tokens.WORD)
        && !tokens.is(stop - 1, Tokens.ADDRESS | Tokens.CAPITAL)
        && tokens.length(stop - 1) > 2
        && isStarter(tokens, next)
        && next + 1 < tokens.size()
        && tokens.is(next + 1, Tokens.SPACE_BEFORE);
  }

  /// Written small; addresses are not counted.
  boolean isSmall(Tokens tokens, int i) {
    return tokens.is(i, Tokens.WORD) && !tokens.is(i, Tokens.CAPITAL | Tokens.ADDRESS);
  }

  /// The sign of `N°.`
  boolean isNumberSign(Tokens tokens, int i) {
    return isMark(tokens, i, '°') || isMark(tokens, i, 'º');
  }

  /// A single letter.
  boolean isInitial(Tokens tokens, int i) {
    return tokens.is(i, Tokens.WORD) && tokens.length(i) == 1;
  }

  boolean isPronounI(Tokens tokens, int i) {
    return tokens.word(i) == pronounI && tokens.is(i, Tokens.CAPITAL);
  }

  boolean isStarter(Tokens tokens, int i) {
    return tokens.is(i, Tokens.CAPITAL) && starters.has(tokens.word(i));
  }

  /// A function word, whether or not it begins a sentence.
  boolean isFunctionWord(Tokens tokens, int i) {
    return starters.has(tokens.word(i));
  }

  boolean isTimeWord(Tokens tokens, int i) {
    return timeWords.has(tokens.word(i));
  }

  static boolean isMark(Tokens tokens, int i, char c) {
    return i >= 0 && i < tokens.size() && tokens.is(i, Tokens.MARK) && first(tokens, i) == c;
  }

  private static char first(Tokens tokens, int i) {
    return tokens.text().charAt(tokens.start(i));
  }

  private static char last(Tokens tokens, int i) {
    return tokens.text().charAt(tokens.end(i) - 1);
  }
}
