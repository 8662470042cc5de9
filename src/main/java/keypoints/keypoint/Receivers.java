package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Complement;
import keypoints.clause.Inflection;
import keypoints.clause.NounGroup;
import keypoints.clause.NounPhrase;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.mention.Mention;
import keypoints.mention.Party;
import keypoints.text.Tokens;

/// Tells who is given something from what is given, where no preposition does: "offered Spain a
/// truce", "offered Spain talks".
final class Receivers {
  /// The slot of frames whose verb gives somebody something.
  static final String SLOT = "receiver";

  private final Reading reading;
  private final Parse parse;
  private final Tokens tokens;
  private final ArgumentFinder finder;

  Receivers(Reading reading, ArgumentFinder finder) {
    this.reading = reading;
    this.parse = reading.parse();
    this.tokens = parse.tokens();
    this.finder = finder;
  }

  /// The arguments with the receiver as a complement of its own, if there is one.
  ///
  /// @param known whom the text before speaks of
  Arguments of(Arguments arguments, List<Mention> known) {
    var complements = arguments.complements();
    boolean object =
        !complements.isEmpty() && complements.getFirst().type() == Complement.Type.OBJECT;
    var given = object ? given(complements.getFirst(), known) : List.<Complement>of();
    if (given.isEmpty()) {
      return arguments;
    }
    var all = new ArrayList<Complement>(given);
    all.addAll(complements.subList(1, complements.size()));
    return arguments.with(all);
  }

  private List<Complement> given(Complement object, List<Mention> known) {
    var phrase = object.phrase();
    if (phrase == null || phrase.groups().size() > 1) {
      return List.of();
    }
    var behind = finder.phraseAt(object.range().end()).filter(thing -> !dated(thing));
    if (behind.isPresent()) {
      var receiver = new Complement(Complement.Type.RECEIVER, -1, object.range(), phrase);
      return somebody(phrase.groups().getFirst())
          ? List.of(receiver, object(behind.get()))
          : List.of();
    }
    return compound(object.range(), phrase.groups().getFirst(), known);
  }

  /// "Spain talks", which the parse takes for one noun: a known name, and what it is given. Letters
  /// stand before nouns as adjectives do: "offered EU aid".
  private List<Complement> compound(TokenRange object, NounGroup group, List<Mention> known) {
    int end = group.range().first();
    while (end < group.head()
        && parse.tag(end) == Tag.NOUN
        && tokens.is(end, Tokens.CAPITAL)
        && !tokens.is(end, Tokens.ALL_CAPITALS)) {
      end++;
    }
    boolean bare = end > group.range().first() && !tokens.is(end, Tokens.MARK | Tokens.CAPITAL);
    if (!bare) {
      return several(object, group);
    }
    var name = new NounGroup(new TokenRange(group.range().first(), end), end - 1);
    if (parse.grammar().isDemonym(tokens.word(end - 1)) || !isKnown(name, known)) {
      return List.of();
    }
    return parted(
        object, name, new NounGroup(new TokenRange(end, group.range().end()), group.head()));
  }

  /// "the miners talks": in a compound the first noun would be singular.
  private List<Complement> several(TokenRange object, NounGroup group) {
    if (party(group) != Party.OTHER) {
      return List.of();
    }
    for (int i = group.range().first(); i < group.head(); i++) {
      var first = new NounGroup(new TokenRange(group.range().first(), i + 1), i);
      boolean many = parse.tag(i) == Tag.NOUN && Inflection.isPlural(tokens.text(i));
      if (many && !tokens.is(i + 1, Tokens.MARK) && party(first) == Party.GROUP) {
        return parted(
            object, first, new NounGroup(new TokenRange(i + 1, group.range().end()), group.head()));
      }
    }
    return List.of();
  }

  private static List<Complement> parted(TokenRange object, NounGroup receiver, NounGroup thing) {
    return List.of(
        new Complement(Complement.Type.RECEIVER, -1, receiver.range(), NounPhrase.of(receiver)),
        object(
            new NounPhrase(new TokenRange(thing.range().first(), object.end()), List.of(thing))));
  }

  private static Complement object(NounPhrase phrase) {
    return new Complement(Complement.Type.OBJECT, -1, phrase.range(), phrase);
  }

  private boolean dated(NounPhrase phrase) {
    return reading.isTime(phrase.range());
  }

  private boolean somebody(NounGroup group) {
    return parse.tag(group.head()) == Tag.PRONOUN || party(group) != Party.OTHER;
  }

  /// A country, somebody in office, or whom the text spoke of before.
  private boolean isKnown(NounGroup name, List<Mention> known) {
    var mention = reading.discourse().resolver().resolve(name, List.of());
    return mention.isPresent()
        && (mention.get().party() == Party.POLITY
            || mention.get().party() == Party.OFFICIAL
            || Mention.anyNamed(mention.get().name(), known));
  }

  private Party party(NounGroup group) {
    Optional<Mention> mention = reading.discourse().resolver().resolve(group, List.of());
    return mention.map(Mention::party).orElse(Party.OTHER);
  }
}
