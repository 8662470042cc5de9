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
import keypoints.mention.Naming.Named;
import keypoints.mention.Naming.Sort;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;

/// Says whom noun phrases of one document mean. Remembers the persons it met, so that a surname
/// alone finds its full name; asked in document order.
public final class Resolver {
  /// So many of those whom a phrase lists are resolved.
  private static final int MOST = 32;

  /// Tokens of a person's name before the surname.
  private static final int LONGEST_NAME = 4;

  /// Letters of the small words in one: `van`, `der`.
  private static final int LONGEST_PARTICLE = 3;

  private final Gazetteer gazetteer;
  private final Pronouns pronouns;
  private final OfPhrases ofPhrases;
  private final Tokens tokens;
  private final Naming naming;
  private final Map<Integer, Mention> bySurname = new HashMap<>();
  // Of the sentences so far, nobody of whom was met yet.
  private final List<List<NounGroup>> heard = new ArrayList<>();

  Resolver(Gazetteer gazetteer, Pronouns pronouns, OfPhrases ofPhrases, Tokens tokens) {
    this.gazetteer = gazetteer;
    this.pronouns = pronouns;
    this.ofPhrases = ofPhrases;
    this.tokens = tokens;
    this.naming = new Naming(gazetteer, pronouns, tokens);
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
        var person = naming.titled(new TokenRange(first, end), end - 1);
        if (person != null && person.sort() == Sort.TITLED) {
          bySurname.put(tokens.word(end - 1), person.mention());
        }
      }
    }
  }

  /// One more sentence, in the order of the text: whom it names in full is met once a surname alone
  /// is asked for.
  public void hear(List<NounGroup> sentence) {
    heard.add(sentence);
  }

  private void meetHeard() {
    for (var sentence : heard) {
      for (var group : sentence) {
        int surname = tokens.word(group.head());
        int first = fullName(group);
        if (first < group.head() && !bySurname.containsKey(surname)) {
          var name = new TokenRange(first, group.head() + 1);
          var named = naming.of(new NounGroup(name, group.head()));
          if (named.sort() == Sort.OTHER && named.mention().party() == Party.PERSON) {
            bySurname.put(surname, named.mention());
          }
        }
      }
    }
    heard.clear();
  }

  /// Where the name in full begins that the group ends with, `Ana Ruiz` or `Ana R. de Ruiz`; its
  /// head if there is none. Three words that begin a line may be a heading's verb and a name.
  private int fullName(NounGroup group) {
    int head = group.head();
    if (head + 1 < group.range().end() || !tokens.is(head, Tokens.CAPITAL)) {
      return head;
    }
    int first = head;
    int last = Math.max(group.range().first(), head - LONGEST_NAME);
    for (int i = head - 1; i >= last && (tokens.is(i, Tokens.CAPITAL) || isParticle(i)); i--) {
      first = tokens.is(i, Tokens.CAPITAL) ? i : first;
    }
    return head - first > 1 && tokens.is(first, Tokens.LINE_START) ? head : first;
  }

  /// `van`, `de`, or the full stop of an initial.
  private boolean isParticle(int token) {
    boolean small = tokens.length(token) <= LONGEST_PARTICLE && tokens.is(token, Tokens.WORD);
    return small && !tokens.is(token, Tokens.POSSESSIVE)
        || tokens.text().charAt(tokens.start(token)) == '.';
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
    return Optional.of(met(naming.of(group), group));
  }

  /// With who was met so far: a surname alone finds the full name.
  private Mention met(Named named, NounGroup group) {
    var mention = named.mention();
    int surname = tokens.word(group.head());
    return switch (named.sort()) {
      case KNOWN -> mention;
      case TITLED -> {
        bySurname.put(surname, mention);
        yield mention;
      }
      case OTHER -> {
        if (!tokens.is(group.head(), Tokens.CAPITAL)) {
          yield mention;
        }
        meetHeard();
        var known = bySurname.get(surname);
        yield known == null ? mention : known.at(group.range(), Basis.STATED);
      }
    };
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
