package keypoints.time;

import java.util.ArrayList;
import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.PhraseTable;
import keypoints.text.Texts;
import keypoints.text.Tokens;
import keypoints.text.WordList;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Holidays, and fixed phrases such as "at the moment".
final class Phrases {
  private static final String DAY = "day";

  // By the numbers of the texts that say when they are.
  private final PhraseTable holidays;
  private final PhraseTable references;
  private final Texts texts;
  private final WordSet firstWords;

  Phrases(Lexicon.Builder lexicon) {
    var compiled = lexicon.compiled();
    if (compiled != null) {
      holidays = new PhraseTable(compiled);
      references = new PhraseTable(compiled);
      texts = new Texts(compiled);
      firstWords = new WordSet(compiled);
    } else {
      holidays = new PhraseTable();
      references = new PhraseTable();
      var all = new Texts.Builder();
      var first = new ArrayList<String>();
      read(lexicon, "words/time-holidays.txt", holidays, all, first);
      read(lexicon, "words/time-references.txt", references, all, first);
      texts = all.build();
      firstWords = new WordSet(lexicon, first);
    }
    lexicon.kept(holidays);
    lexicon.kept(references);
    lexicon.kept(texts);
    lexicon.kept(firstWords);
  }

  private static void read(
      Lexicon.Builder lexicon,
      String list,
      PhraseTable table,
      Texts.Builder texts,
      List<String> first) {
    for (var row : WordList.rows(list)) {
      table.put(lexicon, row.get(0), texts.number(row.get(1)));
      first.add(firstWord(row.get(0)));
    }
  }

  // As a token: "mother" of "mother's day".
  private static String firstWord(String phrase) {
    int end = 0;
    while (end < phrase.length() && phrase.charAt(end) != ' ' && phrase.charAt(end) != '\'') {
      end++;
    }
    return phrase.substring(0, end);
  }

  /// "in the past year" is no "in the past".
  private static boolean counts(Words words, int i) {
    return words.relation(i - 1) != Relation.NONE
        && (words.is(i, Role.UNIT, Role.UNITS)
            || words.is(i, Role.CARDINAL, Role.VAGUE)
            || words.is(i, Role.SEASON)
            || words.has(i, Tokens.NUMBER));
  }

  /// `PAST_REF`; or `day+1`, so many days from the document's.
  private static Meaning meaning(String value) {
    return value.startsWith(DAY)
        ? new Meaning.Period(Unit.DAY, Integer.parseInt(value.substring(DAY.length())))
        : new Meaning.Known(TimeExpression.Type.DATE, value);
  }

  /// Whether a phrase may begin with the word.
  boolean knows(int word) {
    return firstWords.has(word);
  }

  /// Reads a phrase, with "last", "next" and a year around a holiday.
  @Nullable Reading at(Words words, int i) {
    var reference = references.longest(words.tokens(), i, words.end());
    if (reference.isPresent() && !counts(words, reference.get().end())) {
      return new Reading(i, reference.get().end(), meaning(texts.get(reference.get().value())));
    }
    var relation = words.relation(i);
    int at = relation == Relation.NONE ? i : i + 1;
    if (at == words.end()) {
      return null;
    }
    var found = holidays.longest(words.tokens(), at, words.end());
    if (found.isEmpty()) {
      return null;
    }
    var holiday = Holiday.read(texts.get(found.get().value()));
    int end = found.get().end();
    int yearAt =
        words.mark(end, ',') || words.word(end, "of") || words.word(end, "in") ? end + 1 : end;
    var year = Numbers.year(words, yearAt);
    if (year.end() > yearAt) {
      return new Reading(i, year.end(), new Meaning.Feast(holiday, year.value(), Relation.NONE));
    }
    var later = words.relation(end + 1);
    if (yearAt > end && later != Relation.NONE && words.word(end + 2, "year")) {
      return new Reading(i, end + 3, new Meaning.Feast(holiday, 0, later));
    }
    return new Reading(i, end, new Meaning.Feast(holiday, 0, relation));
  }
}
