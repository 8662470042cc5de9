package keypoints.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import keypoints.clause.Grammar;
import keypoints.clause.NounGroup;
import keypoints.clause.Parse;
import keypoints.mention.Reference.Basis;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.SentenceSplitter;
import keypoints.text.Tokenizer;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
  private static final Lexicon.Builder WORDS = new Lexicon.Builder();
  private static final Grammar GRAMMAR = new Grammar(WORDS);
  private static final Mentions MENTIONS = new Mentions(WORDS, GRAMMAR);
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(WORDS);
  private static final Tokenizer TOKENIZER = new Tokenizer(WORDS.build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway spoke. | Norway | NOR | POLITY | STATED",
        "Washington spoke. | United States | USA | POLITY | METONYM",
        "The Kremlin spoke. | Russia | RUS | POLITY | METONYM",
        "The US spoke. | United States | USA | POLITY | STATED",
        "NATO spoke. | NATO | - | ORGANISATION | STATED",
        "The US-led NATO spoke. | NATO | - | ORGANISATION | STATED",
        "Foreign Minister Ana Ruiz spoke. | Ana Ruiz | - | OFFICIAL | STATED",
        "Norwegian Foreign Minister Ana Ruiz spoke. | Ana Ruiz | NOR | OFFICIAL | STATED",
        "The foreign minister spoke. | foreign minister | - | OFFICIAL | STATED",
        "Norwegian officials spoke. | Norwegian officials | NOR | OFFICIAL | STATED",
        "Ana Ruiz spoke. | Ana Ruiz | - | PERSON | STATED",
        "The Norwegian shipping magnate Ana Ruiz spoke. | Ana Ruiz | NOR | PERSON | STATED",
        "Ana Ruiz (D-Mo.) spoke. | Ana Ruiz | - | PERSON | STATED",
        "The presidential election spoke. | presidential election | - | OTHER | NOUN",
        "The rain spoke. | rain | - | OTHER | NOUN",
        "The foreign minister’s plan spoke. | foreign minister’s plan | - | OTHER | NOUN",
        "Norway’s foreign minister spoke. | Norway’s foreign minister | NOR | OFFICIAL | STATED",
      })
  void saysWhomTheFirstNounGroupMeans(
      String text, String name, @Nullable String country, Party party, Basis basis) {
    var mention = all(text).getFirst();
    assertThat(mention.name()).isEqualTo(name);
    assertThat(mention.country()).isEqualTo(country);
    assertThat(mention.party()).isEqualTo(party);
    assertThat(mention.basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NATO met. Brussels spoke. | NATO",
        "The European Union met. Brussels spoke. | European Union",
        "Brussels spoke. | European Union",
        "Brussels spoke. NATO met. | NATO",
      })
  void anAmbiguousMetonymStandsForWhatTheTextNames(String text, String name) {
    assertThat(all(text))
        .anySatisfy(mention -> {
          assertThat(mention.basis()).isEqualTo(Basis.METONYM);
          assertThat(mention.name()).isEqualTo(name);
        });
  }

  @Test
  void aCommonNounStandsForANameOnlyAfterItWasMentioned() {
    assertThat(all("NATO met. The alliance spoke.").getLast().name()).isEqualTo("NATO");
    assertThat(all("The alliance spoke. NATO met.").getFirst().name()).isNotEqualTo("NATO");
  }

  @Test
  void aSurnameFindsThePersonNamedBeforeOrWithATitleAnywhere() {
    assertThat(all("Ana Ruiz spoke. Ruiz left.").getLast().name()).isEqualTo("Ana Ruiz");
    assertThat(all("Ruiz left. Foreign Minister Ana Ruiz spoke.").getFirst().name())
        .isEqualTo("Ana Ruiz");
    assertThat(all("Ana Ruiz spoke. Leo Ruiz left.").getLast().name()).isEqualTo("Leo Ruiz");
    assertThat(all("Ana Ruiz spoke. Ana R. Ruiz left.").getLast().name()).isEqualTo("Ana Ruiz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She met Ana Ruiz. Ruiz left. | Ana Ruiz",
        "The harbour's new master Ana Ruiz spoke. Ruiz left. | Ana Ruiz",
        "They met Ana R. de Ruiz. Ruiz left. | Ana R. de Ruiz",
        "She met Ana Ruiz's brother. Ruiz left. | Ruiz",
        "Meet Ana Ruiz: she won. Ruiz left. | Ruiz",
        "Ruiz left. She met Ana Ruiz. | Ruiz",
      })
  void aSurnameFindsTheFullNameOfWhomSentencesBeforeName(String text, String name) {
    var tokens = TOKENIZER.tokens(text);
    var resolver = MENTIONS.of(tokens);
    Optional<Mention> ruiz = Optional.empty();
    for (var sentence : SPLITTER.split(tokens)) {
      var parse = new Parse(GRAMMAR, tokens, sentence);
      resolver.hear(parse.nouns());
      var first = parse.nounAt(sentence.firstToken());
      boolean surname = first.isPresent() && tokens.text(sentence.firstToken()).equals("Ruiz");
      ruiz = surname ? resolver.resolve(first.get(), List.of()) : ruiz;
    }
    assertThat(ruiz.orElseThrow().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "He spoke. | Ana Ruiz",
        "She spoke. | Ana Ruiz",
        "It spoke. | Norway",
        "They spoke. | rain",
        "We spoke. | rain",
      })
  void aPronounStandsForTheFirstCandidateOfItsClass(String text, String name) {
    var candidates =
        List.of(
            all("The rain spoke.").getFirst(),
            all("Norway spoke.").getFirst(),
            all("Ana Ruiz spoke.").getFirst());
    var mention = first(text, candidates).orElseThrow();
    assertThat(mention.name()).isEqualTo(name);
    assertThat(mention.basis()).isEqualTo(Basis.PRONOUN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The president of Chile spoke. | president of Chile | CHL",
        "The ministers of Chile and Peru spoke. | ministers of Chile and Peru | CHL",
        "The Ministry of Trade and Tourism spoke. | Ministry of Trade and Tourism | -",
        "Dozens of nurses spoke. | Dozens of nurses | -",
        "A group of Chilean miners spoke. | group of Chilean miners | CHL",
        "The bank of fraud spoke. | bank | -",
        "Norway of all places spoke. | Norway | NOR",
        "Chile's Congress spoke. | Chile's Congress | CHL",
        "The president of Chile, Ana Ruiz, spoke. | Ana Ruiz | CHL",
      })
  void ofPhrasesBelongToWhatSomebodyIsCalled(String text, String name, @Nullable String country) {
    var tokens = TOKENIZER.tokens(text);
    var subject = parse(tokens).arguments().actor(parse(tokens).verbs().getFirst());
    assertThat(subject).isNotNull();
    var mention = MENTIONS.of(tokens).resolve(subject, List.of()).getFirst();
    assertThat(mention.name()).isEqualTo(name);
    assertThat(mention.country()).isEqualTo(country);
  }

  @Test
  void aPronounWithNobodyBeforeItStandsForNobody() {
    assertThat(first("He spoke.", List.of())).isEmpty();
    assertThat(first("It spoke.", all("Ana Ruiz spoke."))).isEmpty();
  }

  @Test
  void usIsAPronounAndUSACountry() {
    var candidates = all("Norway spoke.");
    assertThat(first("US ships spoke.", candidates).orElseThrow().country()).isEqualTo("USA");
    var tokens = TOKENIZER.tokens("They told us.");
    var group = new NounGroup(new keypoints.clause.TokenRange(2, 3), 2);
    assertThat(MENTIONS.of(tokens).resolve(group, candidates).orElseThrow().name())
        .isEqualTo("Norway");
  }

  @Test
  void atMostSomeOfALongListAreResolved() {
    var text = "Norway and Sweden and ".repeat(50) + "Iceland";
    var tokens = TOKENIZER.tokens(text);
    var parse = parse(tokens);
    var phrase = new keypoints.clause.ArgumentFinder(parse).phraseAt(0).orElseThrow();
    assertThat(phrase.groups()).hasSize(101);
    assertThat(MENTIONS.of(tokens).resolve(phrase, List.of())).hasSize(32);
  }

  @Test
  void anOfficeWithoutAnArticleIsTheOneBeforeIt() {
    assertThat(listed("Ana Ruiz, leader of the council and chairman of its board, spoke."))
        .containsExactly("Ana Ruiz");
    assertThat(listed("Ana Ruiz and the chairman spoke.")).containsExactly("Ana Ruiz", "chairman");
  }

  /// Whom the phrase at the start means.
  private static List<String> listed(String text) {
    var tokens = TOKENIZER.tokens(text);
    var parse = parse(tokens);
    var spoke = parse.verbs().getLast();
    var actor = parse.arguments().ofVerb(spoke).actor();
    var phrase = Objects.requireNonNull(actor);
    return MENTIONS.of(tokens).resolve(phrase, List.of()).stream().map(Mention::name).toList();
  }

  private static Optional<Mention> first(String text, List<Mention> candidates) {
    var tokens = TOKENIZER.tokens(text);
    return MENTIONS.of(tokens).resolve(parse(tokens).nounAt(0).orElseThrow(), candidates);
  }

  /// Whom every noun group means, asked in order.
  private static List<Mention> all(String text) {
    var tokens = TOKENIZER.tokens(text);
    var resolver = MENTIONS.of(tokens);
    var parse = parse(tokens);
    resolver.hear(parse.nouns());
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < tokens.size(); i++) {
      int token = i;
      parse
          .nounAt(i)
          .filter(group -> group.range().first() == token)
          .flatMap(group -> resolver.resolve(group, List.of()))
          .ifPresent(mentions::add);
    }
    return mentions;
  }

  private static Parse parse(Tokens tokens) {
    return new Parse(
        GRAMMAR, tokens, new Sentence(tokens.span(0, tokens.size()), 0, tokens.size()));
  }
}
