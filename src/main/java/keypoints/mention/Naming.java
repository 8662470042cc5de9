package keypoints.mention;

import java.util.Optional;
import keypoints.clause.NounGroup;
import keypoints.clause.TokenRange;
import keypoints.mention.Gazetteer.Entry;
import keypoints.mention.Gazetteer.Relation;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Says whom noun groups of one document name by their own words, whatever stood before. Remembers
/// what it said, for the same groups are asked for by one cue and frame after the other.
final class Naming {
  /// What a noun group names, and how it does.
  record Named(Mention mention, Sort sort) {}

  /// KNOWN is who it says, by a list; TITLED as well, with a name that may stand alone later; OTHER
  /// may be somebody who was met before.
  enum Sort {
    KNOWN,
    TITLED,
    OTHER
  }

  private final Gazetteer gazetteer;
  private final Pronouns pronouns;
  private final Tokens tokens;
  private final Names names;
  private final NameCounts counts;
  // By head: what was said of the group with that head that was asked for last.
  private final @Nullable Named[] said;

  Naming(Gazetteer gazetteer, Pronouns pronouns, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.pronouns = pronouns;
    this.tokens = tokens;
    this.names = new Names(pronouns, tokens);
    this.counts = new NameCounts(gazetteer, tokens);
    this.said = new Named[tokens.size()];
  }

  /// Whom the group names, which is no pronoun.
  Named of(NounGroup group) {
    var known = said[group.head()];
    if (known == null || !known.mention().range().equals(group.range())) {
      known = named(group.range(), group.head());
      said[group.head()] = known;
    }
    return known;
  }

  /// The words without an article, as a name.
  String name(TokenRange words) {
    return names.of(names.withoutArticle(words));
  }

  /// The same somebody, called by all the words.
  Mention renamed(Mention mention, TokenRange words) {
    var country = mention.country() == null ? country(words) : mention.country();
    return new Mention(mention.range(), name(words), country, mention.party(), mention.basis());
  }

  private Named named(TokenRange range, int head) {
    int first = range.first();
    while (first + 1 < range.end()
        && !tokens.is(first, Tokens.CAPITAL)
        && pronouns.isArticle(tokens.word(first))) {
      first++;
    }
    var found = known(range, first, head);
    found = found == null ? titled(range, head) : found;
    found = found == null ? groupNoun(range, head) : found;
    return found == null ? other(range, head) : found;
  }

  private static Named known(Mention mention) {
    return new Named(mention, Sort.KNOWN);
  }

  /// A known name that ends with the head: `the US-led NATO`, `the alliance`.
  private @Nullable Named known(TokenRange range, int from, int head) {
    for (int i = from; i <= head; i++) {
      var match = gazetteer.at(tokens, i, head + 1);
      if (match.isEmpty() || match.get().end() != head + 1) {
        continue;
      }
      var entry = counts.choose(match.get().value(), i);
      if (entry.isPresent()
          && !another(entry.get(), range, i)
          && (i == from
              || tokens.is(i, Tokens.CAPITAL)
              || entry.get().relation() == Relation.NOUN)) {
        return known(mention(range, entry.get()));
      }
    }
    return null;
  }

  /// "Peru's Congress" is not the one that is mostly meant.
  private boolean another(Entry entry, TokenRange range, int at) {
    if (entry.country() == null || at == range.first() || entry.party() == Party.POLITY) {
      return false;
    }
    var country = country(new TokenRange(range.first(), at));
    return country != null && !country.equals(entry.country());
  }

  private static Mention mention(TokenRange range, Entry entry) {
    var basis =
        entry.relation() == Relation.METONYM || entry.relation() == Relation.NOUN
            ? Basis.METONYM
            : Basis.STATED;
    return new Mention(range, entry.name(), entry.country(), entry.party(), basis);
  }

