package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.VerbGroup.Form;
import keypoints.clause.VerbGroup.Shape;
import keypoints.text.Tokens;

/// Gathers tags into verb groups and noun groups.
final class Chunker {
  private Chunker() {}

  static List<VerbGroup> verbs(Parse parse) {
    var groups = new ArrayList<VerbGroup>();
    var phases = new Phases(parse);
    for (int i = parse.first(); i < parse.end(); i++) {
      var tag = parse.tag(i);
      boolean infinitive = tag == Tag.TO && baseFollows(parse, i + 1);
      if (tag.auxiliary() || tag.verbal() || infinitive) {
        var group = verbGroup(parse, i);
        for (int at = phases.continuation(group); at > 0; at = phases.continuation(group)) {
          group = phases.joined(group, verbGroup(parse, at));
        }
        groups.add(group);
        i = group.end() - 1;
      }
    }
    return groups;
  }

  private static boolean baseFollows(Parse parse, int token) {
    int i = token;
    while (parse.tag(i) == Tag.ADVERB || parse.tag(i) == Tag.QUOTE) {
      i++;
    }
    return parse.tag(i) == Tag.BASE || parse.tag(i).auxiliary();
  }

  private static VerbGroup verbGroup(Parse parse, int first) {
    int head = first;
    boolean passive = false;
    boolean afterBe = false;
    int negations = parse.tag(first - 1) == Tag.NOT ? 1 : 0;
    int i = first;
    for (; i < parse.end(); i++) {
      var tag = parse.tag(i);
      if (tag.verbal()) {
        head = i;
        passive = tag == Tag.PARTICIPLE && (afterBe || i == first);
        i++;
        break;
      } else if (tag.auxiliary()) {
        afterBe = tag == Tag.BE;
        negations += parse.grammar().isCannot(parse.tokens().word(i)) ? 1 : 0;
        head = i;
      } else if (tag == Tag.NOT) {
        negations++;
      } else if (!(tag == Tag.TO && i == first) && !(tag == Tag.ADVERB || tag == Tag.QUOTE)) {
        break;
      } else if (tag != Tag.TO && !verbFollows(parse, i + 1)) {
        break;
      }
    }
    var form = form(parse, first, head);
    int lemma = parse.grammar().verbs().lemmaOf(parse.tokens().word(head));
    var tense = form == Form.FINITE ? tense(parse, first, head) : Tense.NONE;
    var shape = new Shape(form, passive, negations % 2 == 1, tense);
    return new VerbGroup(new TokenRange(first, head + 1), head, lemma, shape);
  }

  private static Tense tense(Parse parse, int first, int head) {
    int word = parse.tokens().word(first);
    return switch (parse.tag(first)) {
      case MODAL -> {
        boolean unreal = perfect(parse, first, head) || !parse.grammar().isFuture(word);
        yield unreal
            ? Tense.POSSIBLE
            : parse.grammar().isConditionalModal(word) ? Tense.CONDITIONAL : Tense.FUTURE;
      }
      case HAVE ->
          head > first || parse.grammar().verbs().isPast(word) ? Tense.PAST : Tense.PRESENT;
      default -> parse.grammar().verbs().isPast(word) ? Tense.PAST : Tense.PRESENT;
    };
  }

  /// "would have met", rather than "would have talks".
  private static boolean perfect(Parse parse, int first, int head) {
    for (int i = first + 1; i < head; i++) {
      if (parse.tag(i) == Tag.HAVE) {
        return true;
      }
    }
    return false;
  }

  private static boolean verbFollows(Parse parse, int token) {
    for (int i = token; i < token + 4; i++) {
      var tag = parse.tag(i);
      if (tag.verbal() || tag.auxiliary()) {
        return true;
      }
      if (tag != Tag.ADVERB && tag != Tag.NOT && tag != Tag.QUOTE) {
        return false;
      }
    }
    return false;
  }

  private static Form form(Parse parse, int first, int head) {
    return switch (parse.tag(first)) {
      case TO -> Form.INFINITIVE;
      case BASE -> Form.INFINITIVE;
      case ING -> Form.ING;
      case PARTICIPLE -> Form.PARTICIPLE;
      case BE, HAVE -> parse.grammar().isIng(parse.tokens().word(first)) ? Form.ING : Form.FINITE;
      default -> head >= first ? Form.FINITE : Form.INFINITIVE;
    };
  }

  static List<NounGroup> nouns(Parse parse) {
    var groups = new ArrayList<NounGroup>();
    for (int i = parse.first(); i < parse.end(); i++) {
      if (parse.verbAt(i).isPresent() || Ages.at(parse, i)) {
        continue;
      }
      var tag = parse.tag(i);
      if (tag == Tag.PRONOUN) {
        groups.add(new NounGroup(new TokenRange(i, i + 1), i));
      } else if (tag.nominal() && tag != Tag.POSSESSIVE
          || tag == Tag.POSSESSIVE && isPronoun(parse, i)) {
        var group = nounGroup(parse, i);
        groups.add(group);
        i = group.end() - 1;
      }
    }
    return groups;
  }

  private static boolean isPronoun(Parse parse, int i) {
    return !parse.tokens().is(i, Tokens.POSSESSIVE);
  }

