package keypoints.keypoint;

import keypoints.clause.Complement;
import keypoints.text.Lexicon;
import org.jspecify.annotations.Nullable;

/// One of a frame's slots, as it is asked for: its name told apart once, its preposition by number.
///
/// @param name as the kind's file has it
/// @param preposition word id, for PREPOSITION; -1 otherwise
/// @param inner for OF_VERB: which slot of the verb in what fills `outer`; for
///   OBJECT_OF_INFINITIVE: where else it may stand
record Slot(String name, Sort sort, int preposition, @Nullable Slot outer, @Nullable Slot inner) {
  /// Actors who are not in the clause, but say it.
  static final String SPEAKING = "speaker";

  static final Slot CLAUSE = new Slot("clause", Sort.CLAUSE);
  static final Slot OBJECT = new Slot("object", Sort.OBJECT);
  static final Slot INFINITIVE = new Slot("infinitive", Sort.INFINITIVE);

  /// What a slot is; [Frame.Slots] says what each means.
  enum Sort {
    CLAUSE,
    INFINITIVE,
    GERUND,
    QUOTE,
    OBJECT,
    RECEIVER,
    PREPOSITION,
    UNDERGOER,
    POSSESSOR,
    CUE_GROUP,
    GOVERNOR_SUBJECT,
    GOVERNOR_OBJECT,
    CLAUSE_SUBJECT,
    OBJECT_OF_INFINITIVE,
    /// A slot of the verb in another.
    OF_VERB,
    /// Filled by whoever says it.
    SPEAKER,
    /// Filled by [Counterparts] alone.
    OTHER_SIDE
  }

  private Slot(String name, Sort sort) {
    this(name, sort, -1, null, null);
  }

  static Slot of(String name, Lexicon.Builder lexicon) {
    int slash = name.indexOf('/');
    if (slash >= 0) {
      var outer = of(name.substring(0, slash), lexicon);
      var inner = of(name.substring(slash + 1), lexicon);
      return new Slot(name, Sort.OF_VERB, -1, outer, inner);
    }
    var sort =
        switch (name) {
          case "clause" -> Sort.CLAUSE;
          case "infinitive" -> Sort.INFINITIVE;
          case "gerund" -> Sort.GERUND;
          case "quote" -> Sort.QUOTE;
          case "object" -> Sort.OBJECT;
          case Receivers.SLOT -> Sort.RECEIVER;
          case "undergoer" -> Sort.UNDERGOER;
          case "possessor" -> Sort.POSSESSOR;
          case "cue-group" -> Sort.CUE_GROUP;
          case "governor-subject" -> Sort.GOVERNOR_SUBJECT;
          case "governor-object" -> Sort.GOVERNOR_OBJECT;
          case "clause-subject" -> Sort.CLAUSE_SUBJECT;
          case "object-of-infinitive" -> Sort.OBJECT_OF_INFINITIVE;
          case SPEAKING -> Sort.SPEAKER;
          case Counterparts.CO_ACTORS, Counterparts.NAMED -> Sort.OTHER_SIDE;
          default -> Sort.PREPOSITION;
        };
    int word = sort == Sort.PREPOSITION ? lexicon.word(name) : -1;
    var inner = sort == Sort.OBJECT_OF_INFINITIVE ? of("for", lexicon) : null;
    return new Slot(name, sort, word, null, inner);
  }

  /// Whether the complement fills it.
  boolean isFilledBy(Complement complement) {
    var type = complement.type();
    return switch (sort) {
      case CLAUSE -> type == Complement.Type.THAT || type == Complement.Type.CLAUSE;
      case INFINITIVE -> type == Complement.Type.TO;
      case GERUND -> type == Complement.Type.ING;
      case QUOTE -> type == Complement.Type.QUOTE;
      case OBJECT -> type == Complement.Type.OBJECT;
      case RECEIVER -> type == Complement.Type.RECEIVER;
      case PREPOSITION ->
          type == Complement.Type.PREPOSITION && complement.preposition() == preposition;
      case UNDERGOER,
          POSSESSOR,
          CUE_GROUP,
          GOVERNOR_SUBJECT,
          GOVERNOR_OBJECT,
          CLAUSE_SUBJECT,
          OBJECT_OF_INFINITIVE,
          OF_VERB,
          SPEAKER,
          OTHER_SIDE ->
          false;
    };
  }
}
