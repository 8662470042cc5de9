package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Arguments.Governor;
import keypoints.clause.Complement;
import keypoints.clause.Construction;
import keypoints.clause.NounPhrase;
import keypoints.clause.Tag;
import keypoints.clause.Tense;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.CueFinder.Cue;
import keypoints.keypoint.Frame.Slots.Recipient;
import keypoints.keypoint.Ruleset.Rule;
import keypoints.mention.Mention;
import keypoints.mention.Party;
import keypoints.text.Lexicon;
import org.jspecify.annotations.Nullable;

/// Fills the slots of the frames whose cues stand in a sentence.
final class FrameMatcher {
  /// So many matches are sought in one sentence, so that a digest's size stays linear.
  private static final int MOST = 50;

  /// So many subjects before a cue may be what a pronoun stands for.
  private static final int NEAREST = 8;

  private final CueFinder cues;
  private final Reading reading;
  private final ArgumentFinder finder;
  private final Lexicon lexicon;

  FrameMatcher(Ruleset rules, Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.finder = new ArgumentFinder(reading.parse());
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
  }

  /// @param content absent where nothing fills it
  record Filled(
      List<Mention> actors, List<Mention> recipients, @Nullable TokenRange content, String slot) {}

  /// The frames that hold in the sentence, in the order of cues and rules.
  List<Match> matches() {
    var matches = new ArrayList<Match>();
    var parse = reading.parse();
    for (int i = parse.first(); i < parse.end() && matches.size() < MOST; i++) {
      cues.at(i).forEach(cue -> match(cue, matches));
    }
    return matches;
  }

  private void match(Cue cue, List<Match> matches) {
    var construction = cue.arguments().construction();
    var tense = tense(cue);
    var fitting =
        cue.rules().stream()
            .filter(rule -> rule.frame().cues().constructions().contains(construction))
            .filter(rule -> rule.frame().cues().mayHave(tense))
            .toList();
    if (!fitting.isEmpty()) {
      var candidates = candidates(cue.range().first());
      fitting.forEach(rule -> match(rule, cue, candidates).ifPresent(matches::add));
    }
  }

  /// The tense of the verb, or of the verb whose object the noun is; "is to meet" is future.
  private Tense tense(Cue cue) {
    var governor = cue.arguments().governor();
    var verb = cue.verb() != null ? cue.verb() : governor == null ? null : governor.verb();
    if (verb == null) {
      return Tense.NONE;
    }
    boolean infinitive = cue.verb() != null && verb.form() == VerbGroup.Form.INFINITIVE;
    return infinitive && governor != null && copula(governor) ? Tense.FUTURE : verb.tense();
  }

  private boolean copula(Governor governor) {
    var verb = governor.verb();
    return governor.word() < 0
        && verb != null
        && verb.form() == VerbGroup.Form.FINITE
        && reading.parse().tag(verb.head()) == Tag.BE;
  }

  private Optional<Match> match(Rule rule, Cue cue, List<Mention> candidates) {
    var frame = rule.frame();
    var arguments = cue.arguments();
    var slots = frame.slots();
    var actors =
        slots.actors().isEmpty()
            ? actors(arguments, cue.range(), candidates)
            : fillers(slots.actors(), Recipient.PARTY, arguments, candidates);
    String slot = "";
    TokenRange content = null;
    for (var name : slots.content()) {
      content = content(name, arguments, cue.range().first());
      if (content != null) {
        slot = name;
        break;
      }
    }
    var recipients = fillers(slots.recipients(), slots.recipient(), arguments, candidates);
    recipients.removeIf(one -> actors.stream().anyMatch(actor -> actor.name().equals(one.name())));
    var filled = new Filled(actors, recipients, content, slot);
    var match = new Match(rule, cue.range(), arguments, cue.verb(), filled);
    return new Guards(reading, match).hold() ? Optional.of(match) : Optional.empty();
  }

  private List<Mention> actors(Arguments arguments, TokenRange cue, List<Mention> candidates) {
    if (arguments.actor() != null) {
      return reading.discourse().resolver().resolve(arguments.actor(), candidates);
    }
    if (arguments.construction() == Construction.ADJECTIVE || quoted(cue)) {
      var around = reading.around(cue.first());
      return around.isEmpty() ? List.of() : around.getFirst().sources();
    }
    return List.of();
  }

  private boolean quoted(TokenRange cue) {
    return reading.parse().quotationAt(cue.first()).isPresent();
  }

