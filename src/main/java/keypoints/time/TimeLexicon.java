package keypoints.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import keypoints.text.Compiled;
import keypoints.text.Lexicon;
import keypoints.text.Texts;
import keypoints.text.WordList;
import org.jspecify.annotations.Nullable;

/// The roles of words, by id.
@SuppressWarnings("EnumOrdinal") // What is compiled is read by the same program.
final class TimeLexicon implements Compiled.Part {
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

  private static final Role[] ROLES = Role.values();

  private final long[] roles;
  // Of a word: where its entries begin, which end where those of the next begin.
  private final int[] begins;
  // Of an entry: its role and its text; what comes of them once it was asked for.
  private final int[] entryRoles;
  private final int[] entryTexts;
  private final Texts texts;
  private final @Nullable Entry[] made;
  private final long beginnings;
  private final long standing;

  TimeLexicon(Lexicon.Builder lexicon) {
    var compiled = lexicon.compiled();
    if (compiled != null) {
      roles = compiled.longs();
      begins = compiled.numbers();
      entryRoles = compiled.numbers();
      entryTexts = compiled.numbers();
      texts = new Texts(compiled);
    } else {
      var collected = new Collected(lexicon, new TreeMap<>());
      collected.read(WordList.rows("words/time-words.txt"));
      var words = collected.entries();
      int size = words.lastKey() + 1;
      roles = new long[size];
      begins = new int[size + 1];
      var entries = new ArrayList<RoleText>();
      for (int id = 0; id < size; id++) {
        for (var entry : words.getOrDefault(id, List.of())) {
          roles[id] |= entry.role().bit();
          entries.add(entry);
        }
        begins[id + 1] = entries.size();
      }
      var all = new Texts.Builder();
      entryRoles = new int[entries.size()];
      entryTexts = new int[entries.size()];
      for (int i = 0; i < entryRoles.length; i++) {
        entryRoles[i] = entries.get(i).role().ordinal();
        entryTexts[i] = all.number(entries.get(i).text());
      }
      texts = all.build();
    }
    lexicon.kept(this);
    made = new Entry[entryRoles.length];
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

  @Override
  public void write(Compiled.Writer out) {
    out.longs(roles);
    out.numbers(begins);
    out.numbers(entryRoles);
    out.numbers(entryTexts);
    texts.write(out);
  }

  /// The word's entry for a role that it plays. Threads may make it at the same time, and the same.
  Entry entry(int word, Role role) {
    for (int i = begins[word]; i < begins[word + 1]; i++) {
      if (entryRoles[i] == role.ordinal()) {
        var known = made[i];
        if (known == null) {
          known = Entry.of(ROLES[entryRoles[i]], texts.get(entryTexts[i]));
          made[i] = known;
        }
        return known;
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

  /// A role of a word, and the text that goes with it.
  private record RoleText(Role role, String text) {}

  /// The roles as they are read, word by word.
  private record Collected(Lexicon.Builder lexicon, SortedMap<Integer, List<RoleText>> entries) {
    void read(List<List<String>> rows) {
      for (var row : rows) {
        put(row.get(0), Role.valueOf(row.get(1)), row.get(2));
      }
      for (var row : rows) {
        compounds(row.get(0), Role.valueOf(row.get(1)), row.get(2), rows);
      }
    }

    void put(String word, Role role, String value) {
      int id = lexicon.word(word);
      var ofWord = entries.get(id);
      if (ofWord == null) {
        ofWord = new ArrayList<>(2);
        entries.put(id, ofWord);
      }
      ofWord.add(new RoleText(role, value));
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
