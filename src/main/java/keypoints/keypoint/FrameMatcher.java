package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Construction;
import keypoints.clause.NounPhrase;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.CueFinder.Cue;
import keypoints.keypoint.Frame.Slots.Recipient;
import keypoints.keypoint.RuleTable.Rule;
import keypoints.mention.Mention;
import org.jspecify.annotations.Nullable;

/// Fills the slots of the frames whose cues stand in a sentence.
final class FrameMatcher {
  /// So many matches are sought in one sentence, so that a digest's size stays linear.
  private static final int MOST = 50;

  /// So many subjects before a cue may be what a pronoun stands for.
  private static final int NEAREST = 8;

  private final Ruleset rules;
  private final CueFinder cues;
  private final Reading reading;
  private final ArgumentFinder finder;
  private final SlotFiller filler;
  private final Counterparts counterparts;
  private final Receivers receivers;
  private final SaidBefore saidBefore;
  private final Tenses tenses;
  // The candidates of the last cue, which several frames ask for.
  private List<Mention> candidates = List.of();
  private int candidatesFor = -1;

  FrameMatcher(Ruleset rules, Reading reading) {
    this.rules = rules;
    this.reading = reading;
    this.tenses = new Tenses(reading);
    this.finder = reading.parse().arguments();
    this.counterparts = new Counterparts(reading, finder);
    this.receivers = new Receivers(reading, finder);
    this.saidBefore = new SaidBefore(reading, finder);
    this.filler = new SlotFiller(reading, finder);
    this.cues = new CueFinder(rules, reading.parse(), finder);
  }

  /// A frame that holds, in tokens.
  ///
  /// @param verb the cue, where it is a verb
  record Match(
      Rule rule, TokenRange cue, Arguments arguments, @Nullable VerbGroup verb, Filled filled) {
    Frame frame() {
      return rule.frame();
    }

    Match by(List<Mention> actors, List<Mention> recipients) {
      var whole = new Filled(actors, recipients, filled.content(), filled.slot());
      return new Match(rule, cue, arguments, verb, whole);
    }
  }

  /// @param content absent where nothing fills it
  record Filled(
      List<Mention> actors, List<Mention> recipients, @Nullable TokenRange content, String slot) {}

  /// The frames that hold in the sentence, in the order of cues and rules.
  ///
  /// @param first where the first cue stands
  List<Match> matches(int first) {
    var matches = new ArrayList<Match>();
    var parse = reading.parse();
    for (int i = first; i < parse.end() && matches.size() < MOST; i++) {
      if (rules.isCue(parse, i)) {
        for (var cue : cues.at(i)) {
          match(cue, matches);
        }
      }
    }
    return matches;
  }

  private void match(Cue cue, List<Match> matches) {
    var construction = cue.arguments().construction();
    var tense = tenses.of(cue);
    Arguments arguments = null;
    for (int i = 0; i < cue.rules().size(); i++) {
      var rule = cue.rules().get(i);
      if (rule.frame().cues().stance().admits(construction, tense, cue.negated())) {
        arguments = arguments == null ? saidBefore.of(cue) : arguments;
        var said = said(rule, cue, arguments);
        var match = said == null ? null : attributed(said);
        if (match != null) {
          matches.add(match);
        }
      }
    }
  }

  /// What is said, if it is what the frame looks for: of most frames it is not, and then nobody
  /// needs to know by whom.
  private @Nullable Match said(Rule rule, Cue cue, Arguments given) {
    var slots = rule.slots();
    int token = cue.range().first();
    var arguments = slots.gives() ? receivers.of(given, candidates(token)) : given;
    String slot = "";
    TokenRange content = null;
    for (int i = 0; i < slots.content().size() && content == null; i++) {
      slot = slots.content().get(i).name();
      content = filler.content(slots.content().get(i), arguments, token);
    }
    var filled = new Filled(List.of(), List.of(), content, content == null ? "" : slot);
    var match = new Match(rule, cue.range(), arguments, cue.verb(), filled);
    return new Guards(reading, match).hold(rule.guards().ofContent()) ? match : null;
  }

  /// The same with those who say it to whom, if the frame holds of them.
  private @Nullable Match attributed(Match match) {
    var frame = match.frame();
    var slots = match.rule().slots();
    var arguments = match.arguments();
    var content = match.filled().content();
    var candidates = candidates(match.cue().first());
    var actors =
        slots.actors().isEmpty()
            ? new ArrayList<>(actors(arguments, match.cue(), candidates))
            : slots.speaks()
                ? new ArrayList<>(speakers(match.cue()))
                : filler.parties(slots.actors(), Recipient.PARTY, List.of(), arguments, candidates);
    actors.removeIf(filler::dated); // "the Monday offer"
    var recipients =
        filler.parties(
            slots.recipients(), frame.slots().recipient(), slots.content(), arguments, candidates);
    var acting = actors;
    if (!recipients.isEmpty()) {
      recipients.removeIf(one -> Mention.anyNamed(one.name(), acting));
    }
    var others =
        Mention.anyParty(recipients) ? List.<Mention>of() : counterparts.of(frame, actors, content);
    if (!others.isEmpty()) {
      recipients = new ArrayList<>(others);
      actors = new ArrayList<>(actors);
      actors.removeAll(recipients);
    }
    var attributed = match.by(actors, recipients);
    return new Guards(reading, attributed).hold(match.rule().guards().ofParties())
        ? attributed
        : null;
  }

  private List<Mention> actors(Arguments arguments, TokenRange cue, List<Mention> candidates) {
    var actor = arguments.actor();
    if (actor != null) {
      var resolver = reading.discourse().resolver();
      var actors = resolver.resolve(actor, candidates);
      boolean speaks =
          arguments.construction() == Construction.PARTICIPLE && !Mention.anyParty(actors);
      var sender = speaks ? finder.sender(actor) : Optional.<NounPhrase>empty();
      return sender.isPresent() ? resolver.resolve(sender.get(), candidates) : actors;
    }
    if (arguments.construction() == Construction.ADJECTIVE || quoted(cue)) {
      return speakers(cue);
    }
    return List.of();
  }

  private List<Mention> speakers(TokenRange cue) {
    var around = reading.around(cue.first());
    return around.isEmpty() ? List.of() : around.getFirst().sources();
  }

  private boolean quoted(TokenRange cue) {
    return reading.parse().quotationAt(cue.first()).isPresent();
  }

  /// Whom a pronoun near the cue may stand for: who says it, subjects before it, who spoke before.
  private List<Mention> candidates(int token) {
    if (token != candidatesFor) {
      candidates = newCandidates(token);
      candidatesFor = token;
    }
    return candidates;
  }

  private List<Mention> newCandidates(int token) {
    var candidates = new ArrayList<Mention>();
    for (var statement : reading.around(token)) {
      candidates.addAll(statement.sources());
    }
    var parse = reading.parse();
    int subjects = 0;
    var verbs = parse.verbs();
    for (int i = verbs.size() - 1; i >= 0 && subjects < NEAREST; i--) {
      var verb = verbs.get(i);
      if (verb.head() < token && verb.form() == VerbGroup.Form.FINITE) {
        subjects++;
        var subject = finder.actor(verb);
        if (subject != null) {
          candidates.addAll(reading.discourse().resolver().resolve(subject, List.of()));
        }
      }
    }
    candidates.addAll(reading.discourse().recent().candidates());
    return candidates;
  }
}
