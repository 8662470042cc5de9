package keypoints.keypoint;

import java.util.List;
import java.util.Optional;
import keypoints.clause.Complement;
import keypoints.clause.Mood;
import keypoints.clause.NounPhrase;
import keypoints.clause.Tense;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.mention.Mention;
import keypoints.mention.Party;

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

  boolean subjunctive() {
    return verb().filter(verb -> Mood.subjunctive(reading.parse(), verb, subject())).isPresent();
  }

  /// Whether the subject of its verb is one of the actors.
  boolean aboutActor() {
    var actors = match.filled().actors();
    return subject().map(subject -> resolved(subject, actors)).orElse(List.of()).stream()
        .anyMatch(one -> actors.stream().anyMatch(actor -> actor.name().equals(one.name())));
  }

  /// "denied the crew": whether it begins with somebody, rather than with a clause about him.
  boolean somebody() {
    var parse = reading.parse();
    return parse
        .nounAt(content.first())
        .filter(group -> parse.verbAt(group.range().end()).isEmpty())
        .map(group -> resolved(NounPhrase.of(group), List.of()))
        .orElse(List.of())
        .stream()
        .anyMatch(one -> one.party() != Party.OTHER);
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
    return match.arguments().complements().stream()
        .filter(complement -> complement.range().equals(content))
        .findFirst()
        .map(Complement::phrase);
  }

  private List<Mention> resolved(NounPhrase phrase, List<Mention> candidates) {
    return reading.discourse().resolver().resolve(phrase, candidates);
  }
}
