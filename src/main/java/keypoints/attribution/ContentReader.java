package keypoints.attribution;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Complement;
import keypoints.clause.NounPhrase;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds what was said: quotations beside the cue and its source, clauses, clauses before them,
/// objects; empty where there is nothing.
final class ContentReader {
  /// So many tokens of "in Berlin on Monday" may stand between a cue and its quotation.
  private static final int REACH = 25;

  private final Parse parse;
  private final Tokens tokens;
  private final Quotations quotations;
  private final ArgumentFinder finder;

  ContentReader(Parse parse, Quotations quotations, ArgumentFinder finder) {
    this.parse = parse;
    this.tokens = parse.tokens();
    this.quotations = quotations;
    this.finder = finder;
  }

  List<TokenRange> ofVerb(VerbGroup verb, Arguments arguments, @Nullable NounPhrase source) {
    var clauses = clauses(arguments);
    var around = around(verb, source);
    var quoted = clauses.isEmpty() ? quoted(around, verb) : List.<TokenRange>of();
    if (!quoted.isEmpty()) {
      return quoted;
    }
    if (clauses.isEmpty() && source != null) {
      clauses = fronted(around, verb);
    }
    return clauses.isEmpty() ? objects(arguments, verb.shape().passive()) : clauses;
  }

  /// Of a noun: the clause, infinitive or preposition behind it.
  List<TokenRange> ofNoun(Arguments arguments) {
    var clauses = clauses(arguments);
    return clauses.isEmpty() ? objects(arguments, false) : clauses;
  }

  /// The cue with its source; what adds something is not about the quotation before the source.
  private static TokenRange around(VerbGroup verb, @Nullable NounPhrase source) {
    var range = verb.range();
    return source == null || verb.form() == VerbGroup.Form.ING
        ? range
        : new TokenRange(
            Math.min(range.first(), source.range().first()),
            Math.max(range.end(), source.range().end()));
  }

  private List<TokenRange> quoted(TokenRange around, VerbGroup verb) {
    if (quotations.at(verb.head()) != null) {
      return List.of();
    }
    var content = new ArrayList<TokenRange>();
    var before = before(around.first());
    if (before != null) {
      content.add(before);
    }
    var behind = behind(around.end());
    if (behind == null && before != null) {
      behind = continued();
    }
    if (behind != null) {
      content.add(behind);
    }
    return content;
  }

  /// `“…,” she said`: the closing mark may end the sentence before.
  private @Nullable TokenRange before(int first) {
    int i = first - 1;
    if (tokens.is(first, Tokens.PARAGRAPH_START)) {
      return null;
    }
    if (parse.tag(i) == Tag.COMMA) {
      i--;
    }
    return i < 0 ? null : quotations.closedBy(i);
  }

  /// `she said on Monday: “…”`, with the mark in the next paragraph at the latest.
  private @Nullable TokenRange behind(int end) {
    for (int i = end; i < parse.end() && i < end + REACH; i++) {
      var range = quotations.openedBy(i);
      if (range != null) {
        var tag = parse.tag(i - 1);
        return i == end || tag == Tag.COMMA || tag == Tag.STOP ? range : null;
      }
      var verb = parse.verbAt(i);
      if (verb.isPresent() && verb.get().form() == VerbGroup.Form.FINITE) {
        return null;
      }
    }
    int last = parse.end() - 1;
    boolean colon = tokens.text().charAt(tokens.start(last)) == ':';
    return colon && parse.end() < end + REACH ? quotations.openedBy(parse.end()) : null;
  }

  /// `“…,” she said. “…”`: the quotation goes on, unless its own cue follows it.
  private @Nullable TokenRange continued() {
    int next = parse.end();
    if (next >= tokens.size() || tokens.is(next, Tokens.PARAGRAPH_START)) {
      return null;
    }
    var range = quotations.openedBy(next);
    return range == null || tokens.text().charAt(tokens.start(range.end() - 1)) == ','
        ? null
        : range;
  }

  private static List<TokenRange> clauses(Arguments arguments) {
    var content = new ArrayList<TokenRange>();
    for (var complement : arguments.complements()) {
      if (complement.type() == Complement.Type.THAT
          || complement.type() == Complement.Type.CLAUSE) {
        content.add(complement.range());
      }
    }
    return content;
  }

  /// `Moscow is ready, the Kremlin said.` and `Moscow, the Kremlin said, is ready.`
  private List<TokenRange> fronted(TokenRange around, VerbGroup verb) {
    int comma = around.first() - 1;
    if (comma <= parse.first() + 1 || parse.tag(comma) != Tag.COMMA) {
      return List.of();
    }
    var front = new TokenRange(parse.first(), comma);
    int close = around.end();
    while (close < parse.end() && close < around.end() + 8 && parse.tag(close) != Tag.COMMA) {
      close++;
    }
    if (parse.tag(close) == Tag.COMMA && close + 2 < parse.end() && finiteIn(close, parse.end())) {
      return List.of(front, new TokenRange(close + 1, withoutStop(close + 2)));
    }
    return finiteIn(parse.first(), Math.min(comma, verb.head())) ? List.of(front) : List.of();
  }

  private boolean finiteIn(int first, int end) {
    for (int i = first; i < end; i++) {
      var verb = parse.verbAt(i);
      if (verb.isPresent() && verb.get().form() == VerbGroup.Form.FINITE) {
        return true;
      }
    }
    return false;
  }

  private int withoutStop(int least) {
    int end = parse.end();
    return end > least && parse.tag(end - 1) == Tag.STOP ? end - 1 : end;
  }

  /// `praised the plan for the port`, `was accused of fraud`: with the subject of a passive.
  private List<TokenRange> objects(Arguments arguments, boolean passive) {
    var content = new ArrayList<TokenRange>();
    var undergoer = arguments.undergoer();
    if (passive && undergoer != null) {
      content.add(undergoer.range());
    }
    Complement first = null;
    int end = 0;
    for (var complement : arguments.complements()) {
      boolean agent =
          passive && arguments.actor() != null && arguments.actor().equals(complement.phrase());
      if (!agent) {
        first = first == null ? complement : first;
        end = complement.range().end();
      }
    }
    if (first != null) {
      int behind = Math.max(end, finder.phraseEnd(end));
      var last = quotations.closedBy(behind);
      boolean mark = last != null && last.first() > first.range().first();
      content.add(new TokenRange(first.range().first(), mark ? behind + 1 : behind));
    } else if (arguments.complements().isEmpty() && !passive) {
      content.clear();
    }
    return content;
  }
}
