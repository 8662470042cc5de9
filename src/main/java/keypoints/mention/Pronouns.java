package keypoints.mention;

import keypoints.text.Lexicon;
import keypoints.text.Tokens;
import keypoints.text.WordMap;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Pronouns and whom they can stand for.
final class Pronouns {
  private final WordMap<PronounClass> classes;
  private final WordSet articles;

  /// PERSON: he, she; THING: it; MANY: they, which may stand for those for whom an official speaks,
  /// not for one person; SPEAKER: we, I, which nobody is who did not speak; NOBODY: anyone, which
  /// stands for nobody that a text names.
  enum PronounClass {
    PERSON,
    THING,
    MANY,
    SPEAKER,
    NOBODY;

    boolean standsFor(Mention mention, boolean several) {
      var party = mention.party();
      return switch (this) {
        case PERSON -> party.isPerson() && !several;
        case THING -> party == Party.POLITY || party == Party.ORGANISATION || party == Party.AGENCY;
        case MANY -> several || party != Party.PERSON;
        case NOBODY -> false;
        case SPEAKER -> party != Party.AGENCY && mention.basis() != Reference.Basis.IMPLICIT;
      };
    }
  }

  Pronouns(Lexicon.Builder lexicon) {
    classes = WordMap.of(lexicon, "words/pronouns.txt", PronounClass.values());
    articles = WordSet.of(lexicon, "words/articles.txt");
  }

  /// Of the word, or null.
  @Nullable PronounClass at(Tokens tokens, int token) {
    return classes.get(tokens.word(token));
  }

  boolean isArticle(int word) {
    return articles.has(word);
  }
}
