package keypoints.text;

import java.util.ArrayList;
import java.util.List;
import keypoints.text.Abbreviations.Kind;

/// Parts a text into sentences.
///
/// Sentences cover all that is not white space, in order, and never overlap; each token lies in
/// exactly one. Marks that close a quotation or a bracket belong to the sentence whose stop they
/// follow. Every boundary is decided once, from a bounded number of tokens around it: linear in the
/// text. Thread-safe.
public final class SentenceSplitter {
  private final Abbreviations abbreviations;
  private final SentenceMarks marks;
  private final Unstopped unstopped;

  public SentenceSplitter(Lexicon.Builder lexicon) {
    abbreviations = new Abbreviations(lexicon);
    marks = new SentenceMarks(lexicon);
    unstopped = new Unstopped(lexicon, marks);
  }

  public List<Sentence> split(Tokens tokens) {
    return new Scan(tokens).run();
  }

  private final class Scan {
    private final Tokens tokens;
    private final Layout layout;
    private final ListItems items;
    private final List<Sentence> sentences = new ArrayList<>();
    private int first;
    private int lineStart;
    // The stop that only closing marks follow so far, or -1.
    private int stop = -1;
    // Just past the note in brackets, such as [12], that follows the stop.
    private int noteEnd;

    Scan(Tokens tokens) {
      this.tokens = tokens;
      this.layout = Layout.of(tokens);
      this.items = new ListItems(tokens);
    }

    List<Sentence> run() {
      int size = tokens.size();
      for (int i = 0; i < size; i++) {
        if (tokens.is(i, Tokens.LINE_START)) {
          lineStart = tokens.start(i);
        }
        if (i == first) {
          items.sentenceStarts(i);
        }
        see(i);
        if (i + 1 == size || endsBefore(i + 1)) {
          sentences.add(new Sentence(tokens.span(first, i + 1), first, i + 1));
          first = i + 1;
          stop = -1;
        }
      }
      return sentences;
    }

    private void see(int i) {
      if (i < noteEnd || marks.isInEmoticon(tokens, i) && stop >= 0) {
        return;
      }
      if (marks.isStop(tokens, i)) {
        stop = i;
      } else if (stop >= 0 && !marks.closes(tokens, i)) {
        noteEnd = marks.noteEnd(tokens, i);
        stop = noteEnd > i ? stop : -1;
      }
    }

    private boolean endsBefore(int next) {
      if (tokens.is(next, Tokens.PARAGRAPH_START)) {
        return true;
      }
      if (stop >= 0) {
        return next >= noteEnd && !isPartOfEnd(next) && stopEnds(next);
      }
      return tokens.is(next, Tokens.LINE_START) && lineEnds(next)
          || items.startsAt(next, first)
          || unstopped.endsBefore(tokens, first, next);
    }

    /// More stops, and what closes with them, even when white space parts them.
    private boolean isPartOfEnd(int next) {
      if (tokens.is(next, Tokens.LINE_START)) {
        return false;
      }
      if (marks.isDots(tokens, next)) {
        return !marks.omissionFollowsStop(tokens, stop, next);
      }
      return marks.isStop(tokens, next) && !tokens.is(next, Tokens.WORD)
          || marks.closes(tokens, next)
          || marks.isInEmoticon(tokens, next)
          || marks.noteEnd(tokens, next) > next;
    }

    private boolean lineEnds(int next) {
      return layout.parts(tokens.end(next - 1) - lineStart, isSmall(next));
    }

    private boolean isSmall(int token) {
      return marks.isSmall(tokens, token);
    }

    private boolean stopEnds(int next) {
      if (!tokens.is(next, Tokens.SPACE_BEFORE)) {
        return marks.missesSpace(tokens, stop, next);
      }
      if (items.isMarker(first, stop) || marks.isOmission(tokens, first, stop)) {
        return false;
      }
      boolean line = tokens.is(next, Tokens.LINE_START) && !layout.wrapped();
      if (line && !isSmall(next) || marks.isTokenised(tokens, stop)) {
        return true;
      }
      if (isSmall(next) && !line && !smallMayStart(next)) {
        return false;
      }
      return !marks.isFullStop(tokens, stop) || fullStopEnds(next);
    }

    /// Whether a small letter may begin the next sentence: the writer began this one with one, or
    /// the stop stands right behind an ordinary word written small.
    private boolean smallMayStart(int next) {
      if (stop + 1 < next || stop == first || tokens.is(stop, Tokens.WORD)) {
        return false;
      }
      if (marks.isEllipsis(tokens, stop)) {
        return false;
      }
      return isSmall(first) || isSmall(stop - 1) && tokens.length(stop - 1) > 2;
    }

    private boolean fullStopEnds(int next) {
      boolean inWord = tokens.is(stop, Tokens.WORD);
      if (!inWord && (stop == first || tokens.is(stop, Tokens.SPACE_BEFORE))) {
        return true;
      }
      int word = inWord ? stop : stop - 1;
      var kind = abbreviations.kind(tokens, word);
      if (kind == Kind.NONE && marks.isInitial(tokens, word)) {
        return initialEnds(word, next);
      }
      if (marks.isNumberSign(tokens, word)) {
        kind = Kind.NUMBER;
      }
      return stop + 1 < next || kindEnds(kind == Kind.NONE && inWord ? Kind.ANY : kind, next);
    }

    private boolean kindEnds(Kind kind, int next) {
      return switch (kind) {
        case NONE -> true;
        case TITLE -> false;
        case NUMBER -> !tokens.is(next, Tokens.NUMBER);
        case LAST ->
            tokens.is(next, Tokens.CAPITAL | Tokens.MARK) && !marks.isTimeWord(tokens, next);
        case ANY -> marks.isStarter(tokens, next) || tokens.is(next, Tokens.OPENS_QUOTE);
      };
    }

    /// `you and I. Did`, `plan b. The`, but not `Albert I. Jones` and `John F. In`.
    private boolean initialEnds(int word, int next) {
      return marks.isStarter(tokens, next)
          && (marks.isPronounI(tokens, word) || word > first && isSmall(word - 1));
    }
  }
}
