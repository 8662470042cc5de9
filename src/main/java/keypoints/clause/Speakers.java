package keypoints.clause;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Subjects that stand behind their verb, in one parsed sentence: “…,” said Berg.
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
