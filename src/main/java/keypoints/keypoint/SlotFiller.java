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
import org.jspecify.annotations.Nullable;

/// Says what and who fills a frame's slots, in one sentence.
final class SlotFiller {
  private final Reading reading;
  private final ArgumentFinder finder;

  SlotFiller(Reading reading, ArgumentFinder finder) {
    this.reading = reading;
    this.finder = finder;
  }

  /// What fills the slot, in tokens; null where nothing does.
  ///
  /// @param cue the cue's first token
  @Nullable TokenRange content(Slot slot, Arguments arguments, int cue) {
    if (slot.sort() == Slot.Sort.CUE_GROUP) {
      return cueGroup(cue);
    }
    if (slot.sort() == Slot.Sort.UNDERGOER || slot.sort() == Slot.Sort.POSSESSOR) {
      var phrase = phrase(slot, arguments);
      return phrase == null ? null : phrase.range();
    }
    var complement = complement(slot, arguments.complements());
    return complement == null || isWhen(complement) ? null : extended(complement);
  }

  /// "will return next week", "impeached him on Thursday": a time is nothing that is done; "until"
  /// makes it a term.
  private boolean isWhen(Complement complement) {
    var phrase = complement.phrase();
    var parse = reading.parse();
    boolean names =
        complement.type() == Complement.Type.OBJECT
            || complement.type() == Complement.Type.PREPOSITION
                && !parse.grammar().looksAhead(complement.preposition());
    return names && phrase != null && reading.isWhen(phrase.range());
  }

  private static @Nullable Complement complement(Slot slot, List<Complement> complements) {
    for (int i = 0; i < complements.size(); i++) {
      if (slot.isFilledBy(complements.get(i))) {
        return complements.get(i);
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

  /// Who fills the first of the slots that a party fills; if none does and anything may, what fills
  /// the first.
  ///
  /// @param content where the frame's content may stand: that belongs to no recipient
  /// @param candidates whom a pronoun may stand for
  /// @return a list of the caller's own
  List<Mention> parties(
      List<Slot> slots,
      Recipient what,
      List<Slot> content,
      Arguments arguments,
      List<Mention> candidates) {
    List<Mention> things = List.of();
    for (int i = 0; i < slots.size(); i++) {
      var phrase = phrase(slots.get(i), arguments);
      var found = phrase == null ? List.<Mention>of() : parties(phrase, what, content, candidates);
      if (Mention.anyParty(found)) {
        return found;
      }
      things = things.isEmpty() ? found : things;
    }
    return things.isEmpty() ? new ArrayList<>() : things;
  }

  /// The parties in the phrase; where anything may be one, a thing after whose it is.
  private List<Mention> parties(
      NounPhrase phrase, Recipient what, List<Slot> content, List<Mention> candidates) {
    var found = new ArrayList<Mention>();
    for (var mention : reading.discourse().resolver().resolve(phrase, candidates)) {
      if (dated(mention)) {
        continue; // "meets June 16"
      }
      if (mention.party() != Party.OTHER) {
        found.add(mention);
      } else if (what == Recipient.ANYTHING) {
        addOwners(found, mention.range(), candidates);
        found.add(thing(phrase, mention.range(), content));
      }
    }
    return found;
  }

  /// "rejected Spain’s plan", "rejected a plan from Spain": whom it means to reject it.
  private void addOwners(List<Mention> found, TokenRange thing, List<Mention> candidates) {
    var owner = finder.owner(thing);
    if (owner.isPresent()) {
      for (var mention : reading.discourse().resolver().resolve(owner.get(), candidates)) {
        if (mention.party() != Party.OTHER && !dated(mention)) { // "condemned Sunday's raid"
          found.add(mention);
        }
      }
    }
  }

  /// A thing, with what hangs on it: "the attack on a church", but not "the attack on Monday".
  private Mention thing(NounPhrase phrase, TokenRange group, List<Slot> content) {
    boolean last = phrase.groups().getLast().range().equals(group);
    int end =
        last
            ? finder.attachedEnd(
                phrase.range().end(), token -> dated(token) || opensContent(token - 1, content))
            : group.end();
    return reading.discourse().resolver().thing(new TokenRange(group.first(), end));
  }

  /// "sued the maker over patents": the preposition is one of the frame's own.
  private boolean opensContent(int token, List<Slot> content) {
    var parse = reading.parse();
    if (parse.tag(token) == Tag.PREPOSITION) {
      for (int i = 0; i < content.size(); i++) {
        if (content.get(i).preposition() == parse.tokens().word(token)) {
          return true;
        }
      }
    }
    return false;
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

  private @Nullable NounPhrase phrase(Slot slot, Arguments arguments) {
    var governor = arguments.governor();
    return switch (slot.sort()) {
      case UNDERGOER -> arguments.undergoer();
      case POSSESSOR -> arguments.actor();
      case GOVERNOR_SUBJECT ->
          governor == null || arguments.construction() == Construction.SUPPORT_VERB
              ? null
              : governor.subject();
      case GOVERNOR_OBJECT -> governor == null ? null : governor.otherObject();
      case CLAUSE_SUBJECT -> phrase(Slot.CLAUSE, arguments.complements());
      case OBJECT_OF_INFINITIVE -> whoseInfinitive(slot.inner(), arguments.complements());
      case OF_VERB ->
          slot.outer() == null || slot.inner() == null
              ? null
              : ofVerbIn(slot.outer(), slot.inner(), arguments);
      case CLAUSE, INFINITIVE, GERUND, QUOTE, OBJECT, RECEIVER, PREPOSITION ->
          phrase(slot, arguments.complements());
      case CUE_GROUP, SPEAKER, OTHER_SIDE -> null;
    };
  }

  /// "wants Spain to leave", "calls for Spain to leave".
  private @Nullable NounPhrase whoseInfinitive(
      @Nullable Slot behindFor, List<Complement> complements) {
    if (behindFor == null || complement(Slot.INFINITIVE, complements) == null) {
      return null;
    }
    var object = phrase(Slot.OBJECT, complements);
    return object == null ? phrase(behindFor, complements) : object;
  }

  /// "refused to meet Spain": what fills a slot of the infinitive or gerund that fills one.
  private @Nullable NounPhrase ofVerbIn(Slot outer, Slot inner, Arguments arguments) {
    var complement = complement(outer, arguments.complements());
    var verb = complement == null ? null : verbIn(complement.range());
    return verb == null ? null : phrase(inner, finder.ofVerb(verb).complements());
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

  private @Nullable NounPhrase phrase(Slot slot, List<Complement> complements) {
    for (int i = 0; i < complements.size(); i++) {
      var phrase = complements.get(i).phrase();
      if (phrase != null
          && slot.isFilledBy(complements.get(i))
          && !(slot.name().equals("to") && i > 0 && asksFor(complements.get(i - 1)))) {
        return phrase;
      }
    }
    return null;
  }

  /// "appealed for access to the camp": the "to" behind it is the noun's, not the verb's.
  private boolean asksFor(Complement complement) {
    return complement.type() == Complement.Type.PREPOSITION
        && reading.parse().tokens().text(complement.range().first()).equals("for");
  }
}
