package keypoints.clause;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import keypoints.text.Lexicon;
import keypoints.text.Tokens;
import keypoints.text.WordList;
import keypoints.text.WordMap;
import keypoints.text.WordSet;
import org.jspecify.annotations.Nullable;

/// What the grammar knows of words: closed classes, verbs, and verbs that take clauses.
public final class Grammar {
  private static final String FUNCTION_WORDS = "words/function-words.txt";
  private static final Set<WordClass> PREPOSITIONS = Set.of(WordClass.PREPOSITION, WordClass.TO);

  private final WordMap<WordClass> classes;
  private final Verbs verbs;
  private final WordSet clausal;
  private final WordSet future;
  private final WordSet would;
  private final WordSet disguisedNouns;
  private final WordSet lookingAhead;
  private final int cannot;
  private final WordSet ing;
  private final int by;
  private final int as;
  private final int of;
  private final int from;
  private final int with;
  private final int but;
  private final int between;
  private final Periods periods;
  private final WordSet partitives;
  private final WordSet deeds;
  private final WordSet attaching;
  private final WordSet placing;
  private final WordSet conditional;
  private final WordSet negative;
  private final WordSet subordinating;
  private final PronounCases pronouns;
  private final WordSet demonyms;
  private final WordSet offices;
  private final WordSet floating;
  private final WordSet reasons;
  private final WordSet supposing;
  private final WordSet plurals;
  private final WordSet beforeTo;
  private final WordSet phases;
  private final WordSet ends;
  private final Verdicts verdicts;

  public Grammar(Lexicon.Builder lexicon) {
    classes = WordMap.of(lexicon, FUNCTION_WORDS, WordClass.values());
    verbs = new Verbs(lexicon);
    verdicts = new Verdicts(lexicon);
    clausal = WordSet.of(lexicon, "words/clausal-verbs.txt");
    future = new WordSet(lexicon, List.of("will", "would", "shall", "wo", "'ll", "'d"));
    disguisedNouns = WordSet.of(lexicon, "words/disguised-nouns.txt");
    would = new WordSet(lexicon, List.of("would", "'d"));
    lookingAhead =
        new WordSet(
            lexicon, List.of("if", "unless", "whether", "until", "till", "before", "once", "when"));
    cannot = lexicon.word("cannot");
    ing = new WordSet(lexicon, List.of("being", "having"));
    by = lexicon.word("by");
    as = lexicon.word("as");
    of = lexicon.word("of");
    from = lexicon.word("from");
    with = lexicon.word("with");
    but = lexicon.word("but");
    between = lexicon.word("between");
    attaching =
        new WordSet(
            lexicon,
            List.of(
                "of", "for", "on", "over", "about", "between", "in", "into", "from", "with",
                "against", "at"));
    placing = new WordSet(lexicon, List.of("in", "at", "near"));
    subordinating =
        new WordSet(lexicon, List.of("after", "before", "since", "until", "till", "as", "than"));
    negative =
        new WordSet(
            lexicon, List.of("no", "nobody", "none", "nothing", "neither", "nor", "without"));
    reasons = new WordSet(lexicon, List.of("for", "of", "from", "into"));
    supposing = WordSet.of(lexicon, "words/supposing-verbs.txt");
    plurals =
        new WordSet(lexicon, List.of("people", "police", "men", "women", "children", "media"));
    floating = new WordSet(lexicon, List.of("all", "both", "each"));
    beforeTo = new WordSet(lexicon, List.of("according", "thanks", "contrary", "owing", "prior"));
    phases = WordSet.of(lexicon, "words/phase-verbs.txt", "lasting");
    ends = WordSet.of(lexicon, "words/phase-verbs.txt", "ending");
    conditional = new WordSet(lexicon, List.of("if", "unless", "whether"));
    pronouns = new PronounCases(lexicon);
    var compiled = lexicon.compiled();
    demonyms = compiled != null ? new WordSet(compiled) : new WordSet(lexicon, demonyms());
    lexicon.kept(demonyms);
    offices = new WordSet(lexicon, List.of("minister", "ministry", "department", "secretary"));
    partitives = WordSet.of(lexicon, "words/partitive-nouns.txt");
    deeds = WordSet.of(lexicon, "words/deed-nouns.txt");
    periods = new Periods(lexicon);
  }

  /// The words that may stand before a noun phrase as a complement of a verb.
  public static Set<String> prepositions() {
    var prepositions = new HashSet<String>();
    for (var row : WordList.rows(FUNCTION_WORDS)) {
      if (PREPOSITIONS.contains(wordClass(row))) {
        prepositions.add(row.getFirst());
      }
    }
    return Set.copyOf(prepositions);
  }

