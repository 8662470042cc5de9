package keypoints.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.clause.NounGroup;
import keypoints.clause.TokenRange;
import keypoints.mention.Naming.Named;
import keypoints.mention.Naming.Sort;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// The persons whom one document has named so far, so that a surname alone finds the full name.
final class Persons {
  /// Tokens of a person's name before the surname.
  private static final int LONGEST_NAME = 4;

  /// Letters of the small words in one: `van`, `der`.
  private static final int LONGEST_PARTICLE = 3;

  private final Gazetteer gazetteer;
  private final Tokens tokens;
  private final Naming naming;
  private final Map<Integer, Mention> bySurname = new HashMap<>();
  // Of the sentences so far, nobody of whom was met yet.
  private final List<List<NounGroup>> heard = new ArrayList<>();

  Persons(Gazetteer gazetteer, Tokens tokens, Naming naming) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
    this.naming = naming;
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

  /// One more sentence: whom it names in full is met once a name is asked for.
  void hear(List<NounGroup> sentence) {
    heard.add(sentence);
  }

  private void meetHeard() {
    for (var sentence : heard) {
      for (var group : sentence) {
        int surname = tokens.word(group.head());
        var person = bySurname.containsKey(surname) ? null : person(group);
        if (person != null) {
          bySurname.put(surname, person);
        }
      }
    }
    heard.clear();
  }

  /// Who is named in full at the end of the group: "the striker Ana Ruiz" is Ana Ruiz.
  private @Nullable Mention person(NounGroup group) {
    int first = fullName(group);
    if (first == group.head()) {
      return null;
    }
    var name = new NounGroup(new TokenRange(first, group.head() + 1), group.head());
    var named = naming.of(name);
    boolean person = named.sort() == Sort.OTHER && named.mention().party() == Party.PERSON;
    return person ? named.mention() : null;
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

  /// Whom the group means, which its own words name: of a person met before the name is known.
  Mention met(Named named, NounGroup group) {
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
        var person = person(group);
        var known = bySurname.get(surname);
        boolean another = known == null || person != null && !sameFirstName(person, known);
        var meant = another ? person : known;
        yield meant == null || meant.name().equals(mention.name())
            ? mention
            : meant.at(group.range(), Basis.STATED);
      }
    };
  }

  /// `Ana R. Ruiz` is `Ana Ruiz`, but `Leo Ruiz` is somebody else.
  private static boolean sameFirstName(Mention person, Mention other) {
    int end = person.name().indexOf(' ') + 1;
    return end > 0 && other.name().startsWith(person.name().substring(0, end));
  }
}
