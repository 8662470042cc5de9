package keypoints.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private final Lexicon.Builder builder = new Lexicon.Builder();
  private final SentenceSplitter splitter = new SentenceSplitter(builder);
  private final Tokenizer tokenizer = new Tokenizer(builder.build());

  @Test
  void stopsEndSentences() {
    assertThat(sentences("It rained. Who knew? Nobody! So what?!"))
        .containsExactly("It rained.", "Who knew?", "Nobody!", "So what?!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Bank met Gen. J. K. Miller on Jan. 12 in St. Petersburg.",
        "See No. 5 and fig. 3 on p. 17.",
        "The U.S. Navy left at 5 p.m. Friday, local time.",
        "Fruit, e.g. Apples and pears, was sold by Brown Bros. and Miller Inc. for $3.50.",
        "Her mail is Jo.Doe@example.org, her page www.example.org/a.b.html?c=d.",
        "He asked “Are you sure?” and left.",
        "\"It is late.\" she said.",
        "They came (it was late. It rained.) at last.",
        "He said it was ... a lie, and . . . I believed it.",
        "The shop named Oho! in the market is closed.",
        "1. Open the box.",
      })
  void abbreviationsInitialsAndQuotedStopsDoNot(String text) {
    var expected = text.contains("late. It") ? 2 : 1;
    assertThat(sentences(text)).hasSize(expected);
  }

  @Test
  void abbreviationsEndSentencesBeforeATypicalFirstWord() {
    assertThat(sentences("He left the U.S. The wall fell at 5 p.m. Police came.")).hasSize(3);
    assertThat(sentences("I work for Miller Inc. It sells soap, beds, etc. Business is good."))
        .hasSize(3);
    assertThat(sentences("It is you and I. Did he say no. 5? He said no. Nobody heard."))
        .hasSize(4);
  }

  @Test
  void closingMarksBelongToTheSentence() {
    assertThat(
            sentences(
                "“It fell.” He ran. \"Why?\" (Nobody knew.) ‘Oh.’ „Ja.“ Then [4] it rose. [5] So."))
        .containsExactly(
            "“It fell.”",
            "He ran.",
            "\"Why?\"",
            "(Nobody knew.)",
            "‘Oh.’",
            "„Ja.“",
            "Then [4] it rose. [5]",
            "So.");
  }

  @Test
  void ellipsesEndSentencesBeforeCapitals() {
    assertThat(sentences("I never knew.... He left. Well… Maybe not… or so."))
        .containsExactly("I never knew....", "He left.", "Well…", "Maybe not… or so.");
  }

  @Test
  void listItemsAreSentences() {
    assertThat(sentences("1. Buy milk 2. Sell eggs 3. Go home")).hasSize(3);
    assertThat(sentences("a) Buy milk. b) Sell 3 eggs • One more thing"))
        .containsExactly("a) Buy milk.", "b) Sell 3 eggs", "• One more thing");
  }

  @Test
  void headingsAndBylinesNeedNoStop() {
    assertThat(sentences("Storm hits coast\n\nBy Jo Doe\n\nRain fell. Trees\ntoo."))
        .containsExactly("Storm hits coast", "By Jo Doe", "Rain fell.", "Trees\ntoo.");
  }

  @Test
  void wrappedLinesAreJoined() {
    assertThat(
            sentences(
                """
                A storm hit the coast of the small island late on
                Monday, and its people, who had been warned, left for
                Northern towns before the water reached the
                streets of the port. Nobody was hurt, said Mr.
                Miller.
                """))
        .hasSize(2);
  }

  @Test
  void oneSentenceALineIsKeptApartEvenWithoutStops() {
    assertThat(sentences("Storm hits coast\nThousands flee homes\nPolice ask for calm")).hasSize(3);
  }

  @Test
  void tokenisedSmallLettersAreParted() {
    assertThat(sentences("the storm hit . `` we ran , '' he said . the u.s. helped . . . a bit ."))
        .containsExactly(
            "the storm hit .", "`` we ran , '' he said .", "the u.s. helped . . . a bit .");
    assertThat(sentences("i saw it. it was big. did you?")).hasSize(3);
  }

  @Test
  void messagesArePartedAtSalutationsSmileysAndAddresses() {
    assertThat(
            sentences("Jo,\nPlease come :) We wait. See http://a.example/b The end. Regards, Al"))
        .containsExactly(
            "Jo,",
            "Please come :)",
            "We wait.",
            "See http://a.example/b",
            "The end.",
            "Regards,",
            "Al");
  }

  @Test
  void nothingHasNoSentences() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n\t\n")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"keypoints.Texts#random", "quoted", "endless"})
  void sentencesCoverTheTextInOrderAndNeverOverlap(String text) {
    var tokens = tokenizer.tokens(text);
    int at = 0;
    int token = 0;
    for (var sentence : splitter.split(tokens)) {
      var span = sentence.span();
      assertThat(WhiteSpace.only(text.substring(at, span.start()))).isTrue();
      assertThat(WhiteSpace.is(text.charAt(span.start()))).isFalse();
      assertThat(WhiteSpace.is(text.charAt(span.end() - 1))).isFalse();
      assertThat(sentence.firstToken()).isEqualTo(token);
      assertThat(tokens.span(token, sentence.endToken())).isEqualTo(span);
      at = span.end();
      token = sentence.endToken();
    }
    assertThat(token).isEqualTo(tokens.size());
    assertThat(WhiteSpace.only(text.substring(at))).isTrue();
  }

  static Stream<String> quoted() {
    var random = new Random(7);
    var parts =
        List.of(
            "a", "B", "I", "1.", "2)", ".", ". ", "?", "!", "…", "...", " ", "\n", "“", "”", "\"",
            "'", "’", "(", ")", "[", "]", "[1]", ":)", "Inc.", "U.S.", "°", "•", "____", "𝔄", ",",
            "- ");
    return Stream.generate(
            () -> {
              var text = new StringBuilder();
              for (int i = random.nextInt(80); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
              }
              return text.toString();
            })
        .limit(300);
  }

  static Stream<String> endless() {
    return Stream.of("x", "word ", ".", ". ", "\"", ")", "[1 ", "1. ", ":", "_ ", "a.", "\n", "“ ")
        .map(part -> part.repeat(1_000_000 / part.length()));
  }

  private List<String> sentences(String text) {
    return splitter.split(tokenizer.tokens(text)).stream()
        .map(sentence -> sentence.span().in(text))
        .toList();
  }
}
