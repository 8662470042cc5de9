package keypoints.text;

/// A sentence: a span of the text and the range of tokens in it.
///
/// @param span without surrounding white space; never empty
/// @param firstToken index of its first token
/// @param endToken index just past its last token
public record Sentence(Span span, int firstToken, int endToken) {
  public int tokenCount() {
    return endToken - firstToken;
  }
}
