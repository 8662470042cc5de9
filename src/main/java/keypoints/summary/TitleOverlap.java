package keypoints.summary;

import keypoints.text.Folding;
import keypoints.text.Lexicon;
import keypoints.text.Tokenizer;
import keypoints.text.Tokens;

/// The share of a title's content words that each sentence has.
final class TitleOverlap {
  // Titles are read by themselves, since only their stems are compared.
  private final Tokenizer tokenizer = new Tokenizer(new Lexicon.Builder().build());

  /// One share of the title's words that the document has, 0 to 1, per sentence.
  double[] shares(String title, Terms terms, int sentences) {
    var shares = new double[sentences];
    var wanted = new boolean[terms.size()];
    var read = tokenizer.tokens(title);
    int count = 0;
    for (int i = 0; i < read.size(); i++) {
      if (read.is(i, Tokens.WORD | Tokens.NUMBER)) {
        int term = terms.find(Folding.fold(title.substring(read.start(i), Stems.end(read, i))));
        if (term >= 0 && !wanted[term]) {
          wanted[term] = true;
          count++;
        }
      }
    }
    for (int i = 0; i < sentences && count > 0; i++) {
      for (int e = terms.entry(i); e < terms.entry(i + 1); e++) {
        shares[i] += wanted[terms.term(e)] ? 1.0 / count : 0;
      }
    }
    return shares;
  }
}
