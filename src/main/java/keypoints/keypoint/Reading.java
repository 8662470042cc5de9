package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.attribution.Recent;
import keypoints.attribution.Statement;
import keypoints.clause.Parse;
import keypoints.clause.TokenRange;
import keypoints.mention.Resolver;
import keypoints.text.Span;
import keypoints.time.TimeExpression;

/// A sentence with everything that the stages before found in it.
///
/// @param statements attributions in it, by their cues
/// @param times in it
public record Reading(
    Place place,
    Parse parse,
    List<Statement> statements,
    List<TimeExpression> times,
    Discourse discourse) {
  public Reading {
    statements = List.copyOf(statements);
    times = List.copyOf(times);
  }

  /// Which sentence it is. A sentence that is longer than any prose is read in pieces.
  ///
  /// @param index of the sentence
  /// @param span of the sentence, or of the piece of it that was parsed
  public record Place(int index, Span span) {}

  /// What the text before says of whom.
  ///
  /// @param recent whom the sentences before speak of
  public record Discourse(Resolver resolver, Recent recent) {}

  /// The attributions in whose content the token stands, the closest around it first.
  List<Statement> around(int token) {
    List<Statement> around = List.of();
    for (int i = 0; i < statements.size(); i++) {
      var statement = statements.get(i);
      if (statement.says(token) && !statement.cue().has(token)) {
        around = around.isEmpty() ? new ArrayList<>() : around;
        around.add(statement);
      }
    }
    if (around.size() > 1) {
      around.sort((a, b) -> Integer.compare(a.extent(), b.extent()));
    }
    return around;
  }

  /// Whether one of the times covers the range and says when, not how long.
  boolean isWhen(TokenRange range) {
    var span = range.in(parse.tokens());
    for (var time : times) {
      if (time.type() != TimeExpression.Type.DURATION && time.span().contains(span)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of the times covers the range.
  boolean isTime(TokenRange range) {
    var span = range.in(parse.tokens());
    for (var time : times) {
      if (time.span().contains(span)) {
        return true;
      }
    }
    return false;
  }
}
