package keypoints.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.clause.Inflection;
import keypoints.clause.NounGroup;
import keypoints.clause.NounPhrase;
import keypoints.clause.TokenRange;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;

/// Says whom noun phrases of one document mean. Remembers the persons it met, so that a surname
/// alone finds its full name; asked in document order.
public final class Resolver {
  /// So many of those whom a phrase lists are resolved.
  private static final int MOST = 32;

  private final Gazetteer gazetteer;
  private final Pronouns pronouns;
  private final OfPhrases ofPhrases;
  private final Tokens tokens;
  private final Naming naming;
  private final Persons persons;

  Resolver(Gazetteer gazetteer, Pronouns pronouns, OfPhrases ofPhrases, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.pronouns = pronouns;
    this.ofPhrases = ofPhrases;
    this.tokens = tokens;
    this.naming = new Naming(gazetteer, pronouns, tokens);
    this.persons = new Persons(gazetteer, tokens, naming);
  }

  /// One more sentence, in the order of the text: whom it names in full a surname alone finds
  /// later.
  public void hear(List<NounGroup> sentence) {
    persons.hear(sentence);
  }

  /// Everybody in the phrase.
  ///
  /// @param candidates whom a pronoun may stand for, the likeliest first
  public List<Mention> resolve(NounPhrase phrase, List<Mention> candidates) {
    var groups = phrase.groups();
    if (groups.size() == 1) {
      var group = withTitle(groups.getFirst(), phrase);
      var only = resolve(group, candidates);
      return only.isPresent()
          ? List.of(apposed(whole(only.get(), group, ownEnd(phrase)), phrase))
          : List.of();
    }
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < groups.size() && i < MOST; i++) {
      var group = groups.get(i);
      var mention = resolve(group, candidates);
      if (mention.isPresent() && !(i > 0 && isOffice(group, mention.get()))) {
        int end = i + 1 < groups.size() ? joinedBefore(groups.get(i + 1)) : phrase.range().end();
        mentions.add(whole(mention.get(), group, end));
      }
    }
    return mentions;
  }

  /// "Ana Ruiz, leader of the council and chairman of its board": without an article, offices in
  /// the singular say more of who stands before them.
  private boolean isOffice(NounGroup group, Mention mention) {
    int first = group.range().first();
    return mention.party() == Party.OFFICIAL
        && first == group.head()
        && !tokens.is(first, Tokens.CAPITAL)
        && !Inflection.isPlural(tokens.text(first));
  }

  /// `Secretary of State Ana Ruiz`: a title of several groups, with the name behind it.
  private NounGroup withTitle(NounGroup group, NounPhrase phrase) {
    int end = phrase.range().end();
    for (int i = end == group.range().end() ? end : group.range().first(); i <= group.head(); i++) {
      var title = gazetteer.titleAt(tokens, i, end);
      if (title.isPresent() && title.get().end() > group.range().end()) {
        var range = new TokenRange(group.range().first(), end);
        return tokens.is(end - 1, Tokens.CAPITAL) ? new NounGroup(range, end - 1) : group;
      }
    }
    return group;
  }

  /// The end of its one group's own words, without another name behind them.
  private int ownEnd(NounPhrase phrase) {
    int end = phrase.range().end();
    var apposition = phrase.apposition();
    return apposition != null && apposition.range().first() > phrase.groups().getFirst().head()
        ? Math.min(end, joinedBefore(apposition))
        : end;
  }

  /// The end of what a comma, "and", or both join the group to.
  private int joinedBefore(NounGroup group) {
    int end = group.range().first() - 1;
    return end > 0 && tokens.is(end - 1, Tokens.MARK) ? end - 1 : end;
  }

  /// "The president of Chile": a common noun or an office with whose it is.
  private Mention whole(Mention mention, NounGroup group, int end) {
    boolean name = tokens.is(group.head(), Tokens.CAPITAL);
    if (mention.party() == Party.OTHER
        || mention.basis() == Basis.PRONOUN
        || mention.basis() == Basis.METONYM
        || name && mention.party() == Party.PERSON) {
      return mention;
    }
    var words = ofPhrases.with(tokens, group, end);
    return words.equals(group.range()) || !mention.name().equals(naming.name(group.range()))
        ? mention
        : naming.renamed(mention, words);
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
      for (int i = 0; i < candidates.size(); i++) {
        var candidate = candidates.get(i);
        if (pronoun.standsFor(candidate, several(candidate))) {
          return Optional.of(candidate.byPronoun(range));
        }
      }
      return Optional.empty();
    }
    return Optional.of(persons.met(naming.of(group), group));
  }

  /// "the ministers": named by a common noun in the plural.
  private boolean several(Mention mention) {
    int last = mention.named().end() - 1;
    return !tokens.is(last, Tokens.CAPITAL) && Inflection.isPlural(tokens.text(last));
  }

  /// What the words name, whether or not it can act: `the raid on the harbour`.
  public Mention thing(TokenRange words) {
    return new Mention(words, naming.name(words), null, Party.OTHER, Basis.NOUN);
  }
}
