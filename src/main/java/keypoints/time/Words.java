package keypoints.time;

import keypoints.text.Sentence;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// The tokens of one sentence with their roles. Any index may be asked for: outside the sentence
/// nothing stands.
final class Words {
  /// Returned where there is no number.
  static final int NONE = Integer.MIN_VALUE;

  private final TimeLexicon lexicon;
  private final Tokens tokens;
  // By token of the document, since a token's are asked for by one parser after the other.
  private final long[] roles;
  private final int first;
  private final int end;

  private Words(TimeLexicon lexicon, Tokens tokens, long[] roles, int first, int end) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.roles = roles;
    this.first = first;
    this.end = end;
  }

  /// The tokens of a document before `end`, as if they were one sentence.
  static Words of(TimeLexicon lexicon, Tokens tokens, int end) {
    var roles = new long[end];
    for (int i = 0; i < end; i++) {
      roles[i] = lexicon.roles(tokens.word(i));
    }
    return new Words(lexicon, tokens, roles, 0, end);
  }

  /// Those of one sentence among them.
  Words of(Sentence sentence) {
    return new Words(lexicon, tokens, roles, sentence.firstToken(), sentence.endToken());
  }

  Tokens tokens() {
    return tokens;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /// Whether a time expression may begin with the token.
  boolean begins(int i) {
    return inside(i) && lexicon.begin(roles[i]);
  }

  /// Whether a time expression that begins with the token must go on: "two", "this".
  boolean leans(int i) {
    return lexicon.leans(roles[i]);
  }

  /// Whether the token plays any role.
  boolean plays(int i) {
    return roles[i] != 0;
  }

  boolean inside(int i) {
    return i >= first && i < end;
  }

  TimeLexicon.@Nullable Entry entry(int i, Role role) {
    return is(i, role) ? lexicon.entry(tokens.word(i), role) : null;
  }

  boolean is(int i, Role role) {
    return inside(i) && (roles[i] & role.bit()) != 0;
  }

  boolean is(int i, Role role, Role other) {
    return is(i, role) || is(i, other);
  }

  /// The number that goes with the word's role, or [#NONE].
  int number(int i, Role role) {
    var entry = entry(i, role);
    return entry == null ? NONE : entry.number();
  }

  int number(int i, Role role, Role other) {
    int number = number(i, role);
    return number == NONE ? number(i, other) : number;
  }

  @Nullable Unit unit(int i) {
    var entry = entry(i, Role.UNIT);
    entry = entry == null ? entry(i, Role.UNITS) : entry;
    return entry == null ? null : entry.unit();
  }

  Relation relation(int i) {
    var entry = entry(i, Role.RELATION);
    return entry == null ? Relation.NONE : entry.relation();
  }

  /// The text that goes with the word's role, or "".
  String text(int i, Role role) {
    var entry = entry(i, role);
    return entry == null ? "" : entry.text();
  }

  /// Whether the token is this one character.
  boolean mark(int i, char mark) {
    return inside(i) && tokens.length(i) == 1 && tokens.text().charAt(tokens.start(i)) == mark;
  }

  /// Begins with a capital as a name does: where all letters are capitals, they tell nothing.
  boolean named(int i) {
    return has(i, Tokens.WORD) && has(i, Tokens.CAPITAL) && !has(i, Tokens.ALL_CAPITALS);
  }

  /// A hyphen, several, or a dash.
  boolean dash(int i) {
    return has(i, Tokens.MARK) && "-–—".indexOf(tokens.text().charAt(tokens.start(i))) >= 0;
  }

  /// Whether the token is the word, given in small letters.
  boolean word(int i, String word) {
    return inside(i)
        && tokens.length(i) == word.length()
        && mayBegin(tokens.text().charAt(tokens.start(i)), word)
        && tokens.text().regionMatches(true, tokens.start(i), word, 0, word.length());
  }

  /// Whether a word with this first letter may be the other: told apart by it, most are not.
  private static boolean mayBegin(char first, String word) {
    return (first | ' ') == word.charAt(0) || first > '\u007f';
  }

  /// Whether it stands right behind the token before it.
  boolean joined(int i) {
    return inside(i) && i > 0 && tokens.end(i - 1) == tokens.start(i);
  }

  /// A colon between the digits of a time.
  boolean colonTime(int i) {
    return mark(i, ':') && joined(i + 1) && has(i + 1, Tokens.NUMBER);
  }

  boolean has(int i, int flag) {
    return inside(i) && tokens.is(i, flag);
  }

  /// The number that the token's digits write, if it has nothing else; else [#NONE].
  int digits(int i) {
    return has(i, Tokens.NUMBER) && tokens.length(i) <= 8
        ? digits(tokens.text(), tokens.start(i), tokens.end(i))
        : NONE;
  }

  static int digits(CharSequence text, int start, int end) {
    int value = 0;
    for (int k = start; k < end; k++) {
      char c = text.charAt(k);
      if (c < '0' || c > '9') {
        return NONE;
      }
      value = value * 10 + c - '0';
    }
    return start == end ? NONE : value;
  }

  /// Number of digits, or 0 if it is not written in digits alone.
  int digitCount(int i) {
    return digits(i) == NONE ? 0 : tokens.length(i);
  }
}
