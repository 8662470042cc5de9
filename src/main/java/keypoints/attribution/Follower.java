package keypoints.attribution;

import java.util.List;
import keypoints.clause.Complement;
import keypoints.clause.Parse;
import keypoints.clause.Tag;

/// What stands behind a word that may be a cue; a column of `words/attribution-cues.txt`.
public enum Follower {
  OBJECT,
  THAT,
  CLAUSE,
  TO,
  ING,
  QUOTE,
  PREPOSITION,
  /// A comma or a quotation mark.
  MARK,
  /// The sentence's end.
  END,
  NONE;

  /// What stands behind the word that ends at `end`.
  ///
  /// @param complements that belong to it
  public static Follower of(Parse parse, int end, List<Complement> complements) {
    if (complements.isEmpty()) {
      var tag = parse.tag(end);
      return tag == Tag.COMMA || tag == Tag.QUOTE
          ? MARK
          : tag == Tag.STOP || end >= parse.end() ? END : NONE;
    }
    return switch (complements.getFirst().type()) {
      case OBJECT, RECEIVER -> OBJECT;
      case THAT -> THAT;
      case CLAUSE -> CLAUSE;
      case TO -> TO;
      case ING -> ING;
      case QUOTE -> QUOTE;
      case PREPOSITION -> PREPOSITION;
    };
  }
}
