package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.text.Tokens;

/// Noun phrases of one parsed sentence.
final class NounPhrases {
  /// So many prepositional phrases, one behind the other, hang on a noun.
  private static final int ATTACHED = 3;

  /// So many names a list before a verb has.
  private static final int LISTED = 32;

  private final Parse parse;
  private final Tokens tokens;
  // By token, once it was asked for.
  private final Optional<NounPhrase>[] phrases;

  NounPhrases(Parse parse) {
    this.parse = parse;
    this.tokens = parse.tokens();
    this.phrases = Parse.nowhere(parse.end() - parse.first());
  }

  /// The noun phrase that begins at the token: groups joined by "of", commas and "and", or nothing.
  Optional<NounPhrase> phraseAt(int token) {
    var first = parse.nounAt(token);
    if (first.isEmpty() || first.get().first() != token) {
      return Optional.empty();
    }
    int at = token - parse.first();
    if (phrases[at].isEmpty()) {
      phrases[at] = Optional.of(phrase(first.get()));
    }
    return phrases[at];
  }

  private NounPhrase phrase(NounGroup first) {
    int end = withOf(first.end());
    int next = conjunct(end);
    if (next == 0) {
      return new NounPhrase(new TokenRange(first.first(), end), first);
    }
    var groups = new ArrayList<NounGroup>();
    groups.add(first);
    for (; next > 0; next = conjunct(end)) {
      var group = parse.nounAt(next).orElseThrow();
      groups.add(group);
      end = withOf(group.end());
    }
    return new NounPhrase(new TokenRange(first.first(), end), groups);
  }

  /// The noun phrase that ends at the group: what it is joined to on its left belongs to it.
  NounPhrase phraseEndingWith(NounGroup last) {
    List<NounGroup> groups = List.of(last);
    int first = last.first();
    for (int i = first - 1; i > parse.first(); i = first - 1) {
      boolean and = parse.tag(i) == Tag.COORDINATOR;
      boolean list = and || parse.tag(i) == Tag.COMMA && groups.size() > 1;
      var before = list ? parse.nounAt(i - 1) : Optional.<NounGroup>empty();
      if (before.isEmpty() || objectOfAnother(before.get())) {
        break;
      }
      groups = groups.size() == 1 ? new ArrayList<>(groups) : groups;
      groups.addFirst(before.get());
      first = before.get().first();
    }
    return new NounPhrase(new TokenRange(first, last.end()), groups);
  }

  // "an offer from Brussels and Moscow's reply": what a preposition or verb governs is not ours.
  private boolean objectOfAnother(NounGroup group) {
    var before = parse.tag(group.first() - 1);
    return before == Tag.PREPOSITION || before == Tag.TO || before.verbal();
  }

  /// Behind "of the …" as often as it follows.
  private int withOf(int end) {
    int at = end;
    while (parse.tag(at) == Tag.PREPOSITION && tokens.word(at) == parse.grammar().of()) {
      var group = parse.nounAt(at + 1);
      if (group.isEmpty() || isName(at - 1) && !mayNameContain(group.get())) {
        break;
      }
      at = several(at - 1) ? withNames(group.get().end()) : group.get().end();
    }
    return at;
  }

  /// Whether what the noun is of may be several things: a plural, or an office. A capital at the
  /// start makes no name.
  private boolean several(int noun) {
    boolean name = isName(noun) && noun > parse.first() && parse.tag(noun - 1) != Tag.STOP;
    return parse.grammar().isOffice(tokens.word(noun))
        || !name && Inflection.isPlural(tokens.text(noun));
  }

  /// Behind the names that are joined to the name before: "the ministers of Norway and Sweden" are
  /// of both, and so is a "Ministry of Trade and Industry".
  private int withNames(int end) {
    int at = end;
    for (int i = 0; i < LISTED && isName(at - 1); i++) {
      boolean and = parse.tag(at) == Tag.COORDINATOR && tokens.word(at) != parse.grammar().but();
      var next =
          and || parse.tag(at) == Tag.COMMA ? parse.nounAt(at + 1) : Optional.<NounGroup>empty();
      if (next.isEmpty() || next.get().first() != at + 1 || !isName(at + 1)) {
        break;
      }
      at = next.get().end();
      if (and) {
        return isName(at - 1) ? at : end;
      }
    }
    return end;
  }

