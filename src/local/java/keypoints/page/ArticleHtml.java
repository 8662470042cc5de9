package keypoints.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import keypoints.page.Points.Numbered;
import keypoints.page.Segment.Layer;
import keypoints.page.Segment.Mark;
import keypoints.summary.SummarySentence;
import keypoints.text.Span;
import keypoints.time.TimeExpression;

/// The text itself, every character of it, with what was found in it marked.
final class ArticleHtml {
  private final String text;
  private final Points points;
  private final List<TimeExpression> times;
  private final Html html;
  private final TreeSet<Integer> begunSentences = new TreeSet<>();
  private final TreeSet<Integer> begunTimes = new TreeSet<>();

  ArticleHtml(String text, Points points, List<TimeExpression> times, Html html) {
    this.text = text;
    this.points = points;
    this.times = times;
    this.html = html;
  }

  /// @param sentences all of the text's
  /// @param summary numbered by place
  /// @param shown how many of them are marked at first
  void write(List<Span> sentences, List<SummarySentence> summary, int shown, List<Span> skipped)
      throws IOException {
    var blocks = Block.of(text, sentences);
    var cuts = new ArrayList<Integer>();
    for (var block : blocks) {
      cuts.add(block.span().start());
      cuts.add(block.span().end());
    }
    var segments = Segment.of(text.length(), marks(summary, skipped), cuts).iterator();
    var at = 0;
    for (var block : blocks) {
      gap(at, block.span().start());
      while (at < block.span().start()) {
        at = segments.next().span().end();
      }
      html.open("p", "dir", "auto", block.spaced() ? "class" : "", "pre");
      int sentence = -1;
      while (at < block.span().end()) {
        var segment = segments.next();
        var in = segment.of(Layer.SUMMARY);
        int now = in.isEmpty() ? -1 : in.getFirst().number();
        if (now != sentence) {
          html.raw(sentence < 0 ? "" : "</span>");
          if (now >= 0) {
            openSentence(now, now < shown);
          }
          sentence = now;
        }
        segment(segment);
        at = segment.span().end();
      }
      html.raw(sentence < 0 ? "" : "</span>").close("p");
    }
    gap(at, text.length());
  }

  private List<Mark> marks(List<SummarySentence> summary, List<Span> skipped) {
    var marks = points.marks();
    for (int i = 0; i < summary.size(); i++) {
      marks.add(new Mark(Layer.SUMMARY, i, summary.get(i).span()));
    }
    for (int i = 0; i < times.size(); i++) {
      marks.add(new Mark(Layer.TIME, i, times.get(i).span()));
    }
    for (int i = 0; i < skipped.size(); i++) {
      marks.add(new Mark(Layer.SKIPPED, i, skipped.get(i)));
    }
    return marks;
  }

  /// White space between paragraphs, kept so that the page has all of the text. What HTML takes for
  /// a character would make a line of its own.
  private void gap(int from, int to) throws IOException {
    var gap = text.substring(from, to);
    boolean seen = gap.chars().anyMatch(c -> " \t\n\r\f".indexOf(c) < 0);
    html.raw(seen ? "<span hidden>" : "").text(gap).raw(seen ? "</span>" : "");
  }

  private void openSentence(int place, boolean shown) throws IOException {
    boolean first = begunSentences.add(place);
    var number = Integer.toString(place + 1);
    html.open(
        "span", "class", shown ? "s on" : "s", "data-r", number, first ? "id" : "", "s" + number);
  }

  private void segment(Segment segment) throws IOException {
    var evidence = segment.of(Layer.EVIDENCE);
    html.raw(segment.has(Layer.SKIPPED) ? "<span class=\"z\">" : "");
    if (evidence.isEmpty()) {
      timed(segment);
    } else {
      marked(segment, evidence);
    }
    html.raw(segment.has(Layer.SKIPPED) ? "</span>" : "");
  }

  private void marked(Segment segment, List<Mark> evidence) throws IOException {
    var here = evidence.stream().map(mark -> points.mentions().get(mark.number())).toList();
    var begun =
        evidence.stream()
            .map(Mark::number)
            .filter(number -> points.mentions().get(number).start() == segment.span().start())
            .toList();
    var letters =
        begun.stream()
            .map(number -> points.mentions().get(number).group().letter())
            .distinct()
            .collect(Collectors.joining());
    html.open(
        "mark",
        "class",
        styles(here, segment.has(Layer.CUE)),
        "data-k",
        here.stream().map(one -> one.point().id()).distinct().collect(Collectors.joining(" ")),
        "data-m",
        evidence.stream().map(mark -> "" + mark.number()).collect(Collectors.joining(" ")),
        letters.isEmpty() ? "" : "data-l",
        letters);
    if (begun.isEmpty()) {
      timed(segment);
    } else {
      for (int other : begun.subList(1, begun.size())) {
        html.open("span", "id", "m" + other).close("span");
      }
      var point = points.mentions().get(begun.getFirst()).point();
      html.open("a", "href", "#" + point.id(), "id", "m" + begun.getFirst());
      timed(segment);
      html.close("a");
    }
    html.close("mark");
  }

  /// The first kind gives the colour, the second another line.
  private static String styles(List<Numbered> here, boolean cue) {
    var styles = here.stream().map(one -> one.group().style()).distinct().limit(2).toList();
    var more = styles.size() > 1 ? " d" + styles.get(1) : "";
    return "c" + styles.getFirst() + more + (cue ? " q" : "");
  }

  private void timed(Segment segment) throws IOException {
    var words = segment.span().in(text);
    var in = segment.of(Layer.TIME);
    if (in.isEmpty()) {
      html.text(words);
      return;
    }
    int number = in.getFirst().number();
    var day = DateWords.dateTime(times.get(number).value());
    html.open(
            "time",
            begunTimes.add(number) ? "id" : "",
            "t" + number,
            "data-t",
            "" + number,
            day.isEmpty() ? "" : "datetime",
            day)
        .text(words)
        .close("time");
  }
}
