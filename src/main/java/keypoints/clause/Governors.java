package keypoints.clause;

import java.util.Optional;
import keypoints.clause.Arguments.Governor;
import keypoints.clause.VerbGroup.Form;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds what a noun, an infinitive or a gerund depends on, in one parsed sentence.
final class Governors {
  /// A coordinated infinitive borrows its governor at most so often: "to meet, talk and agree".
  private static final int BORROWED = 4;

  /// So many prepositional phrases at most stand between a subject and its verb.
  private static final int ATTACHED = 4;

  private final Parse parse;
  private final Phrases phrases;
  private final Subjects subjects;

  Governors(Parse parse, Phrases phrases, Subjects subjects) {
    this.parse = parse;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /// The verb that the noun is an object of, directly, behind another object ("gave Spain a
  /// deadline") or by a preposition; else the verb whose subject it is, without a subject of its
  /// own: "talks with Spain were held".
  @Nullable Governor ofNoun(NounGroup cue) {
    int i = cue.first() - 1;
    NounPhrase other = null;
    while (parse.tag(i) == Tag.QUOTE || parse.tag(i) == Tag.ADVERB) { // "put forward a proposal"
      i--;
    }
    if (parse.tag(i) == Tag.PREPOSITION) {
      var object = parse.nounAt(i - 1);
      if (object.isPresent()) {
        other = phrases.phraseEndingWith(object.get());
        i = other.range().first() - 1;
      } else {
        i--;
      }
    } else if (parse.nounAt(i).isPresent()) {
      other = phrases.phraseEndingWith(parse.nounAt(i).get());
      i = other.range().first() - 1;
    }
    var verb = parse.verbAt(i);
    if (verb.isPresent()) {
      return new Governor(verb.get(), -1, activeSubject(verb.get()), other);
    }
    var predicate = predicate(cue.end());
    return predicate == null ? null : ofPredicate(predicate);
  }

  /// "talks were held"; the infinitive of "talks are to begin", the adjective of "talks are due".
  private Governor ofPredicate(VerbGroup predicate) {
    int i = predicate.end();
    if (parse.tag(predicate.head()) != Tag.BE) {
      return new Governor(predicate, -1, null, null);
    }
    var verb = parse.verbAt(i).filter(next -> next.form() == Form.INFINITIVE);
    var word = parse.nounAt(i).filter(group -> group.end() == i + 1 && group.first() == i);
    return new Governor(
        verb.orElse(predicate),
        word.map(group -> parse.tokens().word(group.head())).orElse(-1),
        null,
        null);
  }

  /// The finite verb behind a subject and what its prepositions join to it.
  private @Nullable VerbGroup predicate(int from) {
    int i = from;
    for (int steps = 0; steps < ATTACHED && i < parse.end(); steps++) {
      var object =
          parse.grammar().attaches(parse.tokens().word(i))
              ? phrases.nouns().subjectAt(i + 1)
              : Optional.<NounPhrase>empty();
      if (object.isEmpty()) {
        break;
      }
      i = object.get().range().end();
    }
    int verb = phrases.skipAdverbs(behindInfinitive(i));
    return parse.finiteAt(verb) ? parse.verbAt(verb).orElse(null) : null;
  }

  /// "calls for Norway to leave grew": behind what somebody is to do.
  private int behindInfinitive(int from) {
    var verb = parse.verbAt(from);
    if (verb.isEmpty() || verb.get().form() != Form.INFINITIVE) {
      return from;
    }
    int end = phrases.skipAdverbs(verb.get().end());
    return parse.finiteAt(end) ? end : phrases.phraseEnd(end);
  }

  private @Nullable NounPhrase activeSubject(VerbGroup verb) {
    return verb.shape().passive() ? null : subjects.of(verb).phrase();
  }

  /// The word that an infinitive or gerund hangs on: "agreed to meet", "is ready to meet", "made an
  /// offer to meet", "asked Spain to meet", "insists on meeting".
  @Nullable Governor ofVerb(VerbGroup verb) {
    return ofVerb(verb, 0);
  }

  private @Nullable Governor ofVerb(VerbGroup verb, int borrowed) {
    if (verb.form() != Form.INFINITIVE && verb.form() != Form.ING) {
      return null;
    }
    int i = skipBack(verb.first());
    if (parse.tag(i) == Tag.COORDINATOR) {
      var before = parse.verbBefore(i).orElse(null);
      return before != null && before.form() == verb.form() && borrowed < BORROWED
          ? ofVerb(before, borrowed + 1)
          : null;
    }
    if (verb.form() == Form.ING && parse.tag(i) == Tag.PREPOSITION) {
      i--;
    }
    var governing = parse.verbAt(i);
    if (governing.isPresent()) {
      return new Governor(governing.get(), -1, subjects.of(governing.get()).phrase(), null);
    }
    var noun = parse.nounAt(i).orElse(null);
    return noun == null ? null : ofWord(noun);
  }

  /// An adjective after a form of be, or a noun; "Spain" of "asked Spain to" is the verb's object.
  private Governor ofWord(NounGroup group) {
    int word = parse.tokens().word(group.head());
    var copula = copula(group.first());
    if (copula.isPresent()) {
      return new Governor(copula.get(), word, subjects.of(copula.get()).phrase(), null);
    }
    int before = group.first() - 1; // "travelled to Oslo to meet"
    boolean behind = parse.tag(before) == Tag.PREPOSITION || parse.tag(before) == Tag.TO;
    var verb = parse.verbAt(behind ? before - 1 : before).orElse(null);
    boolean somebody =
        parse.tag(group.head()) == Tag.PRONOUN || parse.tokens().is(group.head(), Tokens.CAPITAL);
    return new Governor(
        verb,
        somebody ? -1 : word,
        verb == null ? null : activeSubject(verb),
        somebody && verb != null ? phrases.phraseEndingWith(group) : null);
  }

  /// The form of be that says the adjective at the token of its subject: "is essential".
  Optional<VerbGroup> copula(int token) {
    int i = skipBack(token);
    return parse.tag(i) == Tag.BE ? parse.verbAt(i) : Optional.empty();
  }

  private int skipBack(int token) {
    int i = token - 1;
    while (parse.tag(i) == Tag.ADVERB || parse.tag(i) == Tag.QUOTE || parse.tag(i) == Tag.NOT) {
      i--;
    }
    return i;
  }
}
