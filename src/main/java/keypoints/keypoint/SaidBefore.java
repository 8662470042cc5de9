package keypoints.keypoint;

import java.util.ArrayList;
import keypoints.attribution.Statement;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Complement;
import keypoints.clause.Construction;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.keypoint.CueFinder.Cue;

/// Gives a verb of saying the clause that stands before it: "The border must open, Spain said."
final class SaidBefore {
  private final Reading reading;
  private final Parse parse;
  private final ArgumentFinder finder;

  SaidBefore(Reading reading, ArgumentFinder finder) {
    this.reading = reading;
    this.parse = reading.parse();
    this.finder = finder;
  }

  /// The cue's arguments, with what was said before it where nothing behind it is a clause.
  Arguments of(Cue cue) {
    var arguments = cue.arguments();
    var verb = cue.verb();
    boolean active = arguments.construction() == Construction.ACTIVE;
    if (verb == null || !active || hasClause(arguments)) {
      return arguments;
    }
    for (var statement : reading.statements()) {
      if (statement.cue().has(verb.head())) {
        return with(arguments, statement, cue.range().first());
      }
    }
    return arguments;
  }

  private static boolean hasClause(Arguments arguments) {
    for (var complement : arguments.complements()) {
      var type = complement.type();
      if (type == Complement.Type.THAT
          || type == Complement.Type.CLAUSE
          || type == Complement.Type.QUOTE) {
        return true;
      }
    }
    return false;
  }

  private Arguments with(Arguments arguments, Statement statement, int cue) {
    for (var content : statement.content()) {
      int first = content.first();
      int end = content.end();
      while (first < end && parse.tag(first) == Tag.QUOTE) {
        first++;
      }
      while (first < end && (parse.tag(end - 1) == Tag.QUOTE || parse.tag(end - 1) == Tag.COMMA)) {
        end--;
      }
      boolean apart = parse.tag(first) == Tag.SUBORDINATOR; // "If it fails, Spain could deny"
      if (first >= parse.first() && first < end && end <= cue && !apart) {
        var complements = new ArrayList<>(arguments.complements());
        var subject = finder.phraseAt(first).orElse(null);
        complements.add(
            new Complement(Complement.Type.CLAUSE, -1, new TokenRange(first, end), subject));
        return arguments.with(complements);
      }
    }
    return arguments;
  }
}
