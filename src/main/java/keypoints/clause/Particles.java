package keypoints.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words that make one cue with a verb ("turn down", "find guilty", "take to court"), in one
/// parsed sentence.
final class Particles {
  /// Farther behind its verb no particle is looked for.
  private static final int REACH = 15;

  private final Parse parse;
  private final Phrases phrases;

  Particles(Parse parse, Phrases phrases) {
    this.parse = parse;
    this.phrases = phrases;
  }

  /// Where the words stand: directly behind the verb, but for adverbs, or behind its object.
  ///
  /// @param words their ids, at least one
  Optional<TokenRange> of(VerbGroup verb, List<Integer> words) {
    if (!occursFrom(verb.end(), words.getFirst())) {
      return Optional.empty();
    }
    int at = verb.end();
    while (!standAt(at, words) && parse.tag(at) == Tag.ADVERB) {
      at++;
    }
    int end = standAt(at, words) ? at : Math.min(objectEnd(verb.end()), verb.end() + REACH);
    while (at < end && !standAt(at, words)) {
      at++;
    }
    return standAt(at, words)
        ? Optional.of(new TokenRange(at, at + words.size()))
        : Optional.empty();
  }

  /// Whether a look at objects is worth it.
  private boolean occursFrom(int first, int word) {
    for (int i = first; i < parse.end(); i++) {
      if (parse.tokens().word(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean standAt(int at, List<Integer> words) {
    if (at + words.size() > parse.end()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (parse.tokens().word(at + i) != words.get(i)) {
        return false;
      }
    }
    return true;
  }

  private int objectEnd(int from) {
    var object = phrases.phraseAt(from);
    return object.isPresent() ? phrases.attachedEnd(object.get().range().end(), _ -> false) : from;
  }

  /// The object that stands between the verb and its particle.
  Optional<Complement> objectBefore(VerbGroup verb, TokenRange particle) {
    var phrase = phrases.phraseAt(verb.end());
    if (phrase.isEmpty() || particle.first() <= verb.end()) {
      return Optional.empty();
    }
    var object = cut(phrase.get(), particle.first());
    return Optional.of(new Complement(Complement.Type.OBJECT, -1, object.range(), object));
  }

  /// The phrase without what stands at or behind `end`: "the two men guilty" looks like one group.
  private static NounPhrase cut(NounPhrase phrase, int end) {
    var groups = new ArrayList<NounGroup>();
    for (var group : phrase.groups()) {
      if (group.end() <= end) {
        groups.add(group);
      } else if (group.first() < end) {
        groups.add(
            new NounGroup(new TokenRange(group.first(), end), Math.min(group.head(), end - 1)));
      }
    }
    int last = Math.min(phrase.range().end(), end);
    return new NounPhrase(new TokenRange(phrase.range().first(), last), groups);
  }
}
