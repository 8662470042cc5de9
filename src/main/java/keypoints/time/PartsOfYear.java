package keypoints.time;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Seasons, quarters and halves of a year: "the summer of 1941", "winter", "Q3 2021", "2019-H2".
final class PartsOfYear {
  private PartsOfYear() {}

  static @Nullable Reading at(Words words, int i) {
    if (words.has(i, Tokens.NUMBER)) {
      var coded = coded(words, i);
      if (coded != null) {
        return coded;
      }
    }
    int at = words.word(i, "the") ? i + 1 : i;
    int stage = words.is(at, Role.STAGE) ? at + 1 : at;
    var part = words.text(stage, Role.SEASON);
    int end = stage + 1;
    if (part.isEmpty() && words.is(stage, Role.QUARTER)) {
      part = "Q" + words.number(stage, Role.QUARTER);
    } else if (part.isEmpty() && words.is(stage, Role.HALF_YEAR)) {
      var year = Numbers.year(words, end);
      return year.end() > end
          ? new Reading(
              i,
              year.end(),
              new Meaning.PartOfYear(
                  year.value(), "H" + words.number(stage, Role.HALF_YEAR), Relation.NONE))
          : null;
    } else if (part.isEmpty()) {
      var ordinal = Numbers.ordinal(words, stage);
      boolean quarter = words.word(ordinal.end(), "quarter") && ordinal.value() <= 4;
      boolean half = words.word(ordinal.end(), "half") && ordinal.value() <= 2;
      if (ordinal.end() == stage || !quarter && !half) {
        return null;
      }
      part = (quarter ? "Q" : "H") + ordinal.value();
      end = ordinal.end() + 1;
    }
    int yearAt = words.word(end, "of") || words.mark(end, ',') || words.dash(end) ? end + 1 : end;
    var year = Numbers.year(words, yearAt);
    if (year.end() > yearAt) {
      return new Reading(i, year.end(), new Meaning.PartOfYear(year.value(), part, Relation.NONE));
    }
    boolean season = words.is(stage, Role.SEASON);
    if (words.relation(yearAt) != Relation.NONE && words.word(yearAt + 1, "year")) {
      return new Reading(i, yearAt + 2, new Meaning.PartOfYear(0, part, words.relation(yearAt)));
    }
    boolean placed =
        words.is(i - 1, Role.PREPOSITION)
            && !words.word(i - 1, "to")
            && !words.word(i - 1, "of")
            && !words.word(i - 1, "for");
    boolean noun = words.has(end, Tokens.WORD) && !words.is(end, Role.FUNCTION);
    boolean capital = capital(words, stage);
    boolean falls =
        words.is(stage, Role.AMBIGUOUS)
            && !capital
            && (words.word(end, "of") || noun || !placed && stage == at);
    boolean stands =
        season
            ? !falls
                && (placed || capital || at > i || stage > at || !words.is(stage, Role.AMBIGUOUS))
            : quarterStands(words, stage);
    return stands ? new Reading(i, end, new Meaning.PartOfYear(0, part, Relation.NONE)) : null;
  }

  /// "Spring" with a capital that neither a sentence nor a name gives it: not "Spring Street".
  private static boolean capital(Words words, int i) {
    return words.named(i)
        && words.has(i - 1, Tokens.WORD)
        && !words.has(i - 1, Tokens.CAPITAL)
        && !words.has(i + 1, Tokens.CAPITAL)
        && !words.word(i + 1, "of");
  }

  private static boolean quarterStands(Words words, int stage) {
    return words.is(stage, Role.QUARTER)
        || words.word(stage + 1, "quarter") && words.word(stage - 1, "the");
  }

  /// "2026-W20", as ISO 8601 has it.
  private static @Nullable Reading week(Words words, int i, int at, int year) {
    if (!words.has(at, Tokens.WORD | Tokens.NUMBER) || words.tokens().length(at) != 3) {
      return null;
    }
    var text = words.tokens().text();
    int start = words.tokens().start(at);
    int week = Words.digits(text, start + 1, start + 3);
    return text.charAt(start) == 'W' && week >= 1 && week <= 53
        ? new Reading(
            i, at + 1, new Meaning.Known(TimeExpression.Type.DATE, year + "-W" + Periods.two(week)))
        : null;
  }

  /// "2019-Q1", "2019 Q1", "2019-H2".
  private static @Nullable Reading coded(Words words, int i) {
    boolean dash = words.dash(i + 1);
    int at = dash ? i + 2 : i + 1;
    var year = Numbers.year(words, i);
    if (year.end() != i + 1 || dash && !words.joined(at)) {
      return null;
    }
    int quarter = words.number(at, Role.QUARTER);
    int half = words.number(at, Role.HALF_YEAR);
    if (quarter == Words.NONE && half == Words.NONE) {
      return dash ? week(words, i, at, year.value()) : null;
    }
    var part = half != Words.NONE ? "H" + half : "Q" + quarter;
    return new Reading(i, at + 1, new Meaning.PartOfYear(year.value(), part, Relation.NONE));
  }
}
