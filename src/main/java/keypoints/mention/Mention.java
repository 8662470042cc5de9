package keypoints.mention;

import java.util.List;
import keypoints.clause.TokenRange;
import keypoints.mention.Reference.Basis;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Somebody at a place of the text, resolved.
///
/// @param range the words
/// @param named the words that name them: the same, or those that a pronoun stands for
/// @param name canonical
/// @param country ISO 3166-1 alpha-3, where there is one
public record Mention(
    TokenRange range,
    TokenRange named,
    String name,
    @Nullable String country,
    Party party,
    Basis basis) {

  Mention(TokenRange range, String name, @Nullable String country, Party party, Basis basis) {
    this(range, range, name, country, party, basis);
  }

  public Reference toReference(Tokens tokens) {
    return new Reference(name, country, named.in(tokens), basis);
  }

  /// The same somebody, referred to by other words.
  public Mention at(TokenRange words, Basis how) {
    return new Mention(words, name, country, party, how);
  }

  /// Whether one of them is more than a thing.
  public static boolean anyParty(List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).party() != Party.OTHER) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of them has the name.
  public static boolean anyNamed(String name, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// The same somebody at the same place, who did not speak there.
  public Mention silent() {
    return new Mention(range, named, name, country, party, Basis.IMPLICIT);
  }

  /// The same somebody, for whom a pronoun stands.
  Mention byPronoun(TokenRange pronoun) {
    return new Mention(pronoun, named, name, country, party, Basis.PRONOUN);
  }
}
