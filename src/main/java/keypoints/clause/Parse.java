package keypoints.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keypoints.text.Sentence;
import keypoints.text.Tokens;

/// One sentence in tags, verb groups and noun groups. Made only where a cue stands.
public final class Parse {
  private final Grammar grammar;
  private final Tokens tokens;
  private final Sentence sentence;
  private final int first;
  private final Tag[] tags;
  private final List<VerbGroup> verbs;
  private final List<NounGroup> nouns;
  // By token: made once, for they are asked for at every turn.
  private final Optional<VerbGroup>[] verbAt;
  private final Optional<NounGroup>[] nounAt;
  private final List<TokenRange> quotations;
  private final ArgumentFinder arguments;

  public Parse(Grammar grammar, Tokens tokens, Sentence sentence) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.sentence = sentence;
    this.first = sentence.firstToken();
    this.tags = Tagger.tags(grammar, tokens, sentence);
    this.verbs = Chunker.verbs(this);
    this.verbAt = nowhere(tags.length);
    for (var verb : verbs) {
      Arrays.fill(verbAt, verb.first() - first, verb.end() - first, Optional.of(verb));
    }
    this.nouns = Chunker.nouns(this);
    this.nounAt = nowhere(tags.length);
    for (var noun : nouns) {
      Arrays.fill(nounAt, noun.first() - first, noun.end() - first, Optional.of(noun));
    }
    this.quotations = List.copyOf(quoted());
    this.arguments = new ArgumentFinder(this);
  }

  /// By token, nothing so far.
  @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
  static <T> Optional<T>[] nowhere(int tokens) {
    var nowhere = (Optional<T>[]) new Optional<?>[tokens];
    Arrays.fill(nowhere, Optional.empty());
    return nowhere;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Sentence sentence() {
    return sentence;
  }

  public Grammar grammar() {
    return grammar;
  }

  public List<VerbGroup> verbs() {
    return verbs;
  }

  public List<NounGroup> nouns() {
    return nouns;
  }

  public int first() {
    return first;
  }

  public int end() {
    return first + tags.length;
  }

  /// The tag of a token; OTHER outside the sentence.
  public Tag tag(int token) {
    int at = token - first;
    return at >= 0 && at < tags.length ? tags[at] : Tag.OTHER;
  }

  /// The verb group that the token is in.
  public Optional<VerbGroup> verbAt(int token) {
    int at = token - first;
    return at >= 0 && at < tags.length ? verbAt[at] : Optional.empty();
  }

  /// Whether a finite verb group has the token.
  boolean finiteAt(int token) {
    var verb = verbAt(token);
    return verb.isPresent() && verb.get().form() == VerbGroup.Form.FINITE;
  }

  boolean hasFiniteVerb() {
    for (var verb : verbs) {
      if (verb.form() == VerbGroup.Form.FINITE) {
        return true;
      }
    }
    return false;
  }

  /// The noun group that the token is in.
  public Optional<NounGroup> nounAt(int token) {
    int at = token - first;
    return at >= 0 && at < tags.length ? nounAt[at] : Optional.empty();
  }

  /// The verb group that ends before `token` last.
  Optional<VerbGroup> verbBefore(int token) {
    for (int i = token - 1; i >= first(); i--) {
      if (verbAt(i).isPresent()) {
        return verbAt(i);
      }
    }
    return Optional.empty();
  }

  /// Who and what stands with its cues; made once, for attributions and key points ask the same.
  public ArgumentFinder arguments() {
    return arguments;
  }

  /// The quotation that the token stands in: from behind its opening mark to its closing mark or
  /// the sentence's end.
  public Optional<TokenRange> quotationAt(int token) {
    for (var range : quotations) {
      if (range.has(token)) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }

  /// What stands in quotation marks, without them. A sentence that begins inside a quotation has
  /// the part before the closing mark.
  public List<TokenRange> quotations() {
    return quotations;
  }

  private List<TokenRange> quoted() {
    var ranges = new ArrayList<TokenRange>();
    int open = -1;
    for (int i = first(); i < end(); i++) {
      if (tag(i) != Tag.QUOTE || tokens.is(i, Tokens.POSSESSIVE)) {
        continue;
      }
      boolean closes = tokens.is(i, Tokens.CLOSES_QUOTE) && (open >= 0 || ranges.isEmpty());
      if (closes) {
        int from = open >= 0 ? open : first();
        if (i > from) {
          ranges.add(new TokenRange(from, i));
        }
        open = -1;
      } else if (tokens.is(i, Tokens.OPENS_QUOTE)) {
        open = i + 1;
      }
    }
    if (open >= 0 && open < end()) {
      ranges.add(new TokenRange(open, end()));
    }
    return ranges;
  }
}
