package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.clause.VerbGroup.Form;
import keypoints.keypoint.FrameMatcher.Match;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.keypoint.PointMention.PointDate.Role;
import org.jspecify.annotations.Nullable;

/// Tells which dates of a sentence are those of a point's event, and which tell when somebody spoke
/// of it.
///
/// A date belongs to the verb that it stands with: “said on Sunday that it wants talks on June 3”.
/// The event's are those within the content, those of a verb of the content, and in kinds whose cue
/// names the event ([Kind.Dates#CUE]) those of the cue.
final class DateRoles {
  /// So many dates a mention has.
  private static final int MOST = 12;

  private final Reading reading;
  private final Parse parse;
  private final Match match;

  DateRoles(Reading reading, Match match) {
    this.reading = reading;
    this.parse = reading.parse();
    this.match = match;
  }

  List<PointDate> dates() {
    var dates = new ArrayList<PointDate>();
    Place previous = null;
    var times = reading.times();
    for (var time : times.subList(0, Math.min(times.size(), MOST))) {
      int first = parse.tokens().at(time.span().start());
      int end = Math.max(first + 1, parse.tokens().at(time.span().end() - 1) + 1);
      var place = place(new TokenRange(first, end), previous);
      dates.add(new PointDate(time, ofEvent(place) ? Role.EVENT : Role.STATEMENT));
      previous = place;
    }
    return dates;
  }

  /// A date, with the verb that it stands with.
  private record Place(TokenRange time, @Nullable VerbGroup verb) {}

  private boolean ofEvent(Place place) {
    var content = match.filled().content();
    var verb = place.verb();
    if (content != null
        && (content.has(place.time().first()) || verb != null && content.has(verb.head()))) {
      return true;
    }
    return match.rule().dates() == Kind.Dates.CUE && ofCue(place.time(), verb);
  }

  /// “will meet on June 3”, “the talks on June 3”, “held talks on June 3”, “talks will begin on
  /// June 3”.
  private boolean ofCue(TokenRange time, @Nullable VerbGroup verb) {
    if (match.verb() != null) { // "are scheduled to take place on June 3"
      return verb != null && belongs(verb, match.verb());
    }
    var governor = match.arguments().governor();
    boolean governed = verb != null && governor != null && belongs(verb, governor.verb());
    int from = match.cue().end();
    boolean follows = verb != null && plainBetween(from, verb.range().first(), false);
    return governed || follows || plainBetween(from, time.first(), true);
  }

  /// "are expected to resume on June 3": the verb itself, or an infinitive that hangs on it.
  private boolean belongs(VerbGroup verb, @Nullable VerbGroup governing) {
    if (verb.equals(governing) || verb.form() != Form.INFINITIVE) {
      return verb.equals(governing);
    }
    var governor = parse.arguments().ofVerb(verb).governor();
    return governor != null && governor.verb() != null && governor.verb().equals(governing);
  }

  /// Whether the tokens in between are nouns with their prepositions only. Behind a comma another
  /// subject may stand.
  private boolean plainBetween(int first, int end, boolean commas) {
    for (int i = first; i < end; i++) {
      boolean plain =
          parse.nounAt(i).isPresent()
              || parse.tag(i) == Tag.PREPOSITION
              || commas && parse.tag(i) == Tag.COMMA;
      if (!plain) {
        return false;
      }
    }
    return first <= end;
  }

  /// Behind a verb a date stands with that verb, at the start of a clause with the clause's,
  /// between a noun and its verb with that, elsewhere with the verb before it; the second of two
  /// with that of the first.
  private Place place(TokenRange time, @Nullable Place previous) {
    if (previous != null && follows(previous.time(), time)) {
      return new Place(time, previous.verb());
    }
    int before = time.first() - 1;
    while (parse.tag(before) == Tag.PREPOSITION || parse.tag(before) == Tag.ADVERB) {
      before--;
    }
    var verb = parse.verbAt(before).orElse(null);
    if (verb == null) {
      verb = opensClause(before, time.end()) ? mainVerb(time.end()) : verbBehind(time.end());
    }
    return new Place(time, verb == null ? verbBefore(time.first()) : verb);
  }

  private @Nullable VerbGroup verbBehind(int token) {
    var verb = parse.verbAt(token).orElse(null);
    return verb != null && verb.form() != Form.INFINITIVE ? verb : null;
  }

  /// “on Monday and Tuesday”, “from Monday to Friday”.
  private boolean follows(TokenRange previous, TokenRange time) {
    for (int i = previous.end(); i < time.first(); i++) {
      var tag = parse.tag(i);
      boolean joins =
          tag == Tag.COMMA || tag == Tag.COORDINATOR || tag == Tag.PREPOSITION || tag == Tag.TO;
      if (!joins) {
        return false;
      }
    }
    return true;
  }

  private boolean opensClause(int before, int end) {
    return switch (parse.tag(before)) {
      case COORDINATOR, SUBORDINATOR, THAT, STOP, QUOTE -> true;
      case COMMA -> parse.nounAt(end).isPresent();
      case OTHER -> before < parse.first();
      default -> false;
    };
  }

  /// The first finite verb behind that is not a relative clause's.
  private @Nullable VerbGroup mainVerb(int from) {
    for (var verb : parse.verbs()) {
      if (verb.range().first() >= from
          && verb.form() == Form.FINITE
          && parse.tag(verb.range().first() - 1) != Tag.RELATIVE) {
        return verb;
      }
    }
    return null;
  }

  private @Nullable VerbGroup verbBefore(int token) {
    for (int i = token - 1; i >= parse.first() && parse.tag(i) != Tag.STOP; i--) {
      var verb = parse.verbAt(i);
      if (verb.isPresent()) {
        return verb.get();
      }
    }
    return null;
  }
}
