package keypoints.attribution;

import java.util.ArrayList;
import java.util.List;
import keypoints.mention.Mention;
import keypoints.mention.Party;

/// Whom the sentences before speak of, for the pronouns of the next.
///
/// @param speaker who spoke last; nobody, or one
/// @param acting the person whom the sentence before is about; nobody, or one
/// @param fresh whether the speaker spoke in the sentence before
public record Recent(List<Mention> speaker, List<Mention> acting, boolean fresh) {
  public static final Recent NOBODY = new Recent(List.of(), List.of(), false);

  public Recent {
    speaker = List.copyOf(speaker);
    acting = List.copyOf(acting);
  }

  /// Whom a pronoun may stand for, the likeliest first: the sentence before goes before an older
  /// speaker.
  public List<Mention> candidates() {
    if (speaker.isEmpty() || acting.isEmpty()) {
      return speaker.isEmpty() ? acting : speaker;
    }
    var candidates = new ArrayList<>(fresh ? speaker : acting);
    candidates.addAll(fresh ? acting : speaker);
    return candidates;
  }

  /// Behind a sentence of which nothing is known.
  public Recent stale() {
    return new Recent(speaker, List.of(), false);
  }

  /// With those of one more sentence.
  ///
  /// @param subject of its main verb
  Recent with(List<Statement> statements, List<Mention> subject) {
    var heard = speaker(statements);
    var person =
        subject.size() == 1 && subject.getFirst().party().isPerson()
            ? List.of(subject.getFirst().silent())
            : List.<Mention>of();
    return new Recent(heard.isEmpty() ? speaker : heard, person, !heard.isEmpty());
  }

  private static List<Mention> speaker(List<Statement> statements) {
    for (var statement : statements) {
      for (var source : statement.sources()) {
        if (source.party() != Party.OTHER && source.party() != Party.AGENCY) {
          return List.of(source);
        }
      }
    }
    return List.of();
  }
}
