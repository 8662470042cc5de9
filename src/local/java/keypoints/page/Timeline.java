package keypoints.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import keypoints.keypoint.KeyPoint;
import keypoints.time.TimeExpression;
import keypoints.time.TimexValue;

/// The days and periods that the text names, in order, each with its places in the text and the key
/// points that are to happen then; those that the text does not say which, apart.
final class Timeline {
  /// Places of one day that are linked: a long text names some hundreds of times.
  private static final int MOST_PLACES = 12;

  /// Likewise for days that are not known.
  private static final int MOST_UNDATED = 60;

  private final String text;
  private final Html html;
  private final Map<LocalDate, Map<String, List<Integer>>> dated = new TreeMap<>();
  private final Map<String, List<Integer>> undated = new LinkedHashMap<>();
  private final Map<String, List<KeyPoint>> points = new TreeMap<>();

  /// Durations and repeated times are no days.
  Timeline(String text, List<TimeExpression> times, List<KeyPoint> keyPoints, Html html) {
    this.text = text;
    this.html = html;
    for (int i = 0; i < times.size(); i++) {
      var time = times.get(i);
      if (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME) {
        place(time).computeIfAbsent(key(time), _ -> new ArrayList<>()).add(i);
      }
    }
    for (var point : keyPoints) {
      for (var date : point.dates()) {
        points.computeIfAbsent(date.value(), _ -> new ArrayList<>()).add(point);
      }
    }
  }

  private Map<String, List<Integer>> place(TimeExpression time) {
    return TimexValue.firstDay(time.value())
        .map(day -> dated.computeIfAbsent(day, _ -> new TreeMap<>()))
        .orElse(undated);
  }

  private String key(TimeExpression time) {
    return TimexValue.firstDay(time.value()).isPresent() ? time.value() : words(time);
  }

  private String words(TimeExpression time) {
    return Words.line(time.span().in(text));
  }

  boolean isEmpty() {
    return dated.isEmpty() && undated.isEmpty();
  }

  void write(List<TimeExpression> times) throws IOException {
    if (!dated.isEmpty()) {
      html.open("ol", "class", "days");
      for (var values : dated.values()) {
        for (var entry : values.entrySet()) {
          day(entry.getKey(), entry.getValue(), times);
        }
      }
      html.close("ol");
    }
    if (!undated.isEmpty()) {
      html.element("h3", "Without a known day").open("p", "class", "undated");
      var words = List.copyOf(undated.entrySet());
      for (var entry : words.subList(0, Math.min(MOST_UNDATED, words.size()))) {
        link(entry.getValue().getFirst(), entry.getKey(), entry.getValue().size());
      }
      more(words.size() - MOST_UNDATED);
      html.close("p");
    }
  }

  private void day(String value, List<Integer> places, List<TimeExpression> times)
      throws IOException {
    var known = DateWords.dateTime(value);
    html.open("li");
    html.element(
        known.isEmpty() ? "span" : "time",
        DateWords.of(value),
        "class",
        "day",
        known.isEmpty() ? "" : "datetime",
        known);
    html.open("span", "class", "places");
    for (int place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      link(place, words(times.get(place)), 1);
    }
    more(places.size() - MOST_PLACES);
    html.close("span");
    for (var point : points.getOrDefault(value, List.of())) {
      html.open("a", "class", "event", "href", "#" + point.id(), "data-k", point.id());
      html.text(Words.ofKind(point.kind()) + ": ").element("bdi", who(point)).close("a");
    }
    html.close("li").raw("\n");
  }

  private static String who(KeyPoint point) {
    var actors = Words.names(point.actors());
    var recipients = Words.names(point.recipients());
    var who = actors.isEmpty() ? Words.NOBODY : actors;
    return recipients.isEmpty() ? who : who + " → " + recipients;
  }

  private void link(int place, String words, int times) throws IOException {
    html.open("a", "href", "#t" + place, "data-t", Integer.toString(place), "dir", "auto");
    html.raw("“").text(words).raw("”").close("a");
    html.raw(times > 1 ? " ×" + times : "").raw(" ");
  }

  private void more(int left) throws IOException {
    if (left > 0) {
      html.text("and " + left + " more");
    }
  }
}
