package keypoints.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import keypoints.clause.Inflection;
import keypoints.text.Folding;
import keypoints.text.Lexicon;
import keypoints.text.PhraseTable;
import keypoints.text.Tokens;
import keypoints.text.WordList;
import org.jspecify.annotations.Nullable;

/// Names that are known beforehand: polities, organisations, agencies; titles; nouns for groups.
public final class Gazetteer {
  private final PhraseTable<List<Entry>> names = new PhraseTable<>();
  private final PhraseTable<Party> titles = new PhraseTable<>();
  private final PhraseTable<Party> nouns = new PhraseTable<>();

  /// How a form stands for its name. NOUN: a common noun that does so once the name was mentioned.
  enum Relation {
    NAME,
    ALIAS,
    METONYM,
    DEMONYM,
    NOUN
  }

  /// @param capitals the form is written in capitals, and only then meant
  record Entry(
      String name, @Nullable String country, Party party, Relation relation, boolean capitals) {}

  public Gazetteer(Lexicon.Builder lexicon) {
    Map<String, List<Entry>> byForm = new HashMap<>();
    var forms = new ArrayList<String>();
    for (var row : WordList.rows("words/gazetteer.txt")) {
      var form = Folding.fold(row.get(0));
      var entries = byForm.get(form);
      if (entries == null) {
        entries = new ArrayList<>(1);
        byForm.put(form, entries);
        forms.add(form);
      }
      entries.add(entry(row));
    }
    for (var form : forms) {
      names.put(lexicon, form, List.copyOf(byForm.get(form)));
    }
    for (var row : WordList.rows("words/titles.txt")) {
      titles.put(lexicon, row.get(0), party(row.get(1)));
    }
    for (var row : WordList.rows("words/party-nouns.txt")) {
      nouns.put(lexicon, row.get(0), party(row.get(2)));
      var plural = row.get(1).equals("-") ? Inflection.withS(row.get(0)) : row.get(1);
      nouns.put(lexicon, plural, party(row.get(2)));
    }
    for (var noun : WordList.words("words/agency-nouns.txt")) {
      nouns.put(lexicon, noun, Party.AGENCY);
    }
  }

  private static Entry entry(List<String> row) {
    var form = row.get(0);
    boolean capitals = form.length() > 1 && !hasSmallLetter(form);
    var relation = Relation.valueOf(row.get(4).toUpperCase(Locale.ROOT));
    var country = row.get(2).equals("-") ? null : row.get(2);
    return new Entry(row.get(1), country, party(row.get(3)), relation, capitals);
  }

  private static boolean hasSmallLetter(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLowerCase(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Party party(String name) {
    return Party.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// What the longest known form at the token may stand for, as it is spelt there.
  Optional<PhraseTable.Match<List<Entry>>> at(Tokens tokens, int token, int end) {
    var match = names.longest(tokens, token, end);
    if (match.isEmpty()) {
      return match;
    }
    var all = match.get().value();
    int spelt = 0;
    for (int i = 0; i < all.size(); i++) {
      spelt += spelt(tokens, token, all.get(i)) ? 1 : 0;
    }
    if (spelt == all.size()) {
      return match;
    }
    return spelt == 0
        ? Optional.empty()
        : Optional.of(new PhraseTable.Match<>(spelt(tokens, token, all), match.get().end()));
  }

  private static List<Entry> spelt(Tokens tokens, int token, List<Entry> all) {
    var entries = new ArrayList<Entry>(all.size());
    for (var entry : all) {
      if (spelt(tokens, token, entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static boolean spelt(Tokens tokens, int token, Entry entry) {
    return entry.relation() == Relation.NOUN
        || tokens.is(token, entry.capitals() ? Tokens.ALL_CAPITALS : Tokens.CAPITAL)
        || entry.capitals() && tokens.is(token, Tokens.CAPITAL) && hasPoint(tokens, token);
  }

  /// `U.S.`, rather than `Us`.
  private static boolean hasPoint(Tokens tokens, int token) {
    return tokens.text().indexOf('.', tokens.start(token), tokens.end(token)) >= 0;
  }

  Optional<PhraseTable.Match<Party>> titleAt(Tokens tokens, int token, int end) {
    return titles.longest(tokens, token, end);
  }

  Optional<PhraseTable.Match<Party>> nounAt(Tokens tokens, int token, int end) {
    return nouns.longest(tokens, token, end);
  }
}
