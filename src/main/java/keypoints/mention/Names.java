package keypoints.mention;

import keypoints.clause.TokenRange;
import keypoints.text.Tokens;

/// Names that the words of one document make, where no list has another.
final class Names {
  private final Pronouns pronouns;
  private final Tokens tokens;

  Names(Pronouns pronouns, Tokens tokens) {
    this.pronouns = pronouns;
    this.tokens = tokens;
  }

  TokenRange withoutArticle(TokenRange range) {
    boolean article =
        range.end() - range.first() > 1 && pronouns.isArticle(tokens.word(range.first()));
    return article ? new TokenRange(range.first() + 1, range.end()) : range;
  }

  /// "Ana Ruiz (D-Mo.)": what stands in brackets behind a name is no part of it.
  String of(TokenRange words) {
    if (words.end() == words.first() + 1) {
      return tokens.text(words.first());
    }
    var name = new StringBuilder(32);
    for (int i = words.first(); i < words.end(); i++) {
      if (i > words.first() && tokens.text().charAt(tokens.start(i)) == '(') {
        break;
      }
      boolean apart = i > words.first() && tokens.is(i, Tokens.SPACE_BEFORE);
      name.append(apart ? " " : "").append(tokens.text(), tokens.start(i), tokens.end(i));
    }
    return name.toString();
  }
}
