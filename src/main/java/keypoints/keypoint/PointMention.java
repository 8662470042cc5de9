package keypoints.keypoint;

import java.util.List;
import keypoints.attribution.Attribution;
import keypoints.mention.Reference;
import keypoints.text.Span;
import keypoints.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// One place where the text makes a key point.
///
/// @param why for a person to read: frame, construction, what filled which slot, how dates were
///   found
public record PointMention(
    Evidence evidence, Roles roles, List<PointDate> dates, Manner manner, List<String> why) {

  public PointMention {
    dates = List.copyOf(dates);
    why = List.copyOf(why);
  }

  /// Where it stands.
  ///
  /// @param sentence index of the sentence
  /// @param span the whole sentence; of one longer than any prose the piece around the cue
  /// @param cue the words that signal the kind
  /// @param content what is proposed, demanded, denied; several spans where a quotation is broken
  public record Evidence(int sentence, Span span, Span cue, List<Span> content) {
    public Evidence {
      content = List.copyOf(content);
    }
  }

  /// Who acts, on whom, and who passes it on (never an actor).
  public record Roles(
      List<Reference> actors, List<Reference> recipients, List<Reference> reportedBy) {
    public Roles {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
      reportedBy = List.copyOf(reportedBy);
    }
  }

  /// A date of the point: of the event itself, or of the statement about it.
  public record PointDate(TimeExpression time, Role role) {
    /// EVENT: when it is to happen or happened; STATEMENT: when somebody spoke of it.
    public enum Role {
      EVENT,
      STATEMENT
    }
  }

  /// How it is made.
  ///
  /// @param modes in the order of [Mode]
  /// @param confidence 0 to 1
  public record Manner(Attribution.Form form, List<Mode> modes, Codes codes, double confidence) {
    public Manner {
      modes = List.copyOf(modes);
    }
  }

  /// What qualifies a point.
  public enum Mode {
    NEGATED,
    HYPOTHETICAL,
    FUTURE,
    QUESTION
  }

  /// Codes of the frame that found it.
  ///
  /// @param cameo CAMEO event code
  /// @param plover PLOVER event type, where there is one
  public record Codes(String cameo, @Nullable String plover) {}
}
