package keypoints.keypoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.keypoint.PointMention.Roles;
import keypoints.mention.Reference;
import keypoints.time.TimeExpression;

/// A distinct point: a cluster of mentions of one kind.
///
/// @param id unique in the document: `kp-001` …
/// @param kind the name of its kind, such as `demand`
/// @param confidence 0 to 1, of its best mention
/// @param best index of the mention that says it best
/// @param mentions in document order, at least one
public record KeyPoint(
    String id, String kind, double confidence, int best, List<PointMention> mentions) {

  public KeyPoint {
    mentions = List.copyOf(mentions);
    if (best < 0 || best >= mentions.size()) {
      throw new IllegalArgumentException("no mention %d of %d".formatted(best, mentions.size()));
    }
  }

  public PointMention bestMention() {
    return mentions.get(best);
  }

  /// Everybody who acts in some mention, each name once, the best mention's first.
  public List<Reference> actors() {
    return people(Roles::actors);
  }

  /// Everybody who is acted on in some mention, each name once, the best mention's first.
  public List<Reference> recipients() {
    return people(Roles::recipients);
  }

  /// The event's own dates, each value once, the best mention's first. How long something takes is
  /// no date.
  public List<TimeExpression> dates() {
    Map<String, TimeExpression> byValue = new LinkedHashMap<>();
    for (var mention : bestFirst()) {
      for (var date : mention.dates()) {
        boolean day = date.time().type() != TimeExpression.Type.DURATION;
        if (day && date.role() == PointDate.Role.EVENT) {
          byValue.putIfAbsent(date.time().value(), date.time());
        }
      }
    }
    return List.copyOf(byValue.values());
  }

  private List<Reference> people(Function<Roles, List<Reference>> role) {
    Map<String, Reference> byName = new LinkedHashMap<>();
    for (var mention : bestFirst()) {
      for (var reference : role.apply(mention.roles())) {
        byName.putIfAbsent(reference.name(), reference);
      }
    }
    return List.copyOf(byName.values());
  }

  private List<PointMention> bestFirst() {
    if (mentions.size() == 1) {
      return mentions;
    }
    var ordered = new ArrayList<>(mentions);
    ordered.remove(best);
    ordered.addFirst(bestMention());
    return ordered;
  }
}
