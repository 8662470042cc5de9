package keypoints.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import keypoints.text.Lexicon;
import keypoints.text.WordList;
import org.jspecify.annotations.Nullable;

/// The roles of words, by id.
final class TimeLexicon {
  /// A role of a word, with the number or the text that goes with it, and what that text names.
  record Entry(Role role, int number, String text, @Nullable Unit unit, Relation relation) {
    static Entry of(Role role, String value) {
      boolean unit = role == Role.UNIT || role == Role.UNITS;
      return new Entry(
          role,
          integer(value),
          value,
          unit ? Unit.valueOf(value) : null,
          role == Role.RELATION ? Relation.valueOf(value) : Relation.NONE);
    }

    /// The number, or 0 if it is none.
    private static int integer(String value) {
      char last = value.charAt(value.length() - 1);
      return last >= '0' && last <= '9' && value.charAt(0) <= '9' ? Integer.parseInt(value) : 0;
    }
  }

  /// Roles of words that stand inside or beside time expressions only.
  private static final Set<Role> CONTEXT =
      EnumSet.of(
          Role.ORDINAL_SUFFIX,
          Role.BETWEEN,
          Role.MULTIPLIER,
          Role.MERIDIEM,
          Role.ZONE,
          Role.ERA,
          Role.AGO,
          Role.HENCE,
          Role.BEFORE,
          Role.AFTER,
          Role.PREPOSITION,
          Role.NUMBERED,
          Role.ROUGHLY,
          Role.WISH,
          Role.FUNCTION,
          Role.AMBIGUOUS,
          Role.PAST,
          Role.AHEAD);

  /// Roles of words that begin a time expression only if it goes on behind them.
  private static final Set<Role> LEANING =
      EnumSet.of(
          Role.CARDINAL,
          Role.ORDINAL,
          Role.VAGUE,
          Role.RELATION,
          Role.EVERY,
          Role.FREQUENCY,
          Role.APOSTROPHE);

  private static final List<String> STAGES = List.of("mid", "early", "late");

  private final Entry[][] entries;
  private final long[] roles;
  private final long beginnings;
  private final long standing;

  TimeLexicon(Lexicon.Builder lexicon) {
    var collected = new Collected(lexicon, new HashMap<>());
    var rows = WordList.rows("words/time-words.txt");
    for (var row : rows) {
      collected.put(row.get(0), Role.valueOf(row.get(1)), row.get(2));
    }
    for (var row : rows) {
      collected.compounds(row.get(0), Role.valueOf(row.get(1)), row.get(2), rows);
    }
    int size = 0;
    for (int id : collected.entries().keySet()) {
      size = Math.max(size, id + 1);
    }
    entries = new Entry[size][];
    roles = new long[size];
    for (var word : collected.entries().entrySet()) {
      entries[word.getKey()] = word.getValue().toArray(new Entry[0]);
      for (var entry : word.getValue()) {
        roles[word.getKey()] |= entry.role().bit();
      }
    }
    beginnings = ~bits(CONTEXT);
    standing = beginnings & ~bits(LEANING);
  }

  private static long bits(Set<Role> roles) {
    long bits = 0;
    for (var role : roles) {
      bits |= role.bit();
    }
    return bits;
  }

  /// The word's entry for a role that it plays.
  Entry entry(int word, Role role) {
    for (var entry : entries[word]) {
      if (entry.role() == role) {
        return entry;
      }
    }
    throw new IllegalArgumentException("the word plays no such role: " + role);
  }

  /// The set of roles that the word plays.
  long roles(int word) {
    return word < roles.length ? roles[word] : 0;
  }

  /// Whether a time expression may begin with a word of the roles.
  boolean begin(long roles) {
    return (roles & beginnings) != 0;
  }

  /// Whether one that begins with a word of the roles must go on behind it.
  boolean leans(long roles) {
    return (roles & standing) == 0;
  }

  /// The roles as they are read, word by word.
  private record Collected(Lexicon.Builder lexicon, Map<Integer, List<Entry>> entries) {
    void put(String word, Role role, String value) {
      int id = lexicon.word(word);
      var ofWord = entries.get(id);
      if (ofWord == null) {
        ofWord = new ArrayList<>(2);
        entries.put(id, ofWord);
      }
      ofWord.add(Entry.of(role, value));
    }

    /// Words that hyphens join: "mid-January", "three-day", "week-long".
    void compounds(String word, Role role, String value, List<List<String>> rows) {
      if (role == Role.MONTH
          || role == Role.SHORT_MONTH
          || role == Role.SEASON
          || role == Role.WEEKDAY) {
        for (var stage : STAGES) {
          put(stage + "-" + word, role, value);
        }
      }
      if (role == Role.UNIT && word.length() > 3 || word.equals("day")) {
        var unit = Unit.valueOf(value.toUpperCase(Locale.ROOT));
        put(word + "-long", Role.DURATION, unit.duration(1));
        put("multi-" + word, Role.DURATION, unit.duration());
        for (var row : rows) {
          if (row.get(1).equals("CARDINAL") && row.get(0).indexOf('-') < 0) {
            put(
                row.get(0) + "-" + word,
                Role.DURATION,
                unit.duration(Integer.parseInt(row.get(2))));
          }
        }
      }
    }
  }
}
