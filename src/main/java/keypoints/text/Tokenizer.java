package keypoints.text;

import java.util.Arrays;

/// Reads a text once, from left to right, into [Tokens].
///
/// Words keep inner apostrophes only as parts of their own: `Russia’s` is two tokens, `didn’t` is
/// `did` and `n’t`. Hyphens between letters join (`US-led`), between digits they part
/// (`2022-01-12`), as do digits and the letters behind them (`12th`, `3pm`). `U.S.` and `p.m.` are
/// one token. Linear in the text; thread-safe.
public final class Tokenizer {
  private final Lexicon lexicon;

  public Tokenizer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Tokens tokens(String text) {
    return new Scan(lexicon, text).run();
  }

  private static final class Scan {
    private final String text;
    private final char[] folded;
    private final WordIds ids;
    // The text's: a look at one costs less than at a string's.
    private final char[] chars;
    private final int length;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private int[] flags;
    private int at;

    Scan(Lexicon lexicon, String text) {
      this.text = text;
      this.folded = Folding.folded(text);
      this.ids = new WordIds(lexicon, folded);
      this.chars = text.toCharArray();
      this.length = text.length();
      int guess = length / 4 + 16;
      starts = new int[guess];
      ends = new int[guess];
      words = new int[guess];
      flags = new int[guess];
    }

    Tokens run() {
      int space = Tokens.SPACE_BEFORE | Tokens.LINE_START | Tokens.PARAGRAPH_START;
      while (at < length) {
        char c = chars[at];
        if (WhiteSpace.is(c)) {
          space |= whiteSpace();
          continue;
        }
        int from = size;
        if (Character.isLetter(c) || Character.isSurrogate(c) && letterAt(at)) {
          word();
        } else if (Character.isDigit(c)) {
          number();
        } else {
          mark(space);
        }
        flags[from] |= space;
        space = 0;
      }
      return new Tokens(text, folded, size, starts, ends, words, flags);
    }

    private int whiteSpace() {
      int breaks = 0;
      for (; at < length && WhiteSpace.is(chars[at]); at++) {
        char c = chars[at];
        if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\r' && next(at + 1) != '\n') {
          breaks++;
        }
      }
      return Tokens.SPACE_BEFORE
          | (breaks > 0 ? Tokens.LINE_START : 0)
          | (breaks > 1 ? Tokens.PARAGRAPH_START : 0);
    }

    private void word() {
      int start = at;
      int end = lettersEnd(start);
      if (next(end) == ' ') {
        add(start, end, Tokens.WORD); // most words
        return;
      }
      int address = Addresses.end(text, start, end);
      if (address > start) {
        add(start, address, Tokens.WORD | Tokens.ADDRESS);
        return;
      }
      int initials = initialsEnd(start);
      if (initials > start) {
        add(start, initials, Tokens.WORD);
        return;
      }
      int flag = Tokens.WORD;
      while (isHyphen(next(end)) && letterAt(end + 1)) {
        flag |= Tokens.HYPHENATED;
        end = lettersEnd(end + 1);
      }
      if (isApostrophe(next(end)) && letterAt(end + 1)) {
        contraction(start, end, flag);
      } else {
        add(start, end, flag);
        if (isApostrophe(next(end)) && Folding.fold(chars[end - 1]) == 's') {
          pluralPossessive(end);
        }
      }
    }

    /// `word’suffix`: the suffix is a token of its own, with the n of `n’t`.
    private void contraction(int start, int end, int flag) {
      int tail = lettersEnd(end + 1);
      boolean not = tail == end + 2 && is(end + 1, 't') && end - start > 1 && is(end - 1, 'n');
      if (not) {
        add(start, end - 1, flag);
        add(end - 1, tail, Tokens.WORD);
      } else if (tail - end <= 3) {
        add(start, end, flag);
        boolean possessive = tail == end + 2 && is(end + 1, 's');
        add(end, tail, Tokens.WORD | (possessive ? Tokens.POSSESSIVE : 0));
      } else {
        add(start, tail, flag); // O’Brien, d’Estaing
        if (isApostrophe(next(tail)) && letterAt(tail + 1) && is(tail + 1, 's')) {
          int possessive = lettersEnd(tail + 1);
          add(tail, possessive, Tokens.WORD | Tokens.POSSESSIVE);
        }
      }
    }

    /// An apostrophe after a plural's s is possessive when a word follows and no quotation is open.
    private void pluralPossessive(int end) {
      boolean wordFollows = WhiteSpace.is(next(end + 1)) && end + 2 < length && letterAt(end + 2);
      if (wordFollows) {
        add(end, end + 1, Tokens.MARK | Tokens.POSSESSIVE);
      }
    }