  /// Whom a pronoun near the cue may stand for: who says it, subjects before it, who spoke before.
  private List<Mention> candidates(int token) {
    var candidates = new ArrayList<Mention>();
    for (var statement : reading.around(token)) {
      candidates.addAll(statement.sources());
    }
    var parse = reading.parse();
    int subjects = 0;
    for (var verb : parse.verbs().reversed()) {
      if (verb.head() < token && verb.form() == VerbGroup.Form.FINITE && subjects < NEAREST) {
        subjects++;
        var subject = finder.ofVerb(verb).actor();
        if (subject != null) {
          candidates.addAll(reading.discourse().resolver().resolve(subject, List.of()));
        }
      }
    }
    reading.discourse().speaker().ifPresent(candidates::add);
    return candidates;
  }

  private @Nullable TokenRange content(String slot, Arguments arguments, int cue) {
    if (slot.equals("cue-group")) {
      return cueGroup(cue);
    }
    if (slot.equals("undergoer")) {
      var undergoer = arguments.undergoer();
      return undergoer == null ? null : undergoer.range();
    }
    for (var complement : arguments.complements()) {
      if (fills(slot, complement)) {
        return extended(complement);
      }
    }
    return null;
  }

  /// `comprehensive security demands in two documents`: a noun cue with words of its own before it.
  private @Nullable TokenRange cueGroup(int cue) {
    var parse = reading.parse();
    int first = cue;
    while (parse.tag(first - 1) == Tag.NOUN || parse.tag(first - 1) == Tag.ADJECTIVE) {
      first--;
    }
    return first == cue ? null : to(first, cue + 1);
  }

  /// An object, or the noun behind a preposition, with all that hangs on it.
  private TokenRange extended(Complement complement) {
    return switch (complement.type()) {
      case OBJECT -> to(complement.range().first(), complement.range().end());
      case PREPOSITION -> to(complement.range().first() + 1, complement.range().end());
      case THAT, CLAUSE, TO, ING, QUOTE -> complement.range();
    };
  }

  private TokenRange to(int first, int end) {
    return new TokenRange(first, Math.max(end, finder.phraseEnd(end)));
  }

  private boolean fills(String slot, Complement complement) {
    return switch (slot) {
      case "clause" ->
          complement.type() == Complement.Type.THAT || complement.type() == Complement.Type.CLAUSE;
      case "infinitive" -> complement.type() == Complement.Type.TO;
      case "gerund" -> complement.type() == Complement.Type.ING;
      case "quote" -> complement.type() == Complement.Type.QUOTE;
      case "object" -> complement.type() == Complement.Type.OBJECT;
      default ->
          complement.type() == Complement.Type.PREPOSITION
              && complement.preposition() < lexicon.size()
              && lexicon.word(complement.preposition()).equals(slot);
    };
  }

  /// Who fills the first of the slots that somebody fills.
  private List<Mention> fillers(
      List<String> slots, Recipient what, Arguments arguments, List<Mention> candidates) {
    boolean anything = what == Recipient.ANYTHING;
    for (var slot : slots) {
      var phrase = filler(slot, arguments);
      if (phrase != null) {
        var found = new ArrayList<>(reading.discourse().resolver().resolve(phrase, candidates));
        if (anything && phrase.groups().size() == 1) {
          found.replaceAll(one -> one.party() == Party.OTHER ? thing(phrase.range()) : one);
        }
        found.removeIf(mention -> !anything && mention.party() == Party.OTHER);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return new ArrayList<>();
  }

  private Mention thing(TokenRange words) {
    return reading.discourse().resolver().thing(words);
  }

  private @Nullable NounPhrase filler(String slot, Arguments arguments) {
    var governor = arguments.governor();
    return switch (slot) {
      case "undergoer" -> arguments.undergoer();
      case "governor-subject" ->
          governor == null || arguments.construction() == Construction.SUPPORT_VERB
              ? null
              : governor.subject();
      case "governor-object" -> governor == null ? null : governor.otherObject();
      case "clause-subject" -> phrase("clause", arguments.complements());
      case "object-of-infinitive" ->
          arguments.complements().stream().anyMatch(c -> c.type() == Complement.Type.TO)
              ? phrase("object", arguments.complements())
              : null;
      default -> phrase(slot, arguments.complements());
    };
  }

  private @Nullable NounPhrase phrase(String slot, List<Complement> complements) {
    for (var complement : complements) {
      if (fills(slot, complement) && complement.phrase() != null) {
        return complement.phrase();
      }
    }
    return null;
  }
}