  private static NounGroup nounGroup(Parse parse, int first) {
    int end = first;
    int head = first;
    boolean noun = false;
    for (int i = first; i < parse.end(); i++) {
      var tag = parse.tag(i);
      boolean starts = tag == Tag.DETERMINER || tag == Tag.POSSESSIVE && isPronoun(parse, i);
      boolean another =
          i > first
              && (starts
                  || closedAdjective(parse, i)
                  || relativeClauseBegins(parse, i)
                  || nameAfterDate(parse, i)
                  || periodAfterName(parse, i));
      if (noun && another) {
        break;
      }
      if (tag.nominal() && parse.verbAt(i).isEmpty()) {
        end = i + 1;
        noun |= tag == Tag.NOUN;
        head = tag == Tag.NOUN || !noun ? i : head;
      } else if (hyphenated(parse, i) || noun && listsAdjectives(parse, i)) {
        end = i + 1;
      } else if (tag == Tag.OPEN && bracketed(parse, i) > i) {
        i = bracketed(parse, i);
        end = noun ? i + 1 : end;
      } else if (tag == Tag.ABBREVIATION && noun) {
        end = i + 1;
      } else if (noun && tag == Tag.ADVERB
          || !(tag == Tag.ADVERB || tag == Tag.QUOTE || tag == Tag.NOT)
          || !nounFollows(parse, i + 1)) {
        break;
      }
    }
    return new NounGroup(new TokenRange(first, Math.max(end, first + 1)), head);
  }

  /// "the guarantees Russia demands": behind a plural, a name and its verb begin a relative clause.
  private static boolean relativeClauseBegins(Parse parse, int i) {
    var tokens = parse.tokens();
    boolean name =
        tokens.is(i, Tokens.CAPITAL) && !tokens.is(i - 1, Tokens.CAPITAL | Tokens.POSSESSIVE);
    if (!name || tokens.text().charAt(tokens.end(i - 1) - 1) != 's') {
      return false;
    }
    int end = i + 1;
    while (parse.tag(end) == Tag.NOUN && tokens.is(end, Tokens.CAPITAL)) {
      end++;
    }
    return parse.tag(end) == Tag.VERB || parse.tag(end).auxiliary();
  }

  /// "On 3 May 2021 Oslo said": a date ends before a name.
  private static boolean nameAfterDate(Parse parse, int i) {
    return parse.tag(i - 1) == Tag.NUMBER
        && parse.tag(i) == Tag.NOUN
        && parse.tokens().is(i, Tokens.CAPITAL);
  }

  /// "called on Berg months ago", "the judge Monday ruled", "a deal late on Sunday": a time that no
  /// capital names, a day with nothing to name behind it, or its stage begins a group of its own.
  private static boolean periodAfterName(Parse parse, int i) {
    var tokens = parse.tokens();
    var periods = parse.grammar().periods();
    if (periods.isStage(tokens.word(i))) {
      return parse.tag(i - 1) == Tag.NOUN
          && (parse.tag(i + 1) == Tag.PREPOSITION
              || i + 1 < parse.end() && periods.isDay(tokens.word(i + 1)));
    }
    if (!periods.has(tokens.word(i)) || periods.has(tokens.word(i - 1))) {
      return false;
    }
    return tokens.is(i, Tokens.CAPITAL)
        ? parse.tag(i - 1) == Tag.NOUN
            && periods.isDay(tokens.word(i))
            && !periods.joinsDay(tokens.word(i - 1))
            && !parse.tag(i + 1).nominal()
        : tokens.is(i - 1, Tokens.CAPITAL);
  }

  /// "hold talks next week": such a word begins a group of its own behind a noun.
  private static boolean closedAdjective(Parse parse, int i) {
    return parse.grammar().classOf(parse.tokens().word(i)) == WordClass.ADJECTIVE;
  }

  /// The mark of "a 50-minute meeting".
  private static boolean hyphenated(Parse parse, int i) {
    return parse.tag(i) == Tag.OTHER
        && parse.tag(i - 1) == Tag.NUMBER
        && parse.tag(i + 1) == Tag.NOUN
        && !parse.tokens().is(i + 1, Tokens.SPACE_BEFORE);
  }

  /// The comma of "a serious, immediate apology": an adjective stands alone behind an article.
  private static boolean listsAdjectives(Parse parse, int i) {
    return parse.tag(i) == Tag.COMMA
        && parse.tag(i - 2) == Tag.DETERMINER
        && new WordForms(parse.grammar(), parse.tokens()).adjective(i - 1)
        && parse.tag(i + 1) == Tag.NOUN
        && parse.tag(i + 2) == Tag.NOUN
        && !parse.tokens().is(i + 1, Tokens.CAPITAL)
        && parse.verbAt(i + 1).isEmpty();
  }

  /// The closing bracket of `(NATO)`: one to three capitalised words; `i` if it is not that.
  private static int bracketed(Parse parse, int i) {
    for (int k = i + 1; k <= i + 4; k++) {
      if (parse.tag(k) == Tag.CLOSE) {
        return k > i + 1 ? k : i;
      }
      boolean capital = parse.tokens().is(Math.min(k, parse.end() - 1), Tokens.CAPITAL);
      if (!capital && parse.tag(k) != Tag.ABBREVIATION) {
        return i;
      }
    }
    return i;
  }

  private static boolean nounFollows(Parse parse, int token) {
    for (int i = token; i < token + 3; i++) {
      var tag = parse.tag(i);
      if (tag == Tag.NOUN || tag == Tag.ADJECTIVE) {
        return parse.verbAt(i).isEmpty();
      }
      if (tag != Tag.ADVERB && tag != Tag.QUOTE) {
        return false;
      }
    }
    return false;
  }
}
