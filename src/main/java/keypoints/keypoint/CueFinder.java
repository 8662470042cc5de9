package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Negation;
import keypoints.clause.NounGroup;
import keypoints.clause.Parse;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.CueIndex.RulesOfCue;
import keypoints.keypoint.RuleTable.Rule;
import org.jspecify.annotations.Nullable;

/// Finds the cues of one parsed sentence. Where several of one verb, noun or adjective fit, the one
/// of most words counts: "call off" is no call.
final class CueFinder {
  private final Ruleset rules;
  private final Parse parse;
  private final ArgumentFinder finder;
  private final Negation negation;

  CueFinder(Ruleset rules, Parse parse, ArgumentFinder finder) {
    this.rules = rules;
    this.parse = parse;
    this.finder = finder;
    this.negation = new Negation(parse);
  }

  /// A cue, with who and what stands with it.
  ///
  /// @param range all its words, or the verb alone where its object stands in between
  /// @param verb the cue, where it is a verb
  record Cue(
      List<Rule> rules,
      TokenRange range,
      Arguments arguments,
      @Nullable VerbGroup verb,
      boolean negated) {}

  /// The cues whose verb, noun or adjective is the token.
  List<Cue> at(int token) {
    var verb = parse.verbAt(token);
    if (verb.isPresent()) {
      boolean head = verb.get().head() == token && verb.get().lemma() >= 0;
      var cue = head ? verbal(verb.get()) : null;
      return cue == null ? List.of() : List.of(cue);
    }
    return nominal(token);
  }

  private @Nullable Cue verbal(VerbGroup verb) {
    int behind = verb.head() + 1;
    for (var cue : rules.ofVerb(verb.lemma())) {
      if (cue.others().isEmpty()) {
        var range = new TokenRange(verb.head(), behind);
        return verbal(cue, range, finder.ofVerb(verb), verb);
      }
      var particle = finder.particle(verb, cue.others());
      if (particle.isPresent()) {
        boolean apart = particle.get().first() > behind;
        var range = new TokenRange(verb.head(), apart ? behind : particle.get().end());
        return verbal(cue, range, finder.ofVerb(verb, particle.get()), verb);
      }
    }
    return null;
  }

  private Cue verbal(RulesOfCue cue, TokenRange range, Arguments arguments, VerbGroup verb) {
    return new Cue(cue.rules(), range, arguments, verb, negation.ofVerb(verb, arguments));
  }

  private List<Cue> nominal(int token) {
    int word = parse.tokens().word(token);
    if (rules.ofNoun(word).isEmpty() && rules.ofAdjective(word).isEmpty()) {
      return List.of();
    }
    var cues = new ArrayList<Cue>();
    var group = parse.nounAt(token);
    if (group.isPresent() && group.get().head() == token) {
      var cue = longest(rules.ofNoun(word), token);
      if (cue != null) {
        cues.add(ofNoun(cue, group.get(), token));
      }
    }
    if (!rules.ofAdjective(word).isEmpty() && finder.predicative(token)) {
      var cue = longest(rules.ofAdjective(word), token);
      if (cue != null) {
        cues.add(ofAdjective(cue, token));
      }
    }
    return cues;
  }

  private Cue ofNoun(RulesOfCue cue, NounGroup group, int token) {
    var arguments = finder.ofNoun(group, token);
    return new Cue(
        cue.rules(), words(cue, token), arguments, null, negation.ofNoun(group, arguments));
  }

  private Cue ofAdjective(RulesOfCue cue, int token) {
    var arguments = finder.ofAdjective(token);
    return new Cue(
        cue.rules(), words(cue, token), arguments, null, negation.ofAdjective(token, arguments));
  }

  private static TokenRange words(RulesOfCue cue, int token) {
    return new TokenRange(token - cue.others().size(), token + 1);
  }

  private @Nullable RulesOfCue longest(List<RulesOfCue> cues, int token) {
    for (var cue : cues) {
      if (standBefore(cue.others(), token)) {
        return cue;
      }
    }
    return null;
  }

  private boolean standBefore(List<Integer> words, int token) {
    int first = token - words.size();
    if (first < parse.first()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (parse.tokens().word(first + i) != words.get(i)) {
        return false;
      }
    }
    return true;
  }
}