  /// A title, with or without a name behind it: `Russian Deputy Foreign Minister Alexander
  /// Grushko`.
  @Nullable Named titled(TokenRange range, int head) {
    Party party = null;
    int behind = -1;
    for (int i = behindPossessor(range, head); i <= head; i++) {
      var title = gazetteer.titleAt(tokens, i, head + 1);
      if (title.isPresent()) {
        party = title.get().value();
        behind = title.get().end();
        i = behind - 1;
      }
    }
    if (party == null) {
      return null;
    }
    boolean named = behind <= head && tokens.is(behind, Tokens.CAPITAL);
    if (behind <= head && !named) {
      return null; // "the presidential election"
    }
    var words = named ? new TokenRange(behind, head + 1) : names.withoutArticle(range);
    var mention = new Mention(range, names.of(words), country(range), party, Basis.STATED);
    return new Named(mention, named ? Sort.TITLED : Sort.KNOWN);
  }

  /// "the president's plan" is no president: a title counts only behind the last possessor.
  private int behindPossessor(TokenRange range, int head) {
    int first = range.first();
    for (int i = range.first(); i < head; i++) {
      first = tokens.is(i, Tokens.POSSESSIVE) ? i + 1 : first;
    }
    return first;
  }

  /// `Russian officials`, `Russia’s Foreign Ministry`, `TASS news agency`.
  private @Nullable Named groupNoun(TokenRange range, int head) {
    for (int i = range.first(); i <= head; i++) {
      var noun = gazetteer.nounAt(tokens, i, head + 1);
      if (noun.isPresent() && noun.get().end() == head + 1) {
        var party = noun.get().value();
        var agency = party == Party.AGENCY ? beginning(range, i) : Optional.<Entry>empty();
        if (agency.isPresent()) {
          return known(mention(range, agency.get()));
        }
        return known(new Mention(range, name(range), country(range), party, Basis.STATED));
      }
    }
    return null;
  }

  /// The known name that the group begins with: `TASS` of `TASS news agency`.
  private Optional<Entry> beginning(TokenRange range, int end) {
    for (int i = range.first(); i < end; i++) {
      var match = gazetteer.at(tokens, i, end);
      if (match.isPresent()) {
        return counts.choose(match.get().value(), i);
      }
    }
    return Optional.empty();
  }

  private Named other(TokenRange range, int head) {
    var words = ownName(names.withoutArticle(range), head);
    boolean name = tokens.is(head, Tokens.CAPITAL) && tokens.is(words.first(), Tokens.CAPITAL);
    int length = words.end() - words.first();
    var party =
        !name
            ? Party.OTHER
            : length > 1 && !tokens.is(head, Tokens.ALL_CAPITALS)
                ? Party.PERSON
                : Party.ORGANISATION;
    var mention =
        new Mention(
            range, names.of(words), country(range), party, name ? Basis.STATED : Basis.NOUN);
    return new Named(mention, Sort.OTHER);
  }

  /// "the Chilean financier Ana Ruiz": the name behind what its bearer is.
  private TokenRange ownName(TokenRange words, int head) {
    int first = head + 1;
    while (first > words.first() && tokens.is(first - 1, Tokens.CAPITAL)) {
      first--;
    }
    boolean behindNoun =
        first > words.first()
            && head > first
            && tokens.is(first - 1, Tokens.WORD)
            && !tokens.is(first - 1, Tokens.POSSESSIVE);
    return behindNoun ? new TokenRange(first, words.end()) : words;
  }

  /// The country of the first known name inside; common nouns name none.
  private @Nullable String country(TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (!tokens.is(i, Tokens.CAPITAL)) {
        continue;
      }
      var match = gazetteer.at(tokens, i, range.end());
      if (match.isEmpty()) {
        continue;
      }
      var entry = counts.choose(match.get().value(), range.first());
      if (entry.isPresent() && entry.get().country() != null) {
        return entry.get().country();
      }
    }
    return null;
  }
}
