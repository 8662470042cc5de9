package keypoints.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import keypoints.text.Span;

/// A piece of the text all of whose characters carry the same marks: marks may overlap, elements of
/// a page may not.
///
/// @param marks those on it, by layer and number
record Segment(Span span, List<Mark> marks) {
  Segment {
    marks = List.copyOf(marks);
  }

  /// What a mark means.
  enum Layer {
    SKIPPED,
    SUMMARY,
    EVIDENCE,
    CUE,
    TIME
  }

  /// Something marked in the text.
  ///
  /// @param number which one of its layer
  record Mark(Layer layer, int number, Span span) {
    private static final Comparator<Mark> ORDER =
        Comparator.comparing(Mark::layer).thenComparingInt(Mark::number).thenComparing(Mark::span);
  }

  /// Those of the layer.
  List<Mark> of(Layer layer) {
    return marks.stream().filter(mark -> mark.layer() == layer).toList();
  }

  boolean has(Layer layer) {
    return marks.stream().anyMatch(mark -> mark.layer() == layer);
  }

  /// The pieces of a text, in order, that cover all of it. Sorting apart, linear in the text and in
  /// the marks that the pieces carry.
  ///
  /// @param cuts where pieces end whatever the marks
  static List<Segment> of(int length, List<Mark> marks, List<Integer> cuts) {
    var edges = new TreeSet<>(cuts);
    edges.add(0);
    edges.add(length);
    var starts = new ArrayList<Mark>();
    for (var mark : marks) {
      if (mark.span().length() > 0) {
        starts.add(mark);
        edges.add(mark.span().start());
        edges.add(mark.span().end());
      }
    }
    starts.sort(Comparator.comparing(Mark::span).thenComparing(Mark.ORDER));
    var segments = new ArrayList<Segment>();
    var open = new TreeSet<Mark>(Mark.ORDER);
    int next = 0;
    int start = 0;
    for (int edge : edges) {
      if (edge > start) {
        segments.add(new Segment(new Span(start, edge), List.copyOf(open)));
      }
      open.removeIf(mark -> mark.span().end() <= edge);
      while (next < starts.size() && starts.get(next).span().start() == edge) {
        open.add(starts.get(next++));
      }
      start = edge;
    }
    return segments;
  }
}
