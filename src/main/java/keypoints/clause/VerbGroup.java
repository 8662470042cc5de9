package keypoints.clause;

/// A verb with its auxiliaries: `has not been considering`.
///
/// @param range from the first auxiliary (or `to`) to the head
/// @param head the verb that carries the meaning; a form of be, have or do when nothing follows it
/// @param lemma id of the head's base form
public record VerbGroup(TokenRange range, int head, int lemma, Shape shape) {
  /// FINITE stands for itself, the others depend on another verb or noun.
  public enum Form {
    FINITE,
    INFINITIVE,
    ING,
    PARTICIPLE
  }

  /// How it is built.
  ///
  /// @param passive the subject undergoes it
  /// @param negated an odd number of negations stands in it
  /// @param tense of its first word
  public record Shape(Form form, boolean passive, boolean negated, Tense tense) {}

  public Form form() {
    return shape.form();
  }

  public Tense tense() {
    return shape.tense();
  }

  int first() {
    return range.first();
  }

  int end() {
    return range.end();
  }
}
