package keypoints.attribution;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.NounPhrase;
import keypoints.clause.TokenRange;
import keypoints.mention.Mention;
import keypoints.text.Span;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// An attribution in tokens, with its sources resolved.
///
/// @param sources who speaks, resolved; empty where the text does not say
public record Statement(
    int sentence,
    TokenRange cue,
    @Nullable NounPhrase source,
    List<TokenRange> content,
    Attribution.Form form,
    List<Mention> sources) {
  public Statement {
    content = List.copyOf(content);
    sources = List.copyOf(sources);
  }

  /// Whether the token belongs to what was said.
  public boolean says(int token) {
    for (int i = 0; i < content.size(); i++) { // asked for each cue and statement of a sentence
      if (content.get(i).has(token)) {
        return true;
      }
    }
    return false;
  }

  /// Number of tokens of what was said; the smaller, the closer around a cue.
  public int extent() {
    int extent = 0;
    for (var range : content) {
      extent += range.end() - range.first();
    }
    return extent;
  }

  public Attribution toAttribution(Tokens tokens) {
    var spans = new ArrayList<Span>(content.size());
    for (var range : content) {
      spans.add(range.in(tokens));
    }
    return new Attribution(
        sentence,
        cue.in(tokens),
        source == null ? List.of() : List.of(source.range().in(tokens)),
        spans,
        form);
  }
}
