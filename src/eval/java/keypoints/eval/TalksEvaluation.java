package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.eval.EvaluationData.Marked;
import org.junit.jupiter.api.Test;

/// Denials, and what becomes of talks: proposed, scheduled, held, rejected. Floors only rise.
class TalksEvaluation {
  @Test
  void denialsAreToldFromOtherUsesOfTheWord() {
    var tally = new Tally();
    for (var item : EvaluationData.marked("keypoints/denial.jsonl")) {
      boolean found = has(item, "denial");
      tally.count(found, item.gold().path("denial_kind").asText().equals("denial"));
      assertThat(found && item.gold().path("denial_kind").asText().equals("negated_denial"))
          .isFalse();
    }
    var table = new Table("kind", "n", "precision", "recall", "F1");
    table.row("denial", tally);
    talks(table);
    table.print();
    assertThat(tally.score().f1()).isGreaterThan(0.96);
  }

  private static void talks(Table table) {
    var items = EvaluationData.marked("keypoints/talks.jsonl");
    var all = new Tally();
    for (var kind : List.of("talks_proposed", "talks_scheduled", "talks_held", "talks_rejected")) {
      var tally = new Tally();
      boolean rejected = kind.equals("talks_rejected");
      for (var item : items) {
        boolean wanted = item.gold().path("talk_kind").asText().equals(kind);
        boolean found = has(item, rejected ? "rejection" : kind);
        boolean other = rejected && item.gold().path("gold_root").asText().equals("REJECT");
        tally.count(found && (wanted || !other), wanted);
      }
      table.row(kind, tally);
      all.add(tally);
    }
    table.row("all four of talks", all);
    assertThat(all.score().f1()).isGreaterThan(0.84);
  }

  private static boolean has(Marked item, String kind) {
    return item.keyPoints().stream().anyMatch(point -> point.kind().equals(kind));
  }
}
