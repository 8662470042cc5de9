package keypoints.clause;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Subjects that stand behind their verb, in one parsed sentence: “…,” said Berg; and those that
/// who speaks parts from it: “The plan,” Berg said, “is late.”
final class Speakers {
  private final Parse parse;
  private final Grammar grammar;
  private final Phrases phrases;

  Speakers(Parse parse, Phrases phrases) {
    this.parse = parse;
    this.grammar = parse.grammar();
    this.phrases = phrases;
  }

  /// "…,” said Grushko": a subject behind the verb, where a quotation or nothing stands before it.
  @Nullable NounPhrase behind(VerbGroup verb) {
    int i = verb.first() - 1;
    while (parse.tag(i) == Tag.ADVERB) {
      i--;
    }
    boolean possible = i < parse.first() || parse.tag(i) == Tag.QUOTE || parse.tag(i) == Tag.COMMA;
    if (!possible
        || Ages.hasComma(parse, i)
        || !grammar.takesClause(verb.lemma())
        || phrases.clauseAt(verb.end())) {
      return null;
    }
    boolean starts = i < parse.first();
    var phrase = phrases.phraseAt(verb.end()).orElse(null);
    return phrase != null && maySpeak(phrase, starts) ? phrase : null;
  }

  /// The sentence's first noun phrase, where only who says it stands between that and the verb.
  @Nullable NounPhrase parted(VerbGroup verb) {
    int comma = commaBefore(verb.first());
    int first = comma < 0 ? -1 : speech(comma);
    int before = first < 0 ? -1 : commaBefore(first);
    if (before < 0) {
      return null;
    }
    int start = parse.first();
    while (parse.tag(start) == Tag.QUOTE) {
      start++;
    }
    var subject = phrases.nouns().subjectAt(start).orElse(null);
    return subject != null && phrases.attachedEnd(subject.range().end(), at -> false) == before
        ? subject
        : null;
  }

  /// The comma before the token, with a quotation mark on either side; -1 if there is none.
  private int commaBefore(int token) {
    int i = token - 1;
    while (parse.tag(i) == Tag.ADVERB || parse.tag(i) == Tag.QUOTE) {
      i--;
    }
    return parse.tag(i) == Tag.COMMA ? i : -1;
  }

  /// Where "Berg said" or "said Berg" begins that ends at the comma; -1 if there is none.
  private int speech(int comma) {
    int last = beforeTime(comma) - 1;
    var said = parse.verbAt(last);
    var noun = parse.nounAt(said.isPresent() ? said.get().first() - 1 : last);
    if (noun.isEmpty()) {
      return -1;
    }
    int first = phrases.phraseEndingWith(noun.get()).range().first();
    var verb = said.isPresent() ? said : parse.verbAt(first - 1);
    boolean says =
        verb.isPresent()
            && verb.get().form() == VerbGroup.Form.FINITE
            && grammar.takesClause(verb.get().lemma());
    return says ? Math.min(first, verb.get().first()) : -1;
  }

  /// Before "on Monday".
  private int beforeTime(int end) {
    var noun = parse.nounAt(end - 1);
    if (noun.isEmpty() || !grammar.periods().has(parse.tokens().word(noun.get().head()))) {
      return end;
    }
    int first = noun.get().first();
    return parse.tag(first - 1) == Tag.PREPOSITION ? first - 1 : first;
  }

  /// “…,” before the verb: what follows is who said it.
  boolean behindQuotation(VerbGroup verb) {
    int mark = verb.first() - 1;
    return parse.tag(mark) == Tag.QUOTE && parse.tag(mark - 1) == Tag.COMMA;
  }

  /// Not "me", not "Thursday"; at the sentence's start, where "denies the report" is a headline,
  /// only a name.
  private boolean maySpeak(NounPhrase phrase, boolean starts) {
    int head = phrase.groups().getFirst().head();
    int word = parse.tokens().word(head);
    return !grammar.periods().has(word)
        && (!starts || parse.tokens().is(head, Tokens.CAPITAL))
        && (parse.tag(head) != Tag.PRONOUN || grammar.pronouns().isSubject(word));
  }
}
