package keypoints.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keypoints.clause.Inflection;
import keypoints.clause.NounGroup;
import keypoints.clause.NounPhrase;
import keypoints.clause.TokenRange;
import keypoints.mention.Gazetteer.Entry;
import keypoints.mention.Gazetteer.Relation;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Says whom noun phrases of one document mean. Remembers the persons it met, so that a surname
/// alone finds its full name; asked in document order.
public final class Resolver {
  /// So many of those whom a phrase lists are resolved.
  private static final int MOST = 32;

  private final Gazetteer gazetteer;
  private final Pronouns pronouns;
  private final Tokens tokens;
  private final Names names;
  private final NameCounts counts;
  private final Map<Integer, Mention> bySurname = new HashMap<>();

  Resolver(Gazetteer gazetteer, Pronouns pronouns, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.pronouns = pronouns;
    this.tokens = tokens;
    this.names = new Names(pronouns, tokens);
    this.counts = new NameCounts(gazetteer, tokens);
    meetTitled();
  }

  /// Meets everybody whom the text names with a title, wherever it does, so that a surname alone
  /// finds them: `Foreign Minister Ana Ruiz`.
  private void meetTitled() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.is(i + 1, Tokens.CAPITAL) || gazetteer.titleAt(tokens, i, i + 1).isEmpty()) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size()
          && isName(end)
          && gazetteer.titleAt(tokens, end, end + 1).isEmpty()) {
        end++;
      }
      if (end > i + 1) {
        int first = i;
        while (first > 0 && isName(first - 1) && i - first < 5) {
          first--;
        }
        titled(new TokenRange(first, end), end - 1);
      }
    }
  }

  private boolean isName(int token) {
    return tokens.is(token, Tokens.CAPITAL) && !tokens.is(token, Tokens.LINE_START);
  }

  /// Everybody in the phrase.
  ///
  /// @param candidates whom a pronoun may stand for, the likeliest first
  public List<Mention> resolve(NounPhrase phrase, List<Mention> candidates) {
    var groups = phrase.groups();
    if (groups.size() == 1) {
      var only = resolve(withTitle(groups.getFirst(), phrase), candidates);
      return only.isPresent() ? List.of(apposed(only.get(), phrase)) : List.of();
    }
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < groups.size() && i < MOST; i++) {
      var mention = resolve(groups.get(i), candidates);
      if (mention.isPresent()) {
        mentions.add(mention.get());
      }
    }
    return mentions;
  }

  /// `Secretary of State Ana Ruiz`: a title of several groups, with the name behind it.
  private NounGroup withTitle(NounGroup group, NounPhrase phrase) {
    int end = phrase.range().end();
    for (int i = group.range().first(); i <= group.head(); i++) {
      var title = gazetteer.titleAt(tokens, i, end);
      if (title.isPresent() && title.get().end() > group.range().end()) {
        var range = new TokenRange(group.range().first(), end);
        return tokens.is(end - 1, Tokens.CAPITAL) ? new NounGroup(range, end - 1) : group;
      }
    }
    return group;
  }

  /// "Its minister, Ana Ruiz," has her name, and "Ana Ruiz, the minister of Peru," is an official.
  private Mention apposed(Mention mention, NounPhrase phrase) {
    var group = phrase.apposition();
    var other = group == null ? Optional.<Mention>empty() : resolve(group, List.of());
    if (other.isEmpty() || mention.basis() == Basis.PRONOUN) {
      return mention;
    }
    var apposed = other.get();
    boolean named = tokens.is(phrase.groups().getFirst().head(), Tokens.CAPITAL);
    var country = mention.country() == null ? apposed.country() : mention.country();
    if (!named && apposed.party().isPerson()) {
      var party = mention.party() == Party.OTHER ? apposed.party() : mention.party();
      return new Mention(mention.range(), apposed.name(), country, party, Basis.STATED);
    }
    boolean official = mention.party().isPerson() && apposed.party() == Party.OFFICIAL;
    return official
        ? new Mention(mention.range(), mention.name(), country, Party.OFFICIAL, mention.basis())
        : mention;
  }

  /// Whom one noun group means; empty for a pronoun that stands for nobody known.
  public Optional<Mention> resolve(NounGroup group, List<Mention> candidates) {
    var range = group.range();
    var pronoun = pronouns.at(tokens, group.head());
    if (pronoun != null
        && range.end() - range.first() == 1
        && !tokens.is(group.head(), Tokens.ALL_CAPITALS)) {
      for (var candidate : candidates) {
        if (pronoun.standsFor(candidate, several(candidate))) {
          return Optional.of(candidate.byPronoun(range));
        }
      }
      return Optional.empty();
    }
    int first = range.first();
    while (first + 1 < range.end()
        && !tokens.is(first, Tokens.CAPITAL)
        && pronouns.isArticle(tokens.word(first))) {
      first++;
    }
    var found = known(range, first, group.head());
    found = found.isPresent() ? found : titled(range, group.head());
    found = found.isPresent() ? found : groupNoun(range, group.head());
    found = found.isPresent() ? found : surname(range, group.head());
    return found.isPresent() ? found : Optional.of(unknown(range, group.head()));
  }

  /// "the ministers": named by a common noun in the plural.
  private boolean several(Mention mention) {
    int last = mention.named().end() - 1;
    return !tokens.is(last, Tokens.CAPITAL) && Inflection.isPlural(tokens.text(last));
  }

  /// A known name that ends with the head: `the US-led NATO`, `the alliance`.
  private Optional<Mention> known(TokenRange range, int from, int head) {
    for (int i = from; i <= head; i++) {
      var match = gazetteer.at(tokens, i, head + 1);
      if (match.isEmpty() || match.get().end() != head + 1) {
        continue;
      }
      var entry = counts.choose(match.get().value(), i);
      if (entry.isPresent()
          && (i == from
              || tokens.is(i, Tokens.CAPITAL)
              || entry.get().relation() == Relation.NOUN)) {
        return Optional.of(mention(range, entry.get()));
      }
    }
    return Optional.empty();
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
  private Optional<Mention> titled(TokenRange range, int head) {
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
      return Optional.empty();
    }
    boolean named = behind <= head && tokens.is(behind, Tokens.CAPITAL);
    if (behind <= head && !named) {
      return Optional.empty(); // "the presidential election"
    }
    var words = named ? new TokenRange(behind, head + 1) : names.withoutArticle(range);
    var mention = new Mention(range, names.of(words), country(range), party, Basis.STATED);
    if (named) {
      bySurname.put(tokens.word(head), mention);
    }
    return Optional.of(mention);
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
  private Optional<Mention> groupNoun(TokenRange range, int head) {
    for (int i = range.first(); i <= head; i++) {
      var noun = gazetteer.nounAt(tokens, i, head + 1);
      if (noun.isPresent() && noun.get().end() == head + 1) {
        var party = noun.get().value();
        var agency = party == Party.AGENCY ? named(range, i) : Optional.<Entry>empty();
        if (agency.isPresent()) {
          return Optional.of(mention(range, agency.get()));
        }
        var name = names.of(names.withoutArticle(range));
        return Optional.of(new Mention(range, name, country(range), party, Basis.STATED));
      }
    }
    return Optional.empty();
  }

  /// The known name that the group begins with: `TASS` of `TASS news agency`.
  private Optional<Entry> named(TokenRange range, int end) {
    for (int i = range.first(); i < end; i++) {
      var match = gazetteer.at(tokens, i, end);
      if (match.isPresent()) {
        return counts.choose(match.get().value(), i);
      }
    }
    return Optional.empty();
  }

  /// A person met before, by the last name alone.
  private Optional<Mention> surname(TokenRange range, int head) {
    var known = tokens.is(head, Tokens.CAPITAL) ? bySurname.get(tokens.word(head)) : null;
    return known == null ? Optional.empty() : Optional.of(known.at(range, Basis.STATED));
  }

  private Mention unknown(TokenRange range, int head) {
    var words = names.withoutArticle(range);
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
    if (party == Party.PERSON) {
      bySurname.putIfAbsent(tokens.word(head), mention);
    }
    return mention;
  }

  /// What the words name, whether or not it can act: `the raid on the harbour`.
  public Mention thing(TokenRange words) {
    return new Mention(words, names.of(names.withoutArticle(words)), null, Party.OTHER, Basis.NOUN);
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
