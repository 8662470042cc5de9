package keypoints.keypoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A kind of key point, as its file says.
///
/// @param name such as `demand`
/// @param identity what makes two mentions the same point
/// @param dates where its event's dates stand
/// @param classes words by class, for its guards
/// @param examples that must be found, and in which nothing of the kind may be found; run as tests
public record Kind(
    String name,
    String description,
    Identity identity,
    Dates dates,
    Map<String, List<String>> classes,
    List<Frame> frames,
    Examples examples) {
  public Kind {
    // In their order: by it words get their numbers.
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    frames = List.copyOf(frames);
  }

  /// CONTENT: much the same words, as demands are told apart by what is demanded. EVENT: the same
  /// parties at the same time, as talks are, however they are described.
  public enum Identity {
    CONTENT,
    EVENT
  }

  /// CONTENT: in what is said, for a demand made on Sunday is not for Sunday. CUE: with the cue
  /// too, for it names the event: talks are held and suits are filed on that day.
  public enum Dates {
    CONTENT,
    CUE
  }

  /// Sentences in our own wording.
  public record Examples(List<Example> positive, List<String> negative) {
    public Examples {
      positive = List.copyOf(positive);
      negative = List.copyOf(negative);
    }
  }

  /// A sentence that makes a point of the kind.
  ///
  /// @param actors canonical names, as they must be found
  /// @param recipients canonical names, as they must be found
  public record Example(String text, List<String> actors, List<String> recipients) {
    public Example {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }
}
