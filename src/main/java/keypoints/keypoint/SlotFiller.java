package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.clause.ArgumentFinder;
import keypoints.clause.Arguments;
import keypoints.clause.Complement;
import keypoints.clause.Construction;
import keypoints.clause.NounPhrase;
import keypoints.clause.Tag;
import keypoints.clause.TokenRange;
import keypoints.clause.VerbGroup;
import keypoints.keypoint.Frame.Slots.Recipient;
import keypoints.mention.Mention;
import keypoints.mention.Party;
import keypoints.text.Lexicon;
import org.jspecify.annotations.Nullable;

/// Says what and who fills a frame's slots, in one sentence.
final class SlotFiller {
  private final Reading reading;
  private final ArgumentFinder finder;
  private final Lexicon lexicon;

  SlotFiller(Reading reading, ArgumentFinder finder, Lexicon lexicon) {
    this.reading = reading;
    this.finder = finder;
    this.lexicon = lexicon;
  }

  /// What fills the slot, in tokens; null where nothing does.
  ///
  /// @param cue the cue's first token
  @Nullable TokenRange content(String slot, Arguments arguments, int cue) {
    if (slot.equals("cue-group")) {
      return cueGroup(cue);
    }
    if (slot.equals("undergoer") || slot.equals("possessor")) {
      var phrase = slot.equals("undergoer") ? arguments.undergoer() : arguments.actor();
      return phrase == null ? null : phrase.range();
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
      case RECEIVER, THAT, CLAUSE, TO, ING, QUOTE -> complement.range();
    };
  }

  private TokenRange to(int first, int end) {
    boolean verb = reading.parse().verbAt(end).filter(SlotFiller::finite).isPresent();
    return new TokenRange(first, verb ? end : Math.max(end, finder.phraseEnd(end)));
  }

  /// "the plan for a dam was late": the plan's verb is no part of what it is for.
  private static boolean finite(VerbGroup verb) {
    return verb.form() == VerbGroup.Form.FINITE;
  }

  private boolean fills(String slot, Complement complement) {
    return switch (slot) {
      case "clause" ->
          complement.type() == Complement.Type.THAT || complement.type() == Complement.Type.CLAUSE;
      case "infinitive" -> complement.type() == Complement.Type.TO;
      case "gerund" -> complement.type() == Complement.Type.ING;
      case "quote" -> complement.type() == Complement.Type.QUOTE;
      case "object" -> complement.type() == Complement.Type.OBJECT;
      case Receivers.SLOT -> complement.type() == Complement.Type.RECEIVER;
      default ->
          complement.type() == Complement.Type.PREPOSITION
              && complement.preposition() < lexicon.size()
              && lexicon.word(complement.preposition()).equals(slot);
    };
  }

  /// Who fills the first of the slots that a party fills; if none does and anything may, what fills
  /// the first.
  ///
  /// @param candidates whom a pronoun may stand for
  List<Mention> parties(
      List<String> slots, Recipient what, Arguments arguments, List<Mention> candidates) {
    List<Mention> things = List.of();
    for (var slot : slots) {
      var phrase = phrase(slot, arguments);
      var found = phrase == null ? List.<Mention>of() : parties(phrase, what, candidates);
      if (Mention.anyParty(found)) {
        return new ArrayList<>(found);
      }
      things = things.isEmpty() ? found : things;
    }
    return new ArrayList<>(things);
  }

  /// The parties in the phrase; where anything may be one, a thing after whose it is.
  private List<Mention> parties(NounPhrase phrase, Recipient what, List<Mention> candidates) {
    var found = new ArrayList<Mention>();
    for (var mention : reading.discourse().resolver().resolve(phrase, candidates)) {
      if (dated(mention)) {
        continue; // "meets June 16"
      }
      if (mention.party() != Party.OTHER) {
        found.add(mention);
      } else if (what == Recipient.ANYTHING) {
        addOwners(found, mention.range(), candidates);
        found.add(thing(phrase, mention.range()));
      }
    }
    return found;
  }

  /// "rejected Spain’s plan", "rejected a plan from Spain": whom it means to reject it.
  private void addOwners(List<Mention> found, TokenRange thing, List<Mention> candidates) {
    var owner = finder.owner(thing);
    if (owner.isPresent()) {
      for (var mention : reading.discourse().resolver().resolve(owner.get(), candidates)) {
        if (mention.party() != Party.OTHER) {
          found.add(mention);
        }
      }
    }
  }

  /// A thing, with what hangs on it: "the attack on a church", but not "the attack on Monday".
  private Mention thing(NounPhrase phrase, TokenRange group) {
    boolean last = phrase.groups().getLast().range().equals(group);
    int end = last ? finder.attachedEnd(phrase.range().end(), this::dated) : group.end();
    return reading.discourse().resolver().thing(new TokenRange(group.first(), end));
  }

  /// Whether it is a date, and nobody.
  boolean dated(Mention mention) {
    return dated(mention.range().first()) && dated(mention.range().end() - 1);
  }

  private boolean dated(int token) {
    int start = reading.parse().tokens().start(token);
    for (var time : reading.times()) {
      if (time.span().start() <= start && start < time.span().end()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable NounPhrase phrase(String slot, Arguments arguments) {
    var governor = arguments.governor();
    return switch (slot) {
      case "undergoer" -> arguments.undergoer();
      case "possessor" -> arguments.actor();
      case "governor-subject" ->
          governor == null || arguments.construction() == Construction.SUPPORT_VERB
              ? null
              : governor.subject();
      case "governor-object" -> governor == null ? null : governor.otherObject();
      case "clause-subject" -> phrase("clause", arguments.complements());
      case "object-of-infinitive" -> whoseInfinitive(arguments);
      default -> {
        int slash = slot.indexOf('/');
        yield slash < 0
            ? phrase(slot, arguments.complements())
            : ofVerbIn(slot.substring(0, slash), slot.substring(slash + 1), arguments);
      }
    };
  }

  /// "wants Spain to leave", "calls for Spain to leave".
  private @Nullable NounPhrase whoseInfinitive(Arguments arguments) {
    for (var complement : arguments.complements()) {
      if (complement.type() == Complement.Type.TO) {
        var object = phrase("object", arguments.complements());
        return object == null ? phrase("for", arguments.complements()) : object;
      }
    }
    return null;
  }

  /// "refused to meet Spain": what fills a slot of the infinitive or gerund that fills one.
  private @Nullable NounPhrase ofVerbIn(String outer, String inner, Arguments arguments) {
    for (var complement : arguments.complements()) {
      if (fills(outer, complement)) {
        var verb = verbIn(complement.range());
        return verb == null ? null : phrase(inner, finder.ofVerb(verb).complements());
      }
    }
    return null;
  }

  private @Nullable VerbGroup verbIn(TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      var verb = reading.parse().verbAt(i);
      if (verb.isPresent()) {
        return verb.get();
      }
    }
    return null;
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
