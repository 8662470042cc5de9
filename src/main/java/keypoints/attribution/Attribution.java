package keypoints.attribution;

import java.util.List;
import keypoints.text.Span;

/// Who is said to have said what, in the terms of PARC and PolNeAR.
///
/// @param sentence index of the sentence in which the cue stands
/// @param source empty where the text does not say who
/// @param content several spans where a quotation is broken
public record Attribution(
    int sentence, Span cue, List<Span> source, List<Span> content, Form form) {
  /// How the content is given. NOMINAL: by a noun ("its demand for"); NARRATOR: by the text itself.
  public enum Form {
    DIRECT,
    INDIRECT,
    MIXED,
    NOMINAL,
    NARRATOR
  }

  public Attribution {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }
}
