package keypoints.keypoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.Tense;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.keypoint.PointMention.Mode;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Tells in which modes the points of one sentence are made.
final class Modes {
  private final Parse parse;
  private final boolean question;
  private final boolean condition;
  private final List<TokenRange> denied;

  /// @param matches all of the sentence: some may deny what others find
  Modes(Reading reading, List<Match> matches) {
    parse = reading.parse();
    question = endsWithQuestionMark();
    condition = conditionIn(parse.first(), parse.end());
    denied = denied(matches);
    denied.addAll(parse.grammar().verdicts().denied(parse));
  }

  private static List<TokenRange> denied(List<Match> matches) {
    var denied = new ArrayList<TokenRange>(0);
    for (var match : matches) {
      var content = match.filled().content();
      if (match.frame().judgement().denies() && content != null) {
        denied.add(content);
      }
    }
    return denied;
  }

  /// Whether the match's frame does not hold in the modes it stands in.
  boolean excluded(Match match) {
    var excludes = match.frame().judgement().excludes();
    return !excludes.isEmpty() && !Collections.disjoint(of(match), excludes);
  }

  List<Mode> of(Match match) {
    var modes = new ArrayList<Mode>();
    int cue = match.cue().first();
    var verb = match.verb();
    boolean possible = verb != null && verb.tense() == Tense.POSSIBLE;
    boolean future = future(verb);
    if (isDenied(cue)) {
      modes.add(Mode.NEGATED);
    }
    boolean depends = condition && (future || future(governing(match)));
    if (possible || depends || conditional(cue)) {
      modes.add(Mode.HYPOTHETICAL);
    }
    if (future) {
      modes.add(Mode.FUTURE);
    }
    if (question) {
      modes.add(Mode.QUESTION);
    }
    return modes;
  }

  private static boolean future(@Nullable VerbGroup verb) {
    return verb != null && (verb.tense() == Tense.FUTURE || verb.tense() == Tense.CONDITIONAL);
  }

  /// The verb of a noun: "there will be no talks if".
  private static @Nullable VerbGroup governing(Match match) {
    var governor = match.arguments().governor();
    return governor == null ? null : governor.verb();
  }

  private boolean isDenied(int cue) {
    for (var range : denied) {
      if (range.has(cue)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the cue's clause begins with "if", "unless", "whether", or is the first and supposed.
  private boolean conditional(int cue) {
    for (int i = cue - 1; i >= parse.first(); i--) {
      var tag = parse.tag(i);
      if (tag == Tag.SUBORDINATOR || conditionAt(i)) {
        return conditionAt(i);
      }
      if (tag == Tag.COMMA || tag == Tag.STOP || tag == Tag.THAT) {
        return false;
      }
    }
    return supposed();
  }

  /// "Say Norway demanded it."
  private boolean supposed() {
    int first = parse.first();
    return parse.tag(first) == Tag.VERB
        && parse.grammar().isSupposing(parse.tokens().word(first))
        && parse.nounAt(first + 1).isPresent();
  }

  /// "would reject it if …": a condition anywhere in the sentence makes what will be hypothetical.
  private boolean conditionIn(int first, int end) {
    for (int i = first; i < end; i++) {
      if (conditionAt(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean conditionAt(int i) {
    var tag = parse.tag(i);
    return (tag == Tag.SUBORDINATOR || tag == Tag.WH)
        && parse.grammar().isConditional(parse.tokens().word(i));
  }

  /// Behind the question mark there may be quotation marks and brackets.
  private boolean endsWithQuestionMark() {
    int last = parse.end() - 1;
    while (last > parse.first() && (parse.tag(last) == Tag.QUOTE || parse.tag(last) == Tag.CLOSE)) {
      last--;
    }
    var tokens = parse.tokens();
    return last >= parse.first()
        && tokens.is(last, Tokens.MARK)
        && tokens.text().charAt(tokens.end(last) - 1) == '?';
  }
}
