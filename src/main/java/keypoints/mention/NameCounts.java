package keypoints.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keypoints.mention.Gazetteer.Entry;
import keypoints.mention.Gazetteer.Relation;
import keypoints.text.Tokens;

/// Which known names a document uses, to choose between what an ambiguous word may stand for.
final class NameCounts {
  private final Map<String, Use> uses = new HashMap<>();

  /// Where a name stands first, and how often.
  private static final class Use {
    private final int first;
    private int count;

    Use(int first) {
      this.first = first;
    }
  }

  NameCounts(Gazetteer gazetteer, Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.is(i, Tokens.CAPITAL)) {
        continue;
      }
      var match = gazetteer.at(tokens, i, tokens.size());
      if (match.isPresent()) {
        var entry = match.get().value().getFirst();
        if (entry.relation() == Relation.NAME || entry.relation() == Relation.ALIAS) {
          var use = uses.get(entry.name());
          if (use == null) {
            use = new Use(i);
            uses.put(entry.name(), use);
          }
          use.count++;
        }
        i = match.get().end() - 1;
      }
    }
  }

  /// The entry whose name the document uses most, the first one if it uses none; for common nouns
  /// only one that was named before the token counts.
  Optional<Entry> choose(List<Entry> entries, int token) {
    var first = entries.getFirst();
    if (entries.size() == 1 && first.relation() != Relation.NOUN) {
      return Optional.of(first);
    }
    Entry best = null;
    int most = 0;
    for (var entry : entries) {
      var use = uses.get(entry.name());
      if (use != null
          && (entry.relation() != Relation.NOUN || use.first < token)
          && use.count > most) {
        best = entry;
        most = use.count;
      }
    }
    boolean known = best != null || first.relation() != Relation.NOUN;
    return known ? Optional.of(best == null ? first : best) : Optional.empty();
  }
}
