package keypoints.attribution;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.TokenRange;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// What a document has in quotation marks, across sentences. A paragraph ends what nobody closed.
public final class Quotations {
  private final List<TokenRange> ranges;

  private Quotations(List<TokenRange> ranges) {
    this.ranges = ranges;
  }

  public static Quotations of(Tokens tokens) {
    var ranges = new ArrayList<TokenRange>();
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (open >= 0 && tokens.is(i, Tokens.PARAGRAPH_START)) {
        add(ranges, open + 1, i);
        open = -1;
      }
      if (!tokens.is(i, Tokens.OPENS_QUOTE | Tokens.CLOSES_QUOTE)
          || tokens.is(i, Tokens.POSSESSIVE)) {
        continue;
      }
      if (open < 0) {
        open = tokens.is(i, Tokens.OPENS_QUOTE) ? i : -1;
      } else if (tokens.is(i, Tokens.CLOSES_QUOTE) && single(tokens, i) == single(tokens, open)) {
        add(ranges, open + 1, i);
        open = -1;
      }
    }
    if (open >= 0) {
      add(ranges, open + 1, tokens.size());
    }
    return new Quotations(List.copyOf(ranges));
  }

  private static void add(List<TokenRange> ranges, int first, int end) {
    if (first < end) {
      ranges.add(new TokenRange(first, end));
    }
  }

  /// A single mark does not close what a double one opens.
  private static boolean single(Tokens tokens, int mark) {
    char c = tokens.text().charAt(tokens.start(mark));
    return tokens.length(mark) == 1 && (c == '\'' || c == '‘' || c == '’');
  }

  /// Whether the token stands in a quotation.
  public boolean has(int token) {
    return at(token) != null;
  }

  /// The quotation that the token stands in, or null.
  @Nullable TokenRange at(int token) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var range = ranges.get(middle);
      if (range.has(token)) {
        return range;
      }
      if (range.first() > token) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return null;
  }

  /// The quotation whose opening mark the token is, or null.
  @Nullable TokenRange openedBy(int token) {
    var range = at(token + 1);
    return range != null && range.first() == token + 1 ? range : null;
  }

  /// The quotation whose closing mark the token is, or null.
  @Nullable TokenRange closedBy(int token) {
    var range = at(token - 1);
    return range != null && range.end() == token ? range : null;
  }

  /// Whether a quotation begins within the range.
  boolean within(TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (openedBy(i) != null) {
        return true;
      }
    }
    return false;
  }
}
