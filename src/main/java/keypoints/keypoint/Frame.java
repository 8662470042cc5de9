package keypoints.keypoint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import keypoints.clause.Construction;
import keypoints.clause.Grammar;
import keypoints.clause.Tense;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.Mode;

/// One way to make a key point of a kind: cues, the constructions they may stand in, and what fills
/// which slot. Read from a kind's file.
///
/// @param kind the kind's name
/// @param name of the frame, unique in its kind
public record Frame(String kind, String name, Cues cues, Slots slots, Judgement judgement) {

  /// The words that signal it. Verbs and nouns match in all their forms. A cue of several words is
  /// one with them: a verb with what stands behind it or behind its object ("turn down", "find
  /// guilty"), a noun or adjective with what stands directly before it ("legal action").
  public record Cues(
      List<String> verbs, List<String> nouns, List<String> adjectives, Stance stance) {
    public Cues {
      verbs = List.copyOf(verbs);
      nouns = List.copyOf(nouns);
      adjectives = List.copyOf(adjectives);
    }
  }

  /// How a cue must stand.
  ///
  /// @param tenses of the verb, for a noun of the verb whose object it is; empty for any
  /// @param negated whether it holds only of a cue that is negated ("will not accept"); else only
  ///   of one that is not
  public record Stance(Set<Construction> constructions, Set<Tense> tenses, boolean negated) {
    public Stance {
      constructions = copy(constructions, Construction.class);
      tenses = copy(tenses, Tense.class);
    }

    // As bits, for they are looked at for every frame of every cue.
    private static <E extends Enum<E>> Set<E> copy(Set<E> constants, Class<E> type) {
      var copy = EnumSet.noneOf(type);
      copy.addAll(constants);
      return Collections.unmodifiableSet(copy);
    }

    boolean admits(Construction construction, Tense tense, boolean cueIsNegated) {
      return constructions.contains(construction)
          && (tenses.isEmpty() || tenses.contains(tense))
          && negated == cueIsNegated;
    }
  }

  /// Where its slots are filled from.
  ///
  /// @param content what may be the content, the first that is there is taken: `clause`,
  ///   `infinitive`, `gerund`, `quote`, `object`, `undergoer`, `cue-group` (a noun cue with the
  ///   words before it), or a preposition
  /// @param actors where they are not whom the construction says: `undergoer` (`X is ready to`),
  ///   `speaker` (`X said there would be no talks`), or what recipients may be
  /// @param recipients `object`, `receiver` (`offered X talks`), `object-of-infinitive` (`wants X
  ///   to`), `undergoer`, `clause-subject`, `governor-subject`, `governor-object`, `possessor`
  ///   (whom the construction takes for the actor), a preposition, or a slot of the verb in one:
  ///   `infinitive/with` (`refused to meet with X`); a slot that a party fills goes before one that
  ///   a thing fills; where all find nobody `co-actors` (`X and Y met`: all actors but the first)
  ///   and `named-in-content` (`agreed to lift the ban on Spanish ships`)
  /// @param recipient what a recipient may be
  public record Slots(
      List<String> content, List<String> actors, List<String> recipients, Recipient recipient) {
    static final List<String> OF_CONTENT =
        List.of(
            "clause",
            "infinitive",
            "gerund",
            "quote",
            "object",
            "undergoer",
            "possessor",
            "cue-group");
    static final List<String> OF_ROLES =
        List.of(
            "object",
            "receiver",
            "object-of-infinitive",
            "undergoer",
            "clause-subject",
            "governor-subject",
            "governor-object",
            "possessor",
            "speaker",
            "co-actors",
            "named-in-content");

    static final Set<String> OUTER = Set.of("infinitive", "gerund");

    // Asked of files only, and read from a list.
    static final class Prepositions {
      static final Set<String> ALL = Grammar.prepositions();

      private Prepositions() {}
    }

    public Slots {
      actors = List.copyOf(actors);
      content = List.copyOf(content);
      recipients = List.copyOf(recipients);
    }

    static boolean isContent(String slot) {
      return OF_CONTENT.contains(slot) || Prepositions.ALL.contains(slot);
    }

    /// Whether it names a slot of actors or recipients: what [#OF_ROLES] lists, a preposition, or
    /// what stands with the verb of the content.
    static boolean isRole(String slot) {
      int slash = slot.indexOf('/');
      if (slash < 0) {
        return OF_ROLES.contains(slot) || Prepositions.ALL.contains(slot);
      }
      var inner = slot.substring(slash + 1);
      return OUTER.contains(slot.substring(0, slash))
          && (inner.equals("object") || Prepositions.ALL.contains(inner));
    }

    /// What a recipient may be: a PARTY that can be addressed, or ANYTHING that is acted on
    /// ("condemned the raid").
    public enum Recipient {
      PARTY,
      ANYTHING
    }
  }

  /// When it holds, and how surely.
  ///
  /// @param excludes modes in which it does not hold
  /// @param denies whether what stands in its content is said not to be: points in it are negated
  /// @param confidence 0 to 1, before anything weakens it
  public record Judgement(
      List<Guard> guards, Set<Mode> excludes, boolean denies, double confidence, Codes codes) {
    public Judgement {
      guards = List.copyOf(guards);
      excludes = Set.copyOf(excludes);
    }
  }

