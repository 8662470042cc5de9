package keypoints.keypoint;

import java.util.List;
import keypoints.clause.Complement;
import keypoints.clause.Construction;
import keypoints.clause.Inflection;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.Frame.Guard;
import keypoints.mention.Mention;
import keypoints.mention.Party;
import keypoints.text.Tokens;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// The conditions of a frame, asked of what fills its slots.
final class Guards {
  private final Reading reading;
  private final FrameMatcher.Match match;

  Guards(Reading reading, FrameMatcher.Match match) {
    this.reading = reading;
    this.match = match;
  }

  boolean hold(List<Guard> guards) {
    for (int i = 0; i < guards.size(); i++) {
      if (!holds(guards.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Guard guard) {
    var content = match.filled().content();
    return switch (guard.test()) {
      case ACTOR_SPEAKS_FOR_MANY -> speakForMany(match.filled().actors());
      case ACTOR_IS_PARTY -> Mention.anyParty(match.filled().actors());
      case ACTOR_HEADED_BY -> headed(match.filled().actors(), words(guard));
      case ACTOR_NOT_HEADED_BY -> !headed(match.filled().actors(), words(guard));
      case RECIPIENT_HEADED_BY -> headed(match.filled().recipients(), words(guard));
      case RECIPIENT_IS_PARTY -> Mention.anyParty(match.filled().recipients());
      case NOT_SAID_BY_ANOTHER -> !saidByAnother();
      case ACTOR_IS_OFFICIAL -> is(Party.OFFICIAL, match.filled().actors());
      case RECIPIENT_IS_OFFICIAL -> is(Party.OFFICIAL, match.filled().recipients());
      case RECIPIENT_IS_POLITY -> is(Party.POLITY, match.filled().recipients());
      case TWO_PARTIES -> twoParties();
      case RECIPIENT -> !match.filled().recipients().isEmpty();
      case NO_OBJECT -> !object();
      case PROGRESSIVE -> reading.parse().tag(match.cue().first()) == Tag.ING;
      case ADDRESSED ->
          Mention.anyParty(match.filled().recipients()) || match.filled().slot().equals("clause");
      case CONTENT -> content != null;
      case CONTENT_HAS -> content != null && has(content, words(guard));
      case CONTENT_LACKS -> content == null || !has(content, words(guard));
      case SENTENCE_LACKS -> !has(sentence(), words(guard));
      case CONTENT_HEADED_BY -> content != null && head(content, words(guard));
      case CONTENT_SAYS -> content != null && says(content, words(guard));
      case CONTENT_IS_NOT ->
          content == null || content.end() > content.first() + 1 || !has(content, words(guard));
      case CONTENT_NOT_HEADED_BY -> content == null || !head(content, words(guard));
      case CONTENT_IS_NOUN -> content != null && reading.parse().verbAt(content.first()).isEmpty();
      case CONTENT_IS_NO_PARTY ->
          content == null || !match.filled().slot().equals("object") || !clause(content).somebody();
      case CONTENT_IS_NEGATED -> content != null && clause(content).negation().isPresent();
      case CONTENT_IS_NEGATED_BY ->
          content != null
              && clause(content).negation().filter(in -> has(in, words(guard))).isPresent();
      case CONTENT_IS_ABOUT_ACTOR -> content != null && clause(content).aboutActor();
      case CONTENT_IS_SUBJUNCTIVE -> content != null && clause(content).subjunctive();
      case CONTENT_IS_TO_COME -> content != null && !clause(content).past();
      case COUNTED -> counted();
      case GOVERNOR_IS -> governor(words(guard));
      case GOVERNOR_IS_NOT -> !governor(words(guard));
      case GOVERNOR_IS_BE -> exists();
      case GOVERNOR_AFFIRMS -> affirmed();
    };
  }

  private static boolean is(Party party, List<Mention> mentions) {
    for (var one : mentions) {
      if (one.party() == party) {
        return true;
      }
    }
    return false;
  }

  private static boolean speakForMany(List<Mention> mentions) {
    for (var one : mentions) {
      if (one.party().speaksForMany()) {
        return true;
      }
    }
    return false;
  }

  private boolean saidByAnother() {
    var around = reading.around(match.cue().first());
    if (around.isEmpty()) {
      return false;
    }
    var speaker = country(around.getFirst().sources());
    var actor = country(match.filled().actors());
    return speaker != null && actor != null && !speaker.equals(actor);
  }

  private static @Nullable String country(List<Mention> mentions) {
    for (var one : mentions) {
      if (one.country() != null) {
        return one.country();
      }
    }
    return null;
  }

  private boolean twoParties() {
    var filled = match.filled();
    if (filled.recipients().isEmpty()) {
      boolean mutual = match.frame().slots().recipients().contains(Counterparts.CO_ACTORS);
      return mutual && !actsOnSomething() && anySeveral(filled.actors());
    }
    return Mention.anyParty(filled.actors())
        && (speakForMany(filled.actors()) || speakForMany(filled.recipients()));
  }

  /// "met the deadline", "met with criticism": a recipient's slot is taken by a thing.
  private boolean actsOnSomething() {
    var tokens = reading.parse().tokens();
    var slots = match.frame().slots().recipients();
    for (var complement : match.arguments().complements()) {
      if (slots.contains(tokens.text(complement.range().first()))) {
        return true;
      }
    }
    return object();
  }

  private boolean anySeveral(List<Mention> actors) {
    for (var actor : actors) {
      if (several(actor)) {
        return true;
      }
    }
    return false;
  }

  /// "the ministers", "both sides".
  private boolean several(Mention actor) {
    var parse = reading.parse();
    int last = actor.range().end() - 1;
    boolean starts = last == parse.first() || parse.tag(last - 1) == Tag.STOP;
    return actor.party().speaksForMany()
        && (starts || !parse.tokens().is(last, Tokens.CAPITAL))
        && Inflection.isPlural(parse.tokens().text(last));
  }

  private TokenRange sentence() {
    return new TokenRange(reading.parse().first(), reading.parse().end());
  }

  private WordSet words(Guard guard) {
    var words = match.rule().classes().words().get(guard.word());
    if (words == null) {
      throw new IllegalArgumentException(
          "frame %s: no class \"%s\"".formatted(match.frame().name(), guard.word()));
    }
    return words;
  }

  /// Whether the modal of the content's first finite verb, which is its main one in news, is of the
  /// words, and not of one in the perfect: "must have left" says what was; or that verb itself,
  /// before an infinitive: "has to leave".
  private boolean says(TokenRange content, WordSet words) {
    var parse = reading.parse();
    for (int i = content.first(); i < content.end(); i++) {
      var verb = parse.verbAt(i);
      if (verb.isPresent() && verb.get().form() == VerbGroup.Form.FINITE) {
        boolean modal = parse.tag(i) == Tag.MODAL;
        return modal
            ? words.has(parse.tokens().word(i)) && parse.tag(i + 1) != Tag.HAVE
            : verb.get().head() == i
                && is(i, words)
                && parse.tag(verb.get().range().end()) == Tag.TO;
      }
    }
    return false;
  }

  private boolean object() {
    for (var complement : match.arguments().complements()) {
      if (complement.type() == Complement.Type.OBJECT && !reading.isTime(complement.range())) {
        return true;
      }
    }
    return false;
  }

  private ContentGuards clause(TokenRange content) {
    return new ContentGuards(reading, match, content);
  }

  private boolean counted() {
    var parse = reading.parse();
    int head = match.cue().end() - 1;
    int first = parse.nounAt(head).map(group -> group.range().first()).orElse(head);
    var tag = parse.tag(first);
    return tag == Tag.DETERMINER
        || tag == Tag.POSSESSIVE
        || match.arguments().construction() == Construction.POSSESSIVE
        || Inflection.isPlural(parse.tokens().text(head));
  }

  private boolean governor(WordSet words) {
    var governor = match.arguments().governor();
    return governor != null && governor.is(words);
  }

  private boolean exists() {
    var governor = match.arguments().governor();
    return governor != null
        && governor.verb() != null
        && reading.parse().tag(governor.verb().head()) == Tag.BE;
  }

  /// "talks will resume", but not "talks will not resume".
  private boolean affirmed() {
    var governor = match.arguments().governor();
    return governor == null || governor.verb() == null || !governor.verb().shape().negated();
  }

  /// Whether the last word of one of them is of the class.
  private boolean headed(List<Mention> mentions, WordSet words) {
    for (var one : mentions) {
      if (is(one.range().end() - 1, words)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(TokenRange range, WordSet words) {
    for (int i = range.first(); i < range.end(); i++) {
      if (is(i, words)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the head of the first noun group, or the first verb, is one of the words.
  private boolean head(TokenRange range, WordSet words) {
    var parse = reading.parse();
    for (int i = range.first(); i < range.end(); i++) {
      var noun = parse.nounAt(i);
      if (noun.isPresent()) {
        return is(noun.get().head(), words);
      }
      var verb = parse.verbAt(i);
      if (verb.isPresent()) {
        return words.has(verb.get().lemma());
      }
    }
    return false;
  }

  /// Whether the word, or the verb it is a form of, is one of them.
  private boolean is(int token, WordSet words) {
    var parse = reading.parse();
    int word = parse.tokens().word(token);
    return words.has(word)
        || parse.verbAt(token).isPresent()
            && parse.grammar().verbs().lemmaOf(word) >= 0
            && words.has(parse.grammar().verbs().lemmaOf(word));
  }
}
