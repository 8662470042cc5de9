package keypoints.text;

/// The ids of one text's words: the lexicon's, and beyond its size those of words that only this
/// text has, in the order in which it has them first.
final class WordIds {
  private final Lexicon lexicon;
  private final char[] folded;
  private final RangeIds others;

  /// @param folded the text's characters
  WordIds(Lexicon lexicon, char[] folded) {
    this.lexicon = lexicon;
    this.folded = folded;
    this.others = new RangeIds(folded);
  }

  int id(int start, int end) {
    int hash = Folding.hash(folded, start, end);
    int known = lexicon.id(folded, start, end, hash);
    return known >= 0 ? known : lexicon.size() + others.id(start, end, hash);
  }
}
