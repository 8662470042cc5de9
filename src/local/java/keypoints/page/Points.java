package keypoints.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.page.Segment.Layer;
import keypoints.page.Segment.Mark;
import keypoints.text.Span;

/// A digest's key points by kind, and their mentions numbered through.
final class Points {
  /// Styles of marks; the letter tells kinds apart where one is used again.
  static final int STYLES = 6;

  private static final int LETTERS = 26;

  private final List<Group> groups = new ArrayList<>();
  private final List<Numbered> mentions = new ArrayList<>();

  /// The points of a kind.
  ///
  /// @param letter that stands for the kind on this page
  /// @param style of its marks
  record Group(String kind, String letter, int style, List<Point> points) {}

  /// A point and the number of its first mention.
  record Point(KeyPoint point, int first) {
    int best() {
      return first + point.best();
    }
  }

  /// A mention, which has the number of its place in [#mentions()].
  record Numbered(KeyPoint point, Group group, PointMention mention) {
    /// Where its evidence begins.
    int start() {
      return spans(mention).stream().mapToInt(Span::start).min().orElseThrow();
    }
  }

  Points(List<KeyPoint> points) {
    Map<String, List<KeyPoint>> kinds = new LinkedHashMap<>();
    for (var point : points) {
      kinds.computeIfAbsent(point.kind(), _ -> new ArrayList<>()).add(point);
    }
    kinds.forEach((kind, ofKind) -> {
      int place = groups.size();
      var group = new Group(kind, letter(place), place % STYLES, new ArrayList<>());
      groups.add(group);
      for (var point : ofKind) {
        group.points().add(new Point(point, mentions.size()));
        for (var mention : point.mentions()) {
          mentions.add(new Numbered(point, group, mention));
        }
      }
    });
  }

  List<Group> groups() {
    return groups;
  }

  List<Numbered> mentions() {
    return mentions;
  }

  /// What is marked for them in the text.
  List<Mark> marks() {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < mentions.size(); i++) {
      var mention = mentions.get(i).mention();
      marks.add(new Mark(Layer.CUE, i, mention.evidence().cue()));
      for (var span : spans(mention)) {
        marks.add(new Mark(Layer.EVIDENCE, i, span));
      }
    }
    return marks;
  }

  /// The cue and the content, each stretch of text once.
  static List<Span> spans(PointMention mention) {
    var spans = new ArrayList<>(mention.evidence().content());
    spans.add(mention.evidence().cue());
    spans.sort(null);
    var joined = new ArrayList<Span>();
    for (var span : spans) {
      if (!joined.isEmpty() && span.start() <= joined.getLast().end()) {
        joined.add(joined.removeLast().cover(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static String letter(int place) {
    var letter = Character.toString('A' + place % LETTERS);
    return place < LETTERS ? letter : letter(place / LETTERS - 1) + letter;
  }
}
