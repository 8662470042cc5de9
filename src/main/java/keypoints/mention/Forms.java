package keypoints.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import keypoints.mention.Gazetteer.Entry;
import keypoints.mention.Gazetteer.Relation;
import keypoints.text.Compiled;
import keypoints.text.Folding;
import keypoints.text.Lexicon;
import keypoints.text.PhraseTable;
import keypoints.text.Texts;
import keypoints.text.WordList;
import org.jspecify.annotations.Nullable;

/// What the forms of the gazetteer stand for, by number. There are thousands, of which a document
/// has a few: each is made when it is asked for first.
@SuppressWarnings("EnumOrdinal") // What is compiled is read by the same program.
final class Forms implements Compiled.Part {
  // Of an entry: the texts of its name and country, its party and relation, whether it has
  // capitals.
  private static final int COLUMNS = 5;
  private static final int NAME = 0;
  private static final int COUNTRY = 1;
  private static final int PARTY = 2;
  private static final int RELATION = 3;
  private static final int CAPITALS = 4;

  private static final int NO_COUNTRY = -1;

  private static final Party[] PARTIES = Party.values();
  private static final Relation[] RELATIONS = Relation.values();

  // Of a form: where its entries begin, which end where those of the next begin.
  private final int[] begins;
  private final int[] columns;
  private final Texts texts;
  private final @Nullable List<Entry>[] made;

  Forms(Compiled compiled) {
    this(compiled.numbers(), compiled.numbers(), new Texts(compiled));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
  private Forms(int[] begins, int[] columns, Texts texts) {
    this.begins = begins;
    this.columns = columns;
    this.texts = texts;
    this.made = new List[begins.length - 1];
  }

  /// Reads the list, and puts the forms into the table by their numbers.
  static Forms read(Lexicon.Builder lexicon, PhraseTable names) {
    Map<String, List<List<String>>> byForm = new LinkedHashMap<>();
    var rows = WordList.rows("words/gazetteer.txt");
    for (var row : rows) {
      byForm.computeIfAbsent(Folding.fold(row.get(0)), _ -> new ArrayList<>(1)).add(row);
    }
    var begins = new int[byForm.size() + 1];
    var columns = new int[rows.size() * COLUMNS];
    var texts = new Texts.Builder();
    int form = 0;
    int entry = 0;
    for (var ofForm : byForm.entrySet()) {
      names.put(lexicon, ofForm.getKey(), form);
      for (var row : ofForm.getValue()) {
        int at = COLUMNS * entry++;
        columns[at + NAME] = texts.number(row.get(1));
        columns[at + COUNTRY] = row.get(2).equals("-") ? NO_COUNTRY : texts.number(row.get(2));
        columns[at + PARTY] = Party.valueOf(row.get(3).toUpperCase(Locale.ROOT)).ordinal();
        columns[at + RELATION] = Relation.valueOf(row.get(4).toUpperCase(Locale.ROOT)).ordinal();
        columns[at + CAPITALS] = isInCapitals(row.get(0)) ? 1 : 0;
      }
      begins[++form] = entry;
    }
    return new Forms(begins, columns, texts.build());
  }

  private static boolean isInCapitals(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLowerCase(form.charAt(i))) {
        return false;
      }
    }
    return form.length() > 1;
  }

  @Override
  public void write(Compiled.Writer out) {
    out.numbers(begins);
    out.numbers(columns);
    texts.write(out);
  }

  /// The entries of a form, in the order of the list. Threads may make them at the same time, and
  /// the same.
  List<Entry> entries(int form) {
    var known = made[form];
    if (known == null) {
      var entries = new Entry[begins[form + 1] - begins[form]];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = entry(COLUMNS * (begins[form] + i));
      }
      known = List.of(entries);
      made[form] = known;
    }
    return known;
  }

  private Entry entry(int at) {
    int country = columns[at + COUNTRY];
    return new Entry(
        texts.get(columns[at + NAME]),
        country == NO_COUNTRY ? null : texts.get(country),
        PARTIES[columns[at + PARTY]],
        RELATIONS[columns[at + RELATION]],
        columns[at + CAPITALS] != 0);
  }
}
