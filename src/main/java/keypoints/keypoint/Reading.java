package keypoints.keypoint;

import java.util.List;
import java.util.Optional;
import keypoints.attribution.Statement;
import keypoints.clause.Parse;
import keypoints.mention.Mention;
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
  /// @param speaker who spoke last before it
  public record Discourse(Resolver resolver, Optional<Mention> speaker) {}

  /// The attributions in whose content the token stands, the closest around it first.
  List<Statement> around(int token) {
    if (statements.isEmpty()) {
      return List.of();
    }
    return statements.stream()
        .filter(statement -> statement.says(token) && !statement.cue().has(token))
        .sorted((a, b) -> Integer.compare(a.extent(), b.extent()))
        .toList();
  }
}
