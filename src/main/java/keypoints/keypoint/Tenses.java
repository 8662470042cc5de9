package keypoints.keypoint;

import keypoints.attribution.Attribution.Form;
import keypoints.clause.Arguments.Governor;
import keypoints.clause.Construction;
import keypoints.clause.Parse;
import keypoints.clause.Tag;
import keypoints.clause.Tense;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.CueFinder.Cue;
import keypoints.text.Span;
import keypoints.text.Tokens;
import keypoints.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Says when the event of a cue is, in one sentence.
final class Tenses {
  /// Farther before a verb nothing opens its clause.
  private static final int REACH = 15;

  private final Reading reading;
  private final Parse parse;

  Tenses(Reading reading) {
    this.reading = reading;
    this.parse = reading.parse();
  }

  /// The tense of the cue's verb, or of the verb that a noun or adjective depends on. "Is to meet"
  /// is future, so are "talks are to begin" and the "to meet" of a headline, which has a subject of
  /// its own, and so is "would meet" in what somebody said; elsewhere, as in "until they meet", it
  /// is open whether it comes.
  Tense of(Cue cue) {
    var governor = cue.arguments().governor();
    var verb = cue.verb() != null ? cue.verb() : governor == null ? null : governor.verb();
    if (verb == null) {
      return Tense.NONE;
    }
    boolean infinitive = cue.verb() != null && verb.form() == VerbGroup.Form.INFINITIVE;
    boolean headline = cue.arguments().construction() == Construction.ACTIVE;
    boolean predicate =
        cue.verb() == null
            && verb.form() == VerbGroup.Form.INFINITIVE
            && verb.head() >= cue.range().end();
    if (infinitive && (headline || copula(governor)) || predicate) {
      return Tense.FUTURE;
    }
    return switch (verb.tense()) {
      case CONDITIONAL -> reported(verb) ? Tense.FUTURE : Tense.POSSIBLE;
      case PRESENT -> ahead(verb) ? Tense.POSSIBLE : scheduled(verb) ? Tense.FUTURE : Tense.PRESENT;
      case PAST, FUTURE, POSSIBLE, NONE -> verb.tense();
    };
  }

  /// "talks resume on Monday", "they meet in Oslo on May 4": a day without a year. What is told of
  /// the past in the present has its year, as captions do.
  private boolean scheduled(VerbGroup verb) {
    if (parse.tag(verb.head()) != Tag.VERB) {
      return false;
    }
    for (var complement : parse.arguments().ofVerb(verb).complements()) {
      var phrase = complement.phrase();
      if (phrase != null && days(phrase.range().in(parse.tokens()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is a day or month with a name or a number, but no year: rather than "today".
  private boolean days(Span phrase) {
    for (var time : reading.times()) {
      if (time.type() != TimeExpression.Type.DURATION && time.span().contains(phrase)) {
        var tokens = parse.tokens();
        int end = tokens.at(time.span().end() - 1) + 1;
        return named(new TokenRange(tokens.at(time.span().start()), end));
      }
    }
    return false;
  }

  private boolean named(TokenRange time) {
    boolean named = false;
    for (int i = time.first(); i < time.end(); i++) {
      boolean number = parse.tokens().is(i, Tokens.NUMBER);
      if (number && parse.tokens().length(i) > 2) {
        return false;
      }
      named |= number || parse.tokens().is(i, Tokens.CAPITAL);
    }
    return named;
  }

  private boolean copula(@Nullable Governor governor) {
    if (governor == null || governor.verb() == null) {
      return false;
    }
    var verb = governor.verb();
    return governor.word() < 0
        && verb.form() == VerbGroup.Form.FINITE
        && parse.tag(verb.head()) == Tag.BE;
  }

  private boolean reported(VerbGroup verb) {
    var around = reading.around(verb.head());
    return !around.isEmpty() && around.getFirst().form() == Form.INDIRECT;
  }

  /// "until they meet", "if it agrees", "proposed that they meet".
  private boolean ahead(VerbGroup verb) {
    for (int i = verb.head() - 1; i >= parse.first() && i > verb.head() - REACH; i--) {
      if (parse.grammar().looksAhead(parse.tokens().word(i))) {
        return true;
      }
      var tag = parse.tag(i);
      if (tag == Tag.THAT) {
        return i > parse.first() && parse.grammar().verbs().wants(parse.tokens().word(i - 1));
      }
      if (tag == Tag.COMMA || tag == Tag.STOP || tag == Tag.SUBORDINATOR) {
        return false;
      }
    }
    return false;
  }
}
