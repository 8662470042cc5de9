package keypoints.eval;

import static keypoints.eval.Table.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import keypoints.eval.EvaluationData.Marked;
import keypoints.time.TimeExpression;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Are times those that people marked, with their TIMEX3 values? As in TempEval-3, and dates alone
/// as other libraries test them. Floors only rise.
class TimeEvaluation {
  private static final Table CORPORA =
      new Table("texts", "n", "strict", "relaxed", "type", "value");
  private static final Table DATES =
      new Table("single dates", "n", "right", "texts without a time", "silent");

  @AfterAll
  static void print() {
    CORPORA.print();
    DATES.print();
  }

  @Test
  void news() {
    assertThat(value("AQUAINT", "aquaint")).isGreaterThan(0.68);
  }

  @Test
  void warsOfWikipedia() {
    assertThat(value("WikiWars", "wikiwars")).isGreaterThan(0.795);
  }

  @Test
  void tweets() {
    assertThat(value("tweets", "tweets")).isGreaterThan(0.795);
  }

  private static double value(String name, String file) {
    var items = EvaluationData.marked("time/" + file + ".jsonl");
    var tallies = List.of(new Tally(), new Tally(), new Tally(), new Tally());
    long wanted = 0;
    for (var item : items) {
      var free = new ArrayList<>(item.annotation().times());
      int found = free.size();
      var hits = new long[4];
      var golds =
          item.gold()
              .path("gold_timex")
              .valueStream()
              .filter(
                  gold -> !gold.path("value").asText("").isEmpty() && !gold.path("value").isNull())
              .toList();
      for (var gold : golds) {
        compare(item, gold, free, hits);
      }
      wanted += golds.size();
      for (int i = 0; i < hits.length; i++) {
        tallies.get(i).add(hits[i], found, golds.size());
      }
    }
    var f1 = tallies.stream().map(tally -> percent(tally.score().f1())).toList();
    CORPORA.row(name, String.valueOf(wanted), f1.get(0), f1.get(1), f1.get(2), f1.get(3));
    return tallies.get(3).score().f1();
  }

  private static void compare(Marked item, JsonNode gold, List<TimeExpression> free, long[] hits) {
    var span = item.span(gold.path("start").asInt(), gold.path("end").asInt());
    var over = free.stream().filter(time -> time.span().overlaps(span)).toList();
    if (over.isEmpty()) {
      return;
    }
    var best =
        over.stream().filter(time -> time.span().equals(span)).findFirst().orElse(over.getFirst());
    free.remove(best);
    hits[0] += best.span().equals(span) ? 1 : 0;
    hits[1]++;
    hits[2] += best.type().name().equals(gold.path("type").asText()) ? 1 : 0;
    hits[3] += plain(best.value()).equals(plain(gold.path("value").asText())) ? 1 : 0;
  }

  private static final Pattern WEEKDAY = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)-WXX-\\d");
  private static final Pattern PART =
      Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)-?(T(?:MO|AF|EV|NI|DT))$");
  private static final Pattern HOUR = Pattern.compile("T(\\d):");

  /// One spelling of the values that corpora write in two ways.
  private static String plain(String value) {
    var plain = WEEKDAY.matcher(value).replaceFirst("$1");
    return HOUR.matcher(PART.matcher(plain).replaceFirst("$1$2")).replaceAll("T0$1:");
  }

  @Test
  void recognizersText() {
    var items = EvaluationData.marked("time/ms_recognizers.jsonl");
    var silent = items.stream().filter(item -> item.gold().path("gold_results").isEmpty()).toList();
    var dates = items.stream().filter(item -> !recognized(item).isEmpty()).toList();
    double right =
        dates("Recognizers-Text", dates, item -> recognized(item).contains(day(item)), silent);
    assertThat(right).isGreaterThan(0.86);
    assertThat(quiet(silent)).isGreaterThanOrEqualTo(83);
  }

  /// The values of the only result, if it is a date.
  private static Set<String> recognized(Marked item) {
    var results = item.gold().path("gold_results");
    var type = results.at("/0/TypeName").asText(results.at("/0/Type").asText(""));
    if (results.size() != 1 || !type.endsWith("date")) {
      return Set.of();
    }
    return results
        .at("/0/Resolution/values")
        .valueStream()
        .map(value -> value.path("value").asText(""))
        .filter(value -> !value.isEmpty() && !value.equals("not resolved"))
        .collect(Collectors.toSet());
  }

  @Test
  void duckling() {
    var items =
        EvaluationData.marked("time/duckling_en.jsonl").stream()
            .filter(item ->
                item.gold().path("gold_grain").asText().equals("Day")
                    && item.gold().path("gold_fn").asText().equals("datetime"))
            .toList();
    double right =
        dates(
            "Duckling",
            items,
            item -> day(item).equals(first10(item.gold().at("/gold_value/0").asText())),
            List.of());
    assertThat(right).isGreaterThan(0.89);
  }

  @Test
  void chrono() {
    var items = EvaluationData.marked("time/chrono_en.jsonl");
    var dates = items.stream().filter(item -> !chronoDay(item).isEmpty()).toList();
    var silent =
        items.stream()
            .filter(item ->
                !item.gold().has("gold_start")
                    && Set.of("chrono", "chrono.casual")
                        .contains(item.gold().path("parser").asText()))
            .toList();
    double right = dates("Chrono", dates, item -> day(item).equals(chronoDay(item)), silent);
    assertThat(right).isGreaterThan(0.55);
    assertThat(quiet(silent)).isGreaterThanOrEqualTo(37);
  }

  private static String chronoDay(Marked item) {
    var start = item.gold().path("gold_start");
    if (start.path("date").isTextual()) {
      return first10(start.path("date").asText());
    }
    boolean whole =
        start.path("year").asInt() > 0
            && start.path("month").asInt() > 0
            && start.path("day").asInt() > 0;
    return whole
        ? String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            start.path("year").asInt(),
            start.path("month").asInt(),
            start.path("day").asInt())
        : "";
  }

  private static double dates(
      String name, List<Marked> dates, Predicate<Marked> right, List<Marked> silent) {
    double share = (double) dates.stream().filter(right).count() / dates.size();
    DATES.row(
        name,
        String.valueOf(dates.size()),
        percent(share),
        String.valueOf(silent.size()),
        String.valueOf(quiet(silent)));
    return share;
  }

  private static long quiet(List<Marked> silent) {
    return silent.stream().filter(item -> item.annotation().times().isEmpty()).count();
  }

  /// The day of the only time found.
  private static String day(Marked item) {
    var times = item.annotation().times();
    return times.size() == 1 ? first10(times.getFirst().value()) : "none";
  }

  private static String first10(String value) {
    return value.substring(0, Math.min(10, value.length()));
  }
}
