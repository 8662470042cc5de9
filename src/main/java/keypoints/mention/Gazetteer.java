package keypoints.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keypoints.clause.Inflection;
import keypoints.text.Lexicon;
import keypoints.text.PhraseTable;
import keypoints.text.Tokens;
import keypoints.text.WordList;
import org.jspecify.annotations.Nullable;

/// Names that are known beforehand: polities, organisations, agencies; titles; nouns for groups.
@SuppressWarnings("EnumOrdinal") // What is compiled is read by the same program.
public final class Gazetteer {
  private static final Party[] PARTIES = Party.values();

  // Of names the number of the form, of the others that of the party.
  private final PhraseTable names;
  private final PhraseTable titles;
  private final PhraseTable nouns;
  private final Forms forms;

  /// What stands at a token.
  ///
  /// @param value whom or what it means
  /// @param end index just past its last token
  record Match<T>(T value, int end) {}

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
    var compiled = lexicon.compiled();
    if (compiled != null) {
      names = new PhraseTable(compiled);
      titles = new PhraseTable(compiled);
      nouns = new PhraseTable(compiled);
      forms = new Forms(compiled);
    } else {
      names = new PhraseTable();
      titles = new PhraseTable();
      nouns = new PhraseTable();
      forms = Forms.read(lexicon, names);
      readParties(lexicon);
    }
    lexicon.kept(names);
    lexicon.kept(titles);
    lexicon.kept(nouns);
    lexicon.kept(forms);
  }

  private void readParties(Lexicon.Builder lexicon) {
    for (var row : WordList.rows("words/titles.txt")) {
      titles.put(lexicon, row.get(0), party(row.get(1)));
    }
    for (var row : WordList.rows("words/party-nouns.txt")) {
      nouns.put(lexicon, row.get(0), party(row.get(2)));
      var plural = row.get(1).equals("-") ? Inflection.withS(row.get(0)) : row.get(1);
      nouns.put(lexicon, plural, party(row.get(2)));
    }
    for (var noun : WordList.words("words/agency-nouns.txt")) {
      nouns.put(lexicon, noun, Party.AGENCY.ordinal());
    }
  }

  private static int party(String name) {
    return Party.valueOf(name.toUpperCase(Locale.ROOT)).ordinal();
  }

  /// What the longest known form at the token may stand for, as it is spelt there.
  Optional<Match<List<Entry>>> at(Tokens tokens, int token, int end) {
    var match = names.longest(tokens, token, end);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    var all = forms.entries(match.get().value());
    int spelt = 0;
    for (int i = 0; i < all.size(); i++) {
      spelt += spelt(tokens, token, all.get(i)) ? 1 : 0;
    }
    if (spelt == 0) {
      return Optional.empty();
    }
    var meant = spelt == all.size() ? all : spelt(tokens, token, all);
    return Optional.of(new Match<>(meant, match.get().end()));
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

  Optional<Match<Party>> titleAt(Tokens tokens, int token, int end) {
    return party(titles.longest(tokens, token, end));
  }

  Optional<Match<Party>> nounAt(Tokens tokens, int token, int end) {
    return party(nouns.longest(tokens, token, end));
  }

  private static Optional<Match<Party>> party(Optional<PhraseTable.Match> found) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Match<>(PARTIES[found.get().value()], found.get().end()));
  }
}