    /// The end of `U.S.`, `p.m.`, `e.g.`: single letters, each with a full stop; `start` if there
    /// is none.
    private int initialsEnd(int start) {
      int end = start;
      int letters = 0;
      while (end + 1 < length && chars[end + 1] == '.' && letterAt(end)) {
        end += 2;
        letters++;
      }
      return letters >= 2 && !letterAt(end) ? end : start;
    }

    private void number() {
      int start = at;
      int end = start;
      while (end < length) {
        char c = chars[end];
        boolean inside =
            Character.isDigit(c)
                || (c == '.' || c == ',') && end + 1 < length && Character.isDigit(next(end + 1));
        if (!inside) {
          break;
        }
        end++;
      }
      add(start, end, Tokens.NUMBER);
    }

    private void mark(int space) {
      int start = at;
      char c = chars[start];
      int flag = Tokens.MARK;
      int end = start + Character.charCount(Character.codePointAt(chars, start));
      switch (c) {
        case '“', '„', '«', '‟' -> flag |= Tokens.OPENS_QUOTE;
        case '”', '»' -> flag |= Tokens.CLOSES_QUOTE;
        case '"' -> flag |= opensAt(start, space) ? Tokens.OPENS_QUOTE : Tokens.CLOSES_QUOTE;
        case '`' -> {
          end = next(end) == '`' ? end + 1 : end;
          flag |= Tokens.OPENS_QUOTE;
        }
        case '‘' -> flag |= Tokens.OPENS_QUOTE;
        case '\'', '’' -> {
          if (next(end) == c) {
            end++;
            boolean opens = c == '\'' && space != 0 && !WhiteSpace.is(next(end));
            flag |= opens ? Tokens.OPENS_QUOTE : Tokens.CLOSES_QUOTE;
          } else {
            flag |= c == '\'' && opensAt(start, space) ? Tokens.OPENS_QUOTE : Tokens.CLOSES_QUOTE;
          }
        }
        case '.' -> {
          while (next(end) == '.') {
            end++;
          }
        }
        case '-' -> {
          while (next(end) == '-') {
            end++;
          }
        }
        default -> {}
      }
      add(start, end, flag);
    }

    private boolean opensAt(int start, int space) {
      if (space != 0) {
        return !WhiteSpace.is(next(start + 1)) || (size > 0 && !openBefore());
      }
      char before = chars[start - 1];
      return before == '(' || before == '[' || before == '—' || before == '–';
    }

    // A straight mark with white space on both sides opens unless the last quotation mark opened.
    private boolean openBefore() {
      for (int i = size - 1; i >= 0 && i > size - 200; i--) {
        if ((flags[i] & (Tokens.OPENS_QUOTE | Tokens.CLOSES_QUOTE)) != 0) {
          return (flags[i] & Tokens.OPENS_QUOTE) != 0;
        }
      }
      return false;
    }

    private void add(int start, int end, int flag) {
      if (size == starts.length) {
        int larger = size * 2;
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        words = Arrays.copyOf(words, larger);
        flags = Arrays.copyOf(flags, larger);
      }
      starts[size] = start;
      ends[size] = end;
      flags[size] = flag | capitals(start, end);
      words[size] = ids.id(start, end);
      size++;
      at = end;
    }

    private int capitals(int start, int end) {
      if (chars[start] >= 'a' && chars[start] <= 'z') {
        return 0; // most words
      }
      if (!Character.isUpperCase(Character.codePointAt(chars, start))) {
        return 0;
      }
      int capitals = 0;
      for (int i = start; i < end; i++) {
        char c = chars[i];
        if (Character.isLowerCase(c)) {
          return Tokens.CAPITAL;
        }
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
      return capitals > 1 ? Tokens.CAPITAL | Tokens.ALL_CAPITALS : Tokens.CAPITAL;
    }

    private int lettersEnd(int start) {
      int end = start;
      while (end < length) {
        char unit = chars[end];
        if (unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z') {
          end++;
          continue;
        }
        int c = Character.codePointAt(chars, end);
        if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
          break;
        }
        end += Character.charCount(c);
      }
      return end;
    }

    private boolean letterAt(int i) {
      return i < length && Character.isLetter(Character.codePointAt(chars, i));
    }

    private char next(int i) {
      return i < length ? chars[i] : '\0';
    }

    private boolean is(int i, char folded) {
      return Folding.fold(chars[i]) == folded;
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '’';
    }

    private static boolean isHyphen(char c) {
      return c == '-' || c == '\u2010' || c == '\u2011';
    }
  }
}
