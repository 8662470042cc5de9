package keypoints.clause;

import java.util.Optional;
import keypoints.text.Tokens;

/// Tells the subjunctive from the indicative: "that Norway leave" from "that Norway leaves".
public final class Mood {
  private Mood() {}

  /// Whether only a subjunctive has this form: "be", or a base form with one subject. Of "they
  /// leave" nobody can tell but behind a past, where an indicative would be one, too.
  ///
  /// @param past whether the verb whose clause it is in is a past
  public static boolean subjunctive(
      Parse parse, VerbGroup verb, Optional<NounPhrase> subject, boolean past) {
    var tokens = parse.tokens();
    int first = verb.range().first();
    int word = tokens.word(first);
    if (tokens.text(first).equals("be")) {
      return true;
    }
    int forms = parse.grammar().verbs().forms(word);
    boolean base =
        Verbs.has(forms, Verbs.BASE) && !Verbs.has(forms, Verbs.PAST) && first == verb.head();
    return base && subject.filter(phrase -> past || isOne(parse, phrase)).isPresent();
  }

  private static boolean isOne(Parse parse, NounPhrase subject) {
    int head = subject.groups().getFirst().head();
    var tokens = parse.tokens();
    boolean name = tokens.is(head, Tokens.CAPITAL);
    boolean noun = parse.tag(head) == Tag.NOUN;
    return subject.groups().size() == 1
        && noun
        && (name || !Inflection.isPlural(tokens.text(head)))
        && parse.grammar().isOne(tokens.word(head));
  }
}
