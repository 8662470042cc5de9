package keypoints.clause;

import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// What stands before a token that is to be tagged, judged by the tags that are known already.
final class Behind {
  /// Farther back no other verb of the same clause is looked for.
  private static final int REACH = 40;

  private final Grammar grammar;
  private final Tokens tokens;
  private final int first;
  private final Tag[] tags;

  Behind(Grammar grammar, Tokens tokens, int first, Tag[] tags) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.first = first;
    this.tags = tags;
  }

  /// "The minister waits.": without it, its clause would have no verb at all.
  boolean clauseLacksVerb(int i) {
    for (int k = i - 1; k >= first && k > i - REACH; k--) {
      switch (tags[k - first]) {
        case VERB, MODAL, BE, HAVE, DO -> {
          return false;
        }
        case SUBORDINATOR, THAT, RELATIVE, WH, STOP -> {
          return true;
        }
        default -> {}
      }
    }
    return true;
  }

  /// Whether the comma before ends what is inserted between a subject and its verb.
  boolean closesInsertion(int i) {
    return closesApposition(i) || closesRelative(i);
  }

  /// "Ruiz, a baker from Lima, ": the second comma of two, with no verb before it in the clause.
  private boolean closesApposition(int i) {
    if (!clauseLacksVerb(i)) {
      return false;
    }
    for (int k = i - 2; k > first && k > i - REACH; k--) {
      var tag = tags[k - first];
      if (tag == Tag.COMMA) {
        return tags[k - 1 - first] == Tag.NOUN && tags[k + 1 - first].nominal();
      }
      if (!tag.nominal() && tag != Tag.PREPOSITION && tag != Tag.COORDINATOR) {
        return false;
      }
    }
    return false;
  }

  /// "Peru, which has a port, ": the comma that ends a relative clause behind a noun, whose own
  /// verb is still to come.
  private boolean closesRelative(int i) {
    if (i - 1 <= first || tags[i - 1 - first] != Tag.COMMA) {
      return false;
    }
    for (int k = i - 2; k > first + 1 && k > i - REACH; k--) {
      var tag = tags[k - first];
      if (tag == Tag.RELATIVE || tag == Tag.WH) {
        return tags[k - 1 - first] == Tag.COMMA
            && tags[k - 2 - first] == Tag.NOUN
            && clauseLacksVerb(k - 1);
      }
      if (tag == Tag.COMMA || tag == Tag.STOP) {
        return false;
      }
    }
    return false;
  }

  /// "according to police": what stands behind is no verb.
  boolean particleTo(int i) {
    return i - 2 >= first && grammar.isBeforeTo(tokens.word(i - 2));
  }

  /// "on June 13 held": the number before belongs to a month, or is a year behind a preposition.
  boolean dateBefore(int i) {
    int k = i - 2;
    return k >= first
        && tags[i - 1 - first] == Tag.NUMBER
        && (tags[k - first] == Tag.NOUN && tokens.is(k, Tokens.CAPITAL)
            || tags[k - first] == Tag.PREPOSITION && tokens.length(i - 1) == 4);
  }

  /// "the guarantees Norway demands": a relative clause may begin with the name.
  boolean nameBehindNoun(int i) {
    return i - 2 >= first
        && tokens.is(i - 1, Tokens.CAPITAL)
        && tags[i - 2 - first] == Tag.NOUN
        && !tokens.is(i - 2, Tokens.CAPITAL);
  }

  /// "demanded Norway": a name stands directly behind a verb that may want its bearer to do
  /// something.
  boolean wantedName(int i) {
    int k = i - 1;
    while (k > first && name(k)) {
      k--;
    }
    return k >= first
        && k < i - 1
        && tags[k - first].verbal()
        && !grammar.isDemonym(tokens.word(i - 1))
        && grammar.verbs().wants(tokens.word(k));
  }

  /// "for security guarantees": the nouns before hang on a preposition.
  boolean afterPrepositionalGroup(int i) {
    int k = i - 1;
    while (k > first && tags[k - first].nominal()) {
      k--;
    }
    return tags[k - first] == Tag.PREPOSITION;
  }

  /// "said in a report": a prepositional group directly behind a verb, which has its subject.
  boolean adverbial(int i) {
    int k = i - 1;
    while (k > first && tags[k - first].nominal()) {
      k--;
    }
    return k > first && tags[k - first] == Tag.PREPOSITION && tags[k - 1 - first].verbal();
  }

  /// "ministers", and two names: "Chile and Peru".
  boolean pluralBefore(int i) {
    return i > first
        && (WordForms.endsWith(tokens, i - 1, "s") && !WordForms.endsWith(tokens, i - 1, "ss")
            || joinedNames(i));
  }

  private boolean joinedNames(int i) {
    int k = i - 1;
    while (k > first && name(k)) {
      k--;
    }
    return k < i - 1
        && k > first
        && tags[k - first] == Tag.COORDINATOR
        && tokens.word(k) != grammar.but()
        && name(k - 1);
  }

  private boolean name(int i) {
    return tokens.is(i, Tokens.CAPITAL) && tags[i - first] == Tag.NOUN;
  }

  /// "to meet and discuss": whether the coordinated verb before is an infinitive.
  boolean infinitiveBefore(int i) {
    for (int k = i - 1; k >= first && k > i - 12; k--) {
      var tag = tags[k - first];
      if (tag == Tag.BASE) {
        return true;
      }
      if (tag == Tag.VERB || tag == Tag.STOP) {
        return false;
      }
    }
    return false;
  }

  /// "were arrested and": the auxiliary stands before the first of two verbs only.
  boolean passive(int i) {
    return before(i, 2) == Tag.PARTICIPLE && before(i, 3) == Tag.BE;
  }

  /// "said that": no relative clause.
  boolean told(int i) {
    var governing = before(i, 2);
    return governing != null && governing.verbal();
  }

  /// "proposed high-level": a word with a hyphen, directly behind a verb, tells of what kind a noun
  /// is.
  boolean compound(int i) {
    var verb = before(i, 2);
    return tokens.is(i - 1, Tokens.HYPHENATED) && verb != null && verb.verbal();
  }

  /// "freed anybody": a pronoun that may be an object.
  boolean object(int i) {
    return before(i, 1) == Tag.PRONOUN && !grammar.pronouns().isSubject(tokens.word(i - 1));
  }

  /// The tag `steps` back, adverbs and negations not counted; quotation marks count only after
  /// nouns.
  @Nullable Tag before(int i, int steps) {
    int left = steps;
    for (int k = i - 1; k >= first; k--) {
      var tag = tags[k - first];
      boolean skipped =
          tag == Tag.ADVERB
              || tag == Tag.NOT
              || tag == Tag.QUOTE && k > first && opensAfterAuxiliary(k);
      if (!skipped && --left == 0) {
        return tag;
      }
    }
    return null;
  }

  /// `is “considering”`: the mark does not part the verb from its auxiliary.
  private boolean opensAfterAuxiliary(int k) {
    var tag = tags[k - 1 - first];
    return tag.auxiliary() || tag == Tag.ADVERB || tag == Tag.TO || tag == Tag.DETERMINER;
  }

  /// Whether a verb stands before it.
  boolean verb(int i) {
    var before = before(i, 1);
    return before != null && before.verbal();
  }

  /// "Did Mexico reject it", "why has he left".
  boolean opensQuestion(int i) {
    var before = before(i, 1);
    return before == null || before == Tag.WH || before == Tag.QUOTE;
  }

  boolean auxiliary(int i) {
    var before = before(i, 1);
    return before != null && before.auxiliary();
  }

  boolean determiner(int i) {
    var before = before(i, 1);
    return before == Tag.DETERMINER || before == Tag.POSSESSIVE;
  }
}