  /// A condition on what fills the slots.
  ///
  /// @param word the class of words it looks for, for those that need one
  public record Guard(Test test, String word) {
    /// What a guard looks at.
    public enum Test {
      /// The actor is a polity, an organisation, a group or who speaks for one.
      ACTOR_SPEAKS_FOR_MANY,
      /// The actor is somebody, not a thing: no fire, no report.
      ACTOR_IS_PARTY,
      /// The actor's last word is of the class.
      ACTOR_HEADED_BY,
      ACTOR_NOT_HEADED_BY,
      RECIPIENT_IS_PARTY,
      RECIPIENT_HEADED_BY,
      /// Nobody of another country says it: in "Spain said that Peru will never sign" the one who
      /// speaks foretells what the other does.
      NOT_SAID_BY_ANOTHER,
      /// The actor holds an office.
      ACTOR_IS_OFFICIAL,
      /// The recipient holds an office.
      RECIPIENT_IS_OFFICIAL,
      /// The recipient is a country, or what is ruled like one.
      RECIPIENT_IS_POLITY,
      /// Two sides: there are recipients, and they or the actors speak for many; or several act
      /// among themselves ("the ministers met").
      TWO_PARTIES,
      /// There is a recipient at all.
      RECIPIENT,
      /// Nothing is the cue's object but a time: "called Friday for", not "called it".
      NO_OBJECT,
      /// The verb is under way: "is considering", not "considers".
      PROGRESSIVE,
      /// Somebody is asked: there is a recipient, or the content is a clause of somebody else.
      ADDRESSED,
      CONTENT_HAS,
      CONTENT_LACKS,
      SENTENCE_LACKS,
      /// The first noun or verb of the content is of the class.
      CONTENT_HEADED_BY,
      CONTENT_NOT_HEADED_BY,
      /// The content is no lone word of the class: "demands this" says nothing.
      CONTENT_IS_NOT,
      /// The auxiliary of the content's verb is of the class, and it says what is to come: "must
      /// leave", not "must have left".
      CONTENT_SAYS,
      /// The content is a thing with a name of its own: "the return", not "returning".
      CONTENT_IS_NOUN,
      /// The content is no object that is somebody: "denied them a visa", "denied Spain a loan"
      /// refuse something.
      CONTENT_IS_NO_PARTY,
      /// The content's verb is negated and tells what is or was: "said it was not late".
      CONTENT_IS_NEGATED,
      /// The same, by a word of the class: "never".
      CONTENT_IS_NEGATED_BY,
      /// The content is about whoever acts: "she said she left".
      CONTENT_IS_ABOUT_ACTOR,
      /// The content's verb is a subjunctive, which wants something: "insists that Spain leave".
      CONTENT_IS_SUBJUNCTIVE,
      /// The content tells nothing that was: "suggested that they meet", not "that they had met".
      CONTENT_IS_TO_COME,
      /// There is content at all.
      CONTENT,
      /// The noun is one that can be counted: "demands", "a demand", not "demand for oil".
      COUNTED,
      /// The cue is the object, infinitive or gerund of such a verb, adjective or noun.
      GOVERNOR_IS,
      GOVERNOR_IS_NOT,
      /// The noun is what there is: "there will be no talks".
      GOVERNOR_IS_BE,
      /// The verb that a noun depends on is not negated: "talks will resume".
      GOVERNOR_AFFIRMS;

      private static final Set<Test> OF_WORDS =
          EnumSet.of(
              ACTOR_HEADED_BY,
              ACTOR_NOT_HEADED_BY,
              RECIPIENT_HEADED_BY,
              CONTENT_HAS,
              CONTENT_LACKS,
              SENTENCE_LACKS,
              CONTENT_HEADED_BY,
              CONTENT_NOT_HEADED_BY,
              CONTENT_IS_NOT,
              CONTENT_IS_NEGATED_BY,
              CONTENT_SAYS,
              GOVERNOR_IS,
              GOVERNOR_IS_NOT);

      private static final Set<Test> OF_CUE_AND_CONTENT =
          EnumSet.of(
              NO_OBJECT,
              PROGRESSIVE,
              CONTENT_HAS,
              CONTENT_LACKS,
              SENTENCE_LACKS,
              CONTENT_HEADED_BY,
              CONTENT_NOT_HEADED_BY,
              CONTENT_IS_NOT,
              CONTENT_SAYS,
              CONTENT_IS_NOUN,
              CONTENT_IS_NEGATED,
              CONTENT_IS_NEGATED_BY,
              CONTENT_IS_SUBJUNCTIVE,
              CONTENT_IS_TO_COME,
              CONTENT,
              COUNTED,
              GOVERNOR_IS,
              GOVERNOR_IS_NOT,
              GOVERNOR_IS_BE,
              GOVERNOR_AFFIRMS);

      /// Whether it looks at the cue and the content only, and not at who fills the roles.
      boolean ofContent() {
        return OF_CUE_AND_CONTENT.contains(this);
      }

      /// Whether it looks for words of a class.
      boolean ofWords() {
        return OF_WORDS.contains(this);
      }
    }
  }
}
