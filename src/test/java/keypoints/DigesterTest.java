package keypoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keypoints.Digest.Warning;
import keypoints.json.AnnotationJson;
import keypoints.json.DigestJson;
import keypoints.json.Schema;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.text.Extraction;
import keypoints.text.Extraction.Notice;
import keypoints.text.Metadata;
import keypoints.text.Span;
import keypoints.time.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigesterTest {
  private static final Digester DIGESTER = new Digester();

  /// The first article: general rules must find what it says, with no date given.
  @Test
  void ofAVeryLongTextTheFirstSentencesAreLookedAt() {
    var text = "It was so. ".repeat(100_000);
    var longest = digest(text);
    assertThat(longest.warnings()).isEmpty();

    var longer = digest(text + "NATO demanded talks.");
    assertThat(longer.keyPoints()).isEmpty();
    assertThat(longer.warnings())
        .containsExactly(new Warning("PARTIAL", "looked at the first 100000 of 100001 sentences"));
  }

  @Test
  void natoProposesTalksMoscowDemandsGuaranteesAndDeniesWar() throws IOException {
    var digest = digest(Files.readString(Path.of("seeds/000_afd49636a7e5fd78.txt")));

    var talks = points(digest, "talks_proposed");
    assertThat(talks)
        .anyMatch(
            point -> actors(point).contains("NATO") && dates(point).equals(List.of("2022-01-12")));
    assertThat(talks)
        .allMatch(point -> dates(point).isEmpty() || dates(point).equals(List.of("2022-01-12")));

    assertThat(points(digest, "denial"))
        .singleElement()
        .satisfies(point -> {
          assertThat(actors(point)).containsExactly("Russia");
          assertThat(content(digest, point.bestMention()))
              .contains("preparing to wage a war on Ukraine");
        });

    var demands =
        points(digest, "demand").stream()
            .filter(point -> actors(point).contains("Russia"))
            .toList();
    assertThat(demands).hasSizeGreaterThanOrEqualTo(4);
    assertThat(demands).anyMatch(point -> recipients(point).contains("NATO"));

    assertThat(digest.analysis().date().value()).isNull();
    assertThat(digest.summary()).hasSize(3);
  }

  @Test
  void weekdaysAreResolvedWhenTheDocumentsDateIsKnown() {
    var metadata = Metadata.ofText().withDate(java.time.LocalDate.of(2021, 12, 26));
    var document = new Document("x", "On Friday, Spain denied sending planes to Mali.", metadata);
    var annotation = DIGESTER.annotate(document, SummaryRequest.DEFAULT);
    assertThat(annotation.times()).extracting(TimeExpression::value).containsExactly("2021-12-24");
    assertThat(annotation.digest().keyPoints().getFirst().bestMention().dates())
        .extracting(PointMention.PointDate::role)
        .containsExactly(PointMention.PointDate.Role.STATEMENT);
  }

  @Test
  void whatIsSkippedIsNeitherInTheSummaryNorAKeyPoint() {
    var earlier = "Spain denied sending planes to Mali.";
    var text = earlier + "\n\nPortugal demanded an apology from Spain.";
    var notice = new Notice("CHARSET", "doubtful");
    var extraction = new Extraction(List.of(new Span(0, earlier.length())), List.of(notice));
    var digest =
        DIGESTER.digest(
            new Document("x", text, Metadata.ofText(), extraction), SummaryRequest.DEFAULT);

    assertThat(digest.summary()).extracting(SummarySentence::sentence).containsExactly(1);
    assertThat(digest.keyPoints()).extracting(KeyPoint::kind).containsExactly("demand");
    assertThat(digest.keyPoints().getFirst().bestMention().evidence().sentence()).isEqualTo(1);
    assertThat(digest.warnings()).containsExactly(new Warning("CHARSET", "doubtful"));
    Schema.DIGEST.check(DigestJson.text(digest));
    assertThat(DigestJson.text(digest)).contains("\"skipped\":[[0,36]]");
  }

  @Test
  void noMoreThanTheFirstSkippedPartsAreTold() {
    var parts = IntStream.range(0, 600).mapToObj(i -> new Span(2 * i, 2 * i + 1)).toList();
    var extraction = new Extraction(parts, List.of());
    var document = new Document("x", "a ".repeat(600), Metadata.ofText(), extraction);
    var json = DigestJson.text(DIGESTER.digest(document, SummaryRequest.DEFAULT));

    Schema.DIGEST.check(json);
    assertThat(json).contains("[998,1]]").doesNotContain("[1000,1]");
  }

  @Test
  void pronounsFindTheSpeakerOfTheSentenceBefore() {
    var digest =
        digest(
            "Foreign Minister Ana Ruiz spoke in Lima on Monday, officials said. “We are ready,” Ruiz said."
                + " She also denied that the border was closed.");
    assertThat(points(digest, "denial"))
        .singleElement()
        .satisfies(p -> assertThat(actors(p)).containsExactly("Ana Ruiz"));
  }

  @Test
  void textInAnotherLanguageHasASummaryAndAWarningButNoKeyPoints() {
    var digest =
        digest(
            "Der Minister hat die Vorwürfe gegen seine Behörde am Montag in Berlin zurückgewiesen."
                + " Er sagte, dass die Zahlen nicht stimmen und die Opposition die Lage falsch darstelle.");
    assertThat(digest.analysis().language()).isEqualTo("und");
    assertThat(digest.warnings()).extracting(Digest.Warning::code).containsExactly("LANGUAGE");
    assertThat(digest.keyPoints()).isEmpty();
    assertThat(digest.summary()).isNotEmpty();
  }

  @Test
  void aNoteTooShortToTellItsLanguageStillHasItsTimes() {
    var note = "Harbour Ferries Winter Timetable, Stone Quay, Pier Nine, Gate Two, March 2024";
    var annotation =
        DIGESTER.annotate(new Document("x", note, Metadata.ofText()), SummaryRequest.DEFAULT);
    assertThat(annotation.digest().analysis().language()).isEqualTo("und");
    assertThat(annotation.times()).extracting(TimeExpression::value).contains("2024-03");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyOutputFitsTheSchemaAndEveryEvidenceIsTheTextsOwn(String text) {
    var annotation =
        DIGESTER.annotate(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT);
    var json = AnnotationJson.text(annotation);
    Schema.ANNOTATION.check(json);
    for (var point : annotation.digest().keyPoints()) {
      for (var mention : point.mentions()) {
        var sentence = annotation.sentences().get(mention.evidence().sentence());
        var evidence = mention.evidence().span();
        assertThat(sentence.contains(evidence)).isTrue();
        if (sentence.length() < 1_000) {
          assertThat(evidence).isEqualTo(sentence);
        }
        assertThat(evidence.contains(mention.evidence().cue())).isTrue();
        assertThat(mention.evidence().content()).allMatch(evidence::contains);
      }
    }
  }

  /// Texts that say one thing again and again, some of them in a sentence without end.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Russia demands that ",
        "Russia demands that NATO stop. ",
        "On 12 January 2022 Russia demands from NATO that on 14 January it stop and ",
        "he said that he denied it and ",
        "“They said “it is ",
        "(said that (it is ",
        "Russia’s demand for ",
        "according to Russia, it is said, ",
        "Spain, Italy, France, and Spain and Italy and France and the man demand talks, ",
        "President Foreign Minister ",
        "RUSSIA DEMANDS THAT THE WEST STOP AND DENIES ",
        "it is 1 of 2 ",
        "He said: it was \uD83D ",
      })
  void aTextOfRepetitionsMakesADigestOfSomeTimesItsLength(String words) {
    var text = words.repeat(60_000 / words.length()) + "!" + "x".repeat(20_000);
    var annotation =
        DIGESTER.annotate(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT);
    assertThat(AnnotationJson.text(annotation).length()).isLessThan(150 * text.length());
  }

  @Test
  void theSameDemandAThousandTimesIsOneKeyPoint() {
    var points = points(digest("Russia demands that it be so. ".repeat(1_000)), "demand");
    assertThat(points).singleElement().satisfies(p -> assertThat(p.mentions()).hasSize(1_000));
  }

  @Test
  void evidenceInASentenceLongerThanAnyProseIsThePieceAroundTheCue() {
    var text = "the oil and the gas and ".repeat(500) + "Spain demands talks with Italy.";
    assertThat(digest(text).keyPoints().getFirst().bestMention().evidence().span().in(text))
        .hasSizeLessThan(text.length() / 2)
        .contains("Spain demands talks with Italy");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theSameInputGivesTheSameBytes(String text) {
    var document = new Document("x", text, Metadata.ofText());
    var other = new Digester();
    assertThat(AnnotationJson.text(other.annotate(document, SummaryRequest.DEFAULT)))
        .isEqualTo(AnnotationJson.text(DIGESTER.annotate(document, SummaryRequest.DEFAULT)));
  }

  static Stream<String> texts() throws IOException {
    try (var files = Files.list(Path.of("seeds"))) {
      var seeds = new java.util.ArrayList<String>();
      for (var file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        seeds.add(Files.readString(file));
      }
      return Stream.concat(seeds.stream(), Texts.random().limit(40));
    }
  }

  private static Digest digest(String text) {
    return DIGESTER.digest(new Document("x", text, Metadata.ofText()), SummaryRequest.DEFAULT);
  }

  private static List<KeyPoint> points(Digest digest, String kind) {
    return digest.keyPoints().stream().filter(point -> point.kind().equals(kind)).toList();
  }

  private static List<String> actors(KeyPoint point) {
    return point.actors().stream().map(Reference::name).toList();
  }

  private static List<String> recipients(KeyPoint point) {
    return point.recipients().stream().map(Reference::name).toList();
  }

  private static List<String> dates(KeyPoint point) {
    return point.dates().stream().map(TimeExpression::value).toList();
  }

  private static List<String> content(Digest digest, PointMention mention) {
    return mention.evidence().content().stream()
        .map(span -> span.in(digest.document().text()))
        .toList();
  }
}
