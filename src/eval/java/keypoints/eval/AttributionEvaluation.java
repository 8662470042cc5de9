package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import keypoints.attribution.Attribution;
import keypoints.eval.EvaluationData.Marked;
import keypoints.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who said what: cues alone, with their sources, with their contents too. Floors only rise.
class AttributionEvaluation {
  private final Tally cues = new Tally();
  private final Tally sources = new Tally();
  private final Tally contents = new Tally();

  private record Gold(List<Span> cue, List<Span> source, List<Span> content) {}

  @Test
  void articlesHaveTheAttributionsThatPeopleMarked() {
    var items = EvaluationData.marked("attribution/polnear_dev.jsonl");
    items.forEach(this::count);
    var table = new Table("attributions", "n", "precision", "recall", "F1");
    table.row("cue", cues);
    table.row("cue and source", sources);
    table.row("cue, source and content", contents);
    table.print();
    assertThat(cues.score().f1()).isGreaterThan(0.733);
    assertThat(sources.score().f1()).isGreaterThan(0.67);
    assertThat(contents.score().f1()).isGreaterThan(0.55);
  }

  private void count(Marked item) {
    var free = new ArrayList<>(item.annotation().attributions());
    int found = free.size();
    var golds =
        item.gold()
            .path("gold_attributions")
            .valueStream()
            .map(gold ->
                new Gold(
                    spans(item, gold, "cue"),
                    spans(item, gold, "source"),
                    spans(item, gold, "content")))
            .filter(gold -> !gold.cue().isEmpty())
            .toList();
    int hits = 0;
    int sourceHits = 0;
    int contentHits = 0;
    for (var gold : golds) {
      var best = best(gold, free);
      if (best != null) {
        free.remove(best);
        hits++;
        if (sameSource(best.source(), gold.source())) {
          sourceHits++;
          contentHits += shared(best.content(), gold.content()) >= 0.5 ? 1 : 0;
        }
      }
    }
    cues.add(hits, found, golds.size());
    sources.add(sourceHits, found, golds.size());
    contents.add(contentHits, found, golds.size());
  }

  private static List<Span> spans(Marked item, JsonNode gold, String role) {
    return gold.path(role)
        .valueStream()
        .flatMap(part -> part.path("spans").valueStream())
        .map(span -> item.span(span.get(0).asInt(), span.get(1).asInt()))
        .toList();
  }

  /// The one whose cue shares the most characters; of equals the first.
  private static @Nullable Attribution best(Gold gold, List<Attribution> free) {
    Attribution best = null;
    int most = 0;
    for (var one : free) {
      int shared = set(List.of(one.cue()), gold.cue()).cardinality();
      if (shared > most) {
        most = shared;
        best = one;
      }
    }
    return best;
  }

  /// A third of the characters shared; or some, if ours is not half as long again.
  private static boolean sameSource(List<Span> ours, List<Span> theirs) {
    boolean touches = !set(ours, theirs).isEmpty();
    return shared(ours, theirs) >= 0.3
        || touches && set(ours).cardinality() <= 1.5 * set(theirs).cardinality()
        || ours.isEmpty() && theirs.isEmpty();
  }

  /// The characters in both, by those in either.
  private static double shared(List<Span> ours, List<Span> theirs) {
    var either = set(ours);
    either.or(set(theirs));
    return either.isEmpty() ? 0 : (double) set(ours, theirs).cardinality() / either.cardinality();
  }

  private static BitSet set(List<Span> ours, List<Span> theirs) {
    var both = set(ours);
    both.and(set(theirs));
    return both;
  }

  private static BitSet set(List<Span> spans) {
    var set = new BitSet();
    spans.forEach(span -> set.set(span.start(), span.end()));
    return set;
  }
}
