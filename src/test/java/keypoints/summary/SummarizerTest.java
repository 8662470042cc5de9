package keypoints.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import keypoints.summary.SummaryRequest.Order;
import keypoints.text.Lexicon;
import keypoints.text.SentenceSplitter;
import keypoints.text.Tokenizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {
  private static final String STORM =
      """
      Scroll down for video.
      A storm flooded the harbour of Port Ellis on Monday, and the town's people fled, officials said.
      "We lost everything," a baker said.
      The storm broke the harbour wall and flooded 300 houses in the town, the mayor of Port Ellis said.
      He thanked them.
      The storm broke the harbour wall and flooded 300 houses in the town, the mayor of Port Ellis told radio.
      Ferries will not run before Friday, the company said, since the harbour is full of sand.
      It was late.
      My cat likes cheese more than anything you could offer to her on a plate.
      """;

  private final Lexicon.Builder builder = new Lexicon.Builder();
  private final SentenceSplitter splitter = new SentenceSplitter(builder);
  private final Summarizer summarizer = new Summarizer(builder);
  private final Tokenizer tokenizer = new Tokenizer(builder.build());

  @Test
  void saysWhatTheTextIsAboutInItsOrder() {
    assertThat(summary(STORM, 2)).extracting(SummarySentence::sentence).containsExactly(1, 3);
  }

  @Test
  void avoidsBoilerplateAndSentencesThatSayLittle() {
    assertThat(summary(STORM, 4)).extracting(SummarySentence::sentence).doesNotContain(0, 4, 7, 8);
  }

  @Test
  void takesNoCaptionForNewsWhereACreditStandsBehindIt() {
    var captioned =
        STORM.replace(
            "Scroll down for video.",
            "Waves of the storm break over the harbour wall of Port Ellis. Photo: Jo Doe.");
    assertThat(summary(captioned, 1)).extracting(SummarySentence::sentence).containsExactly(2);
  }

  @Test
  void givesTheBestFirstOnRequest() {
    var ranked = summarize(STORM, null, new SummaryRequest(4, 1_000, Order.RANK));
    assertThat(ranked)
        .hasSize(4)
        .isSortedAccordingTo(Comparator.comparingDouble(SummarySentence::rankScore).reversed());
    assertThat(ranked.getFirst().rankScore()).isEqualTo(1);
  }

  @Test
  void theFirstPicksAreTheSummaryOfThatMany() {
    var picks = summarize(STORM, null, new SummaryRequest(5, 1_000, Order.PICK));
    for (int n = 1; n <= 5; n++) {
      assertThat(picks.subList(0, n)).containsExactlyInAnyOrderElementsOf(summary(STORM, n));
    }
  }

  @Test
  void neverGivesNearDuplicates() {
    assertThat(summary(STORM, 9))
        .extracting(SummarySentence::sentence)
        .contains(3)
        .doesNotContain(5);
    assertThat(summary("The wall fell today. ".repeat(50), 3)).hasSize(1);
    assertThat(summary("* * *\n\n* * *\n\n* * *", 3)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 18, 20, 36, 40, 60, 10_000})
  void keepsToTheWordsAskedForAfterTheBestSentence(int words) {
    var summary = summarize(STORM, null, new SummaryRequest(9, words, Order.OFFSET));
    assertThat(summary).isNotEmpty();
    if (summary.size() > 1) {
      var text = summary.stream().map(picked -> picked.span().in(STORM)).toList();
      assertThat(String.join(" ", text).split("\\s+", -1)).hasSizeLessThanOrEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 80, 96, 97, 200, 300, 10_000})
  void keepsToTheCharactersAskedForAfterTheBestSentence(int characters) {
    var request = new SummaryRequest(9, 10_000, characters, Order.OFFSET, false);
    var summary = summarize(STORM, null, request);
    assertThat(summary).isNotEmpty();
    if (summary.size() > 1) {
      var text = summary.stream().map(picked -> picked.span().in(STORM)).toList();
      assertThat(String.join(" ", text)).hasSizeLessThanOrEqualTo(characters);
    }
  }

  @Test
  void twoSentencesFitThatHaveJustTheCharacters() {
    var text = "Rain flooded Port Ellis. Snow closed Cape Town.";
    assertThat(summarize(text, null, new SummaryRequest(9, 99, text.length(), Order.OFFSET, false)))
        .hasSize(2);
    assertThat(
            summarize(
                text, null, new SummaryRequest(9, 99, text.length() - 1, Order.OFFSET, false)))
        .hasSize(1);
  }

  @Test
  void saysWhyOnRequestAndPicksTheSame() {
    var plain = summary(STORM, 3);
    var explained =
        summarize(STORM, null, new SummaryRequest(3, 1_000, 10_000, Order.OFFSET, true));
    assertThat(plain).allSatisfy(picked -> assertThat(picked.why()).isEmpty());
    assertThat(explained)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("why")
        .isEqualTo(plain);
    assertThat(explained)
        .allSatisfy(picked ->
            assertThat(picked.why())
                .hasSizeBetween(1, 5)
                .allMatch(why -> why.matches("[a-z ]+ [+-]\\d\\.\\d\\d")));
    assertThat(explained.getFirst().why()).anyMatch(why -> why.startsWith("among the first +"));
  }

  @Test
  void aSentenceThatStandsAloneSaysSo() {
    var request = new SummaryRequest(3, 99, 999, Order.OFFSET, true);
    assertThat(summarize("Only this.", null, request).getFirst().why())
        .containsExactly("nothing sets it apart");
  }

  @Test
  void whatTheTitleNamesRanksHigher() {
    var all = new SummaryRequest(9, 1_000, Order.OFFSET);
    var untitled = summarize(STORM, null, all).getLast();
    var titled = summarize(STORM, "Cats love cheese", all).getLast();
    assertThat(titled.sentence()).isEqualTo(untitled.sentence()).isEqualTo(8);
    assertThat(titled.rankScore()).isGreaterThan(untitled.rankScore());
  }

  @Test
  void ofNothingThereIsNoSummary() {
    assertThat(summary("", 3)).isEmpty();
    assertThat(summary(" \n ", 3)).isEmpty();
    assertThat(summary("Only this.", 3))
        .singleElement()
        .extracting(SummarySentence::rankScore)
        .isEqualTo(1.0);
  }

  @Test
  void ofAVeryLongTextGivesAThousandSentencesAtMost() {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("Town ").append(i).append(" has mill ").append(i * 7).append(" and well. ");
    }
    assertThat(summary(text.toString(), 3)).hasSize(3);
    assertThat(summary(text.toString(), Integer.MAX_VALUE)).hasSize(Picker.MOST);
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void anyTextHasASummaryOfItsSentences(String text) {
    var sentences = splitter.split(tokenizer.tokens(text));
    var summary = summarize(text, "Moscow denies", SummaryRequest.DEFAULT);
    assertThat(summary.isEmpty()).isEqualTo(sentences.isEmpty());
    assertThat(summary).isEqualTo(summarize(text, "Moscow denies", SummaryRequest.DEFAULT));
    for (var picked : summary) {
      assertThat(picked.rankScore()).isBetween(0.0, 1.0);
      assertThat(picked.span()).isEqualTo(sentences.get(picked.sentence()).span());
    }
  }

  private List<SummarySentence> summary(String text, int sentences) {
    return summarize(text, null, new SummaryRequest(sentences, Integer.MAX_VALUE, Order.OFFSET));
  }

  private List<SummarySentence> summarize(
      String text, @Nullable String title, SummaryRequest request) {
    var tokens = tokenizer.tokens(text);
    return summarizer.summarize(tokens, splitter.split(tokens), title, request);
  }
}