  /// Those of one word.
  private static List<String> demonyms() {
    return WordList.words("words/gazetteer.txt", "demonym").stream()
        .filter(form -> form.indexOf(' ') < 0)
        .toList();
  }

  private static WordClass wordClass(List<String> row) {
    return WordClass.valueOf(row.get(1).toUpperCase(Locale.ROOT));
  }

  public Verbs verbs() {
    return verbs;
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  @Nullable WordClass classOf(int word) {
    return classes.get(word);
  }

  /// Whether a clause may follow the verb without "that": "said it was".
  boolean takesClause(int lemma) {
    return clausal.has(lemma);
  }

  /// Whether it is an auxiliary with its negation in one word.
  boolean isCannot(int word) {
    return word == cannot;
  }

  /// Whether the noun says little without what it is of: "dozens".
  public boolean isPartitive(int word) {
    return partitives.has(word);
  }

  /// Whether it is "being" or "having".
  boolean isIng(int word) {
    return ing.has(word);
  }

  /// Whether it is a noun, though it looks like a form of a verb or an adverb: "meeting", "family".
  boolean isDisguisedNoun(int word) {
    return disguisedNouns.has(word);
  }

  /// Whether it is "would", in full or short.
  boolean isConditionalModal(int word) {
    return would.has(word);
  }

  /// Whether it opens a clause of what is still to come: "until they meet".
  public boolean looksAhead(int word) {
    return lookingAhead.has(word);
  }

  /// Whether it is "will", "would" or "shall", in full or short.
  boolean isFuture(int word) {
    return future.has(word);
  }

  /// The preposition of the passive's agent.
  int by() {
    return by;
  }

  /// The preposition of "quoted him as saying".
  int as() {
    return as;
  }

  int of() {
    return of;
  }

  int from() {
    return from;
  }

  int with() {
    return with;
  }

  int between() {
    return between;
  }

  /// The one coordinator that joins no names.
  int but() {
    return but;
  }

  Periods periods() {
    return periods;
  }

  /// Whether the preposition joins a noun to the noun before it, rather than a time or a reason.
  boolean attaches(int word) {
    return attaching.has(word);
  }

  /// Whether the preposition tells where: "in".
  public boolean placesIn(int word) {
    return placing.has(word);
  }

  /// Whether it opens a condition: "if", "unless", "whether".
  public boolean isConditional(int word) {
    return conditional.has(word);
  }

  /// Whether what it stands before, or stands for, is not there: "no", "nobody", "without".
  boolean isNegative(int word) {
    return negative.has(word);
  }

  /// Whether the token is a word or number outside the closed classes.
  public boolean isOpen(Tokens tokens, int token) {
    return tokens.is(token, Tokens.WORD | Tokens.NUMBER) && classes.get(tokens.word(token)) == null;
  }

  PronounCases pronouns() {
    return pronouns;
  }

  /// Whether it is what the people of a country are called, and mostly stands before a noun.
  public boolean isDemonym(int word) {
    return demonyms.has(word);
  }

  /// Whether what it is of may be several things: "Ministry of Trade and Industry".
  boolean isOffice(int word) {
    return offices.has(word);
  }

  /// Whether the noun is something that somebody does: "plan", "proposal".
  boolean isDeed(int word) {
    return deeds.has(word);
  }

  /// Whether the noun, which does not end in "s", is of one thing: "minister", not "people".
  boolean isOne(int word) {
    return !plurals.has(word);
  }

  /// Whether a gerund behind it tells what the object of the verb before does: "blamed Norway for".
  boolean givesReason(int word) {
    return reasons.has(word);
  }

  /// Whether a sentence that begins with it only supposes: "Say Norway left".
  public boolean isSupposing(int word) {
    return supposing.has(word);
  }

  /// Whether it may stand between an auxiliary and the verb and speak of the subject: "both".
  boolean isFloating(int word) {
    return floating.has(word);
  }

  /// Whether "to" behind it begins no infinitive: "according".
  boolean isBeforeTo(int word) {
    return beforeTo.has(word);
  }

  /// Whether the verb tells of a phase of what its infinitive or gerund says: "began to demand".
  boolean isPhase(int lemma) {
    return phases.has(lemma);
  }

  /// Whether what its gerund says is over: "stopped demanding".
  boolean isEnd(int lemma) {
    return ends.has(lemma);
  }

  /// Whether the preposition may open a clause: "after Spain left".
  boolean maySubordinate(int word) {
    return subordinating.has(word);
  }
}
