package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keypoints.Digester;
import keypoints.keypoint.PointMention.Mode;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPointExtractorTest {
  private static final Digester DIGESTER = new Digester();
  private static final double PLAIN =
      mention("Norway demands that Sweden reopen the harbour.").manner().confidence();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway did not demand that Sweden reopen the harbour.",
        "Norway has never demanded that Sweden reopen the harbour.",
        "Norway did not deny that the harbour was closed.",
        "Norway could not deny the report.",
        "Norway will not reject the offer.",
      })
  void whatIsNegatedIsNoPoint(String text) {
    assertThat(points(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If Norway demands that Sweden reopen the harbour, ships come. | HYPOTHETICAL",
        "Norway may demand that Sweden reopen the harbour. | HYPOTHETICAL",
        "Say Norway demands that Sweden reopen the harbour. | HYPOTHETICAL",
        "Norway could demand that Sweden reopen the harbour. | HYPOTHETICAL",
        "Does Norway say why it demands that Sweden reopen the harbour? | QUESTION",
      })
  void conditionsAndQuestionsLowerTheConfidenceAndSetAMode(String text, Mode mode) {
    var manner = mention(text).manner();
    assertThat(manner.modes()).contains(mode);
    assertThat(manner.confidence()).isLessThan(PLAIN);
  }

  @Test
  void whatWillBeDemandedIsFuture() {
    var manner = mention("Norway will demand that Sweden reopen the harbour.").manner();
    assertThat(manner.modes()).containsExactly(Mode.FUTURE);
  }

  @Test
  void aPlainPointHasNoModes() {
    assertThat(mention("Norway demands that Sweden reopen the harbour.").manner().modes())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters reported that Norway demands that Sweden reopen the harbour.",
        "Norway demands that Sweden reopen the harbour, Reuters reported.",
        "Norway demands that Sweden reopen the harbour, according to Reuters.",
      })
  void whoPassesItOnIsNeverAnActor(String text) {
    var roles = mention(text).roles();
    assertThat(roles.actors()).extracting(Reference::name).containsExactly("Norway");
    assertThat(roles.recipients()).extracting(Reference::name).containsExactly("Sweden");
    assertThat(roles.reportedBy()).extracting(Reference::name).containsExactly("Reuters");
  }

  @Test
  void aDateInTheContentIsTheEventsAndAnyOtherTheStatements() {
    var dates =
        mention("On 3 May 2021 Norway demanded that Sweden reopen the harbour on 9 June 2021.")
            .dates();
    assertThat(dates)
        .extracting(date -> date.time().value(), PointDate::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2021-05-03", PointDate.Role.STATEMENT),
            org.assertj.core.groups.Tuple.tuple("2021-06-09", PointDate.Role.EVENT));
  }

  @Test
  void saysWhyAPointWasFound() {
    var text = "On 3 May 2021 Oslo demanded that Sweden reopen the harbour.";
    assertThat(mention(text).why())
        .containsExactly(
            "frame demand: “demanded”, active",
            "actor Norway: metonym “Oslo”",
            "recipient Sweden: stated “Sweden”",
            "content: clause “that Sweden reopen the harbour”",
            "statement 2021-05-03: “3 May 2021”, stated in the text");
  }

  @Test
  void saysWhatMakesAPointLessCertain() {
    assertThat(mention("Would a deadline be demanded?").why())
        .contains("no actor: less certain", "question: less certain");
  }

  @Test
  void showsTheBeginningOfLongContent() {
    var why = mention("Oslo demanded that Sweden " + "x".repeat(47) + "\ud83d\ude00 yield.").why();
    assertThat(why).contains("content: clause “that Sweden " + "x".repeat(47) + "…”");
  }

  @Test
  void nobodyIsNobody() {
    var mention = mention("The plan was rejected. The man left.");
    assertThat(mention.roles().actors()).isEmpty();
    assertThat(mention.manner().confidence())
        .isLessThan(mention("Norway rejected the plan.").manner().confidence());
  }

  @Test
  void aNominalPointSaysSo() {
    assertThat(mention("Norway’s demand for the harbour was late.").manner().form())
        .isEqualTo(keypoints.attribution.Attribution.Form.NOMINAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ana Ruiz visited the port. She demanded an apology from Spain. | Ana Ruiz",
        "Bo Lind said it rained. Ana Ruiz visited the port. She demanded an apology. | Ana Ruiz",
        "Ana Ruiz visited the port. Bo Lind said it rained. He demanded an apology. | Bo Lind",
        "Ana Ruiz visited the port. The day was long. She demanded an apology. | -",
        "Ana Ruiz visited the port. They demanded an apology. | -",
        "Ana Ruiz visited the port. “We demand an apology.” | -",
        "The chairman said they demand an apology. | chairman",
        "Secretary of State Ana Ruiz demanded an apology. | Ana Ruiz",
      })
  void aPronounStandsForWhoeverTheSentenceBeforeIsAbout(String text, @Nullable String actor) {
    assertThat(points(text)).hasSize(1);
    assertThat(points(text).getFirst().actors())
        .extracting(Reference::name)
        .isEqualTo(actor == null ? List.of() : List.of(actor));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway’s demand for a canal surprised Sweden. | a canal",
        "An appeal by Norway for calm was read. | calm",
        "It is vital that Sweden reopen the road, Norway said. | that Sweden reopen the road",
      })
  void theContentEndsWhereTheSentenceGoesOn(String text, String content) {
    var span = mention(text).evidence().content().getFirst();
    assertThat(span.in(text)).isEqualTo(content);
  }

  @Test
  void aPronounStandsForTheSubjectBeforeIt() {
    var roles = mention("Norway said it demands that Sweden reopen the harbour.").roles();
    assertThat(roles.actors()).extracting(Reference::name).containsExactly("Norway");
    assertThat(roles.actors())
        .extracting(Reference::basis)
        .containsExactly(Reference.Basis.PRONOUN);
    assertThat(roles.reportedBy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway rejected the plan of the harbour. | plan of the harbour",
        "Norway rejected the plan for the harbour on 3 May 2021. | plan for the harbour",
        "Norway turned down the offer. | offer",
      })
  void aThingThatIsActedOnIsARecipientByItsOwnWordsAndSaysSo(String text, String thing) {
    var recipients = mention(text).roles().recipients();
    assertThat(recipients).extracting(Reference::name).containsExactly(thing);
    assertThat(recipients).extracting(Reference::basis).containsExactly(Reference.Basis.NOUN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway rejected Sweden’s plan. | Sweden | Sweden’s plan",
        "Norway rejected a plan from Sweden. | Sweden | plan from Sweden",
        "The plan from Sweden was rejected. | Sweden | plan from Sweden",
      })
  void whoseTheThingIsComesFirst(String text, String owner, String thing) {
    assertThat(mention(text).roles().recipients())
        .extracting(Reference::name)
        .containsExactly(owner, thing);
  }

  @Test
  void aThingThatCannotBeAskedIsNoRecipient() {
    assertThat(mention("Norway demands that the harbour be closed.").roles().recipients())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway turned down the offer. | turned down",
        "Norway turned the offer down. | turned",
        "The offer was turned down by Norway. | turned down",
      })
  void aCueOfSeveralWordsIsShownWholeWhereTheyStandTogether(String text, String cue) {
    assertThat(mention(text).evidence().cue().in(text)).isEqualTo(cue);
    assertThat(mention(text).roles().actors())
        .extracting(Reference::name)
        .containsExactly("Norway");
    assertThat(mention(text).roles().recipients())
        .extracting(Reference::name)
        .containsExactly("offer");
  }

  private static List<KeyPoint> points(String text) {
    return DIGESTER
        .digest(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT)
        .keyPoints();
  }

  private static PointMention mention(String text) {
    var points = points(text);
    assertThat(points).as(text).hasSize(1);
    return points.getFirst().bestMention();
  }
}
