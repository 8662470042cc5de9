package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.NounGroup;
import keypoints.clause.TokenRange;
import keypoints.mention.Mention;
import keypoints.mention.Party;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds the other side of a point where no argument of the cue names it.
final class Counterparts {
  /// All actors but the first: "X and Y met".
  static final String CO_ACTORS = "co-actors";

  /// Whom the content names first: "agreed to lift the ban on Spanish ships".
  static final String NAMED = "named-in-content";

  /// So many noun groups of a content are looked at.
  private static final int REACH = 12;

  private final Reading reading;
  private final ArgumentFinder finder;

  Counterparts(Reading reading, ArgumentFinder finder) {
    this.reading = reading;
    this.finder = finder;
  }

  /// Those of whom the frame's slots speak; an empty list where they speak of nobody.
  List<Mention> of(Frame frame, List<Mention> actors, @Nullable TokenRange content) {
    var slots = frame.slots().recipients();
    if (slots.contains(CO_ACTORS) && actors.size() > 1) {
      return actors.subList(1, actors.size());
    }
    return slots.contains(NAMED) && content != null ? named(content, actors) : List.of();
  }

  private List<Mention> named(TokenRange content, List<Mention> actors) {
    var parse = reading.parse();
    int groups = 0;
    for (int i = content.first(); i < content.end() && groups < REACH; i++) {
      var group = parse.nounAt(i);
      if (group.isEmpty()) {
        continue;
      }
      var range = group.get().range();
      i = range.end() - 1;
      groups++;
      int name = firstName(range);
      if (name < range.end() && !dated(range)) {
        boolean placed = inPlace(range.first());
        boolean where = placed && parse.verbAt(content.first()).isEmpty();
        var others = others(group.get(), name, placed, where);
        others.removeIf(one -> Mention.anyNamed(one.name(), actors));
        if (!others.isEmpty()) {
          return others;
        }
      }
    }
    return List.of();
  }

  /// The parties of the phrase that begins with the group; of "British beef" the country.
  ///
  /// @param placed whether it stands behind "in" or "at"
  /// @param where whether it is a place, and only a country may be meant by it
  private List<Mention> others(NounGroup group, int name, boolean placed, boolean where) {
    var resolver = reading.discourse().resolver();
    var phrase = finder.phraseAt(group.range().first());
    var found = new ArrayList<Mention>();
    if (phrase.isPresent()) {
      found.addAll(resolver.resolve(phrase.get(), List.of()));
    }
    found.removeIf(one -> one.party() == Party.OTHER || where && one.party() != Party.POLITY);
    found.removeIf(one -> placed && one.basis() == Basis.METONYM); // "at talks in Oslo"
    if (found.isEmpty()) {
      var word = new NounGroup(new TokenRange(name, name + 1), name);
      var country = resolver.resolve(word, List.of());
      boolean owner =
          name + 1 < group.range().end()
              && reading.parse().tokens().is(name + 1, Tokens.POSSESSIVE);
      if (country.isPresent()
          && country.get().party() == Party.POLITY
          && (owner || country.get().basis() != Basis.METONYM)) { // "the Oslo accord"
        found.add(country.get());
      }
    }
    return found;
  }

  /// "signed a truce in Jeddah": where it is, unlike in "agreed to build a bridge in Jeddah".
  private boolean inPlace(int token) {
    var parse = reading.parse();
    return token > parse.first() && parse.grammar().placesIn(parse.tokens().word(token - 1));
  }

  private boolean dated(TokenRange range) {
    return reading.isTime(range);
  }

  /// The first word with a capital; the range's end if there is none.
  private int firstName(TokenRange range) {
    int i = range.first();
    while (i < range.end() && !reading.parse().tokens().is(i, Tokens.CAPITAL)) {
      i++;
    }
    return i;
  }
}