  /// "accuses Pyongyang of provocation": a name has no "of" but before a name or an article.
  private boolean mayNameContain(NounGroup group) {
    return isName(group.first()) || parse.tag(group.first()) == Tag.DETERMINER;
  }

  private boolean isName(int token) {
    return tokens.is(token, Tokens.CAPITAL);
  }

  /// The start of the noun group that "and", "or", or a comma in a list joins to what ended at
  /// `end`; 0 when there is none, or when a verb shows that a new clause begins there.
  private int conjunct(int end) {
    int at = Ages.skip(parse, end);
    if (parse.tag(at) == Tag.COMMA) {
      at++;
    }
    boolean and = parse.tag(at) == Tag.COORDINATOR && tokens.word(at) != parse.grammar().but();
    boolean alongWith = at > end && parse.tag(at) == Tag.PREPOSITION && withAt(at) > at;
    if (!and && !alongWith) {
      return 0;
    }
    int next = alongWith ? withAt(at) : at + 1;
    var group = parse.nounAt(next);
    if (group.isEmpty() || group.get().first() != next) {
      return 0;
    }
    int behind = withOf(group.get().end());
    return and && parse.finiteAt(behind) ? 0 : next;
  }

  /// Behind "along with", "together with"; the same token when it is not that.
  private int withAt(int at) {
    boolean with =
        parse.tag(at + 1) == Tag.PREPOSITION && tokens.word(at + 1) == parse.grammar().with();
    return with ? at + 2 : at;
  }

  /// The noun phrase that begins at the token, where a subject is looked for: "and" joins whatever
  /// verb follows, and so do the commas of a list that ends with "and".
  Optional<NounPhrase> subjectAt(int token) {
    var first = parse.nounAt(token);
    if (first.isEmpty() || first.get().first() != token) {
      return Optional.empty();
    }
    List<NounGroup> groups = List.of(first.get());
    int at = withOf(first.get().end());
    while (groups.size() < LISTED) {
      at = Ages.skip(parse, at);
      int and = parse.tag(at) == Tag.COMMA ? at + 1 : at;
      boolean joins =
          parse.tag(and) == Tag.COORDINATOR && tokens.word(and) != parse.grammar().but();
      var next = joins || and > at ? parse.nounAt(joins ? and + 1 : and) : first;
      if (next.isEmpty() || next.get().first() < at) {
        break;
      }
      groups = groups.size() == 1 ? new ArrayList<>(groups) : groups;
      groups.add(next.get());
      at = withOf(next.get().end());
      if (joins) {
        return Optional.of(new NounPhrase(new TokenRange(token, at), groups));
      }
    }
    return phraseAt(token);
  }

  /// Both, as one phrase: the subjects of "Norway, Sweden agree".
  static NounPhrase joined(NounPhrase before, NounPhrase behind) {
    var groups = new ArrayList<>(before.groups());
    groups.addAll(behind.groups());
    return new NounPhrase(new TokenRange(before.range().first(), behind.range().end()), groups);
  }

  /// Behind what prepositions join to the noun before the token, but for times.
  int attachedEnd(int end) {
    int at = end;
    for (int steps = 0; steps < ATTACHED; steps++) {
      boolean attaches =
          at < parse.end()
              && (parse.grammar().attaches(tokens.word(at))
                  || parse.tag(at) == Tag.TO && parse.verbAt(at).isEmpty());
      var phrase = attaches ? subjectAt(at + 1) : Optional.<NounPhrase>empty();
      if (phrase.isEmpty()
          || parse.grammar().periods().has(tokens.word(phrase.get().groups().getFirst().head()))) {
        break;
      }
      at = phrase.get().range().end();
    }
    return at;
  }

  /// With what its prepositions join to it before the verb, and with an apposition: "a spokesman
  /// for the bank, Ana Ruiz, said".
  NounPhrase extended(NounPhrase phrase, VerbGroup verb) {
    int end = attachedEnd(phrase.range().end());
    NounGroup apposition = null;
    var apposed = parse.tag(end) == Tag.COMMA ? subjectAt(end + 1) : Optional.<NounPhrase>empty();
    if (apposed.isPresent()) {
      int close = attachedEnd(apposed.get().range().end());
      if (parse.tag(close) == Tag.COMMA && close < verb.first()) {
        end = close;
        apposition = apposed.get().groups().getFirst();
      }
    }
    return end > verb.first()
        ? phrase
        : new NounPhrase(new TokenRange(phrase.range().first(), end), phrase.groups(), apposition);
  }
}
