package keypoints.keypoint;

import java.util.List;
import java.util.Optional;
import keypoints.clause.Mood;
import keypoints.clause.NounPhrase;
import keypoints.clause.Tag;
import keypoints.clause.Tense;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.mention.Mention;

/// The conditions of a frame that read the content as a clause of its own.
final class ContentGuards {
  private final Reading reading;
  private final FrameMatcher.Match match;
  private final TokenRange content;

  ContentGuards(Reading reading, FrameMatcher.Match match, TokenRange content) {
    this.reading = reading;
    this.match = match;
    this.content = content;
  }

  /// Its verb with the word before, where that is negated and tells what is or was.
  Optional<TokenRange> negation() {
    return verb()
        .filter(verb -> verb.shape().negated())
        .filter(verb -> verb.tense() == Tense.PAST || verb.tense() == Tense.PRESENT)
        .map(verb -> new TokenRange(verb.range().first() - 1, verb.range().end()));
  }

  boolean past() {
    return verb().filter(verb -> verb.tense() == Tense.PAST).isPresent();
  }

  boolean subjunctive() {
    var cue = match.verb();
    boolean past = cue != null && cue.tense() == Tense.PAST;
    boolean question = reading.parse().tag(content.first()) == Tag.WH; // "asked why they leave"
    return !question
        && verb()
            .filter(verb -> Mood.subjunctive(reading.parse(), verb, subject(), past))
            .isPresent();
  }

  /// Whether the subject of its verb is one of the actors.
  boolean aboutActor() {
    var actors = match.filled().actors();
    var subject = subject();
    if (subject.isPresent()) {
      for (var one : resolved(subject.get(), actors)) {
        if (Mention.anyNamed(one.name(), actors)) {
          return true;
        }
      }
    }
    return false;
  }

  /// "denied the crew": whether it begins with somebody, rather than with a clause about him.
  boolean somebody() {
    var parse = reading.parse();
    var group = parse.nounAt(content.first());
    return group.isPresent()
        && parse.verbAt(group.get().range().end()).isEmpty()
        && Mention.anyParty(resolved(NounPhrase.of(group.get()), List.of()));
  }

  /// Its first finite verb, which is the main one in news.
  private Optional<VerbGroup> verb() {
    for (int i = content.first(); i < content.end(); i++) {
      var verb = reading.parse().verbAt(i);
      if (verb.isPresent() && verb.get().form() == VerbGroup.Form.FINITE) {
        return verb;
      }
    }
    return Optional.empty();
  }

  private Optional<NounPhrase> subject() {
    for (var complement : match.arguments().complements()) {
      if (complement.range().equals(content)) {
        return Optional.ofNullable(complement.phrase());
      }
    }
    return Optional.empty();
  }

  private List<Mention> resolved(NounPhrase phrase, List<Mention> candidates) {
    return reading.discourse().resolver().resolve(phrase, candidates);
  }
}
