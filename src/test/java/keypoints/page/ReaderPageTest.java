package keypoints.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import keypoints.Annotation;
import keypoints.Digest;
import keypoints.Digest.Warning;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import keypoints.text.Document;
import keypoints.text.Extraction;
import keypoints.text.Metadata;
import keypoints.text.Span;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderPageTest {
  private static final int MOST = 60 * 1024;
  private static final String TALKS =
      "Norway offered Chile talks on 3 May 2021. Chile denied that it wants them, and demanded an"
          + " apology from Norway by June. “We accuse nobody,” said Norway’s foreign ministry on"
          + " Sunday. Talks were held for two weeks.";

  static Stream<Path> seeds() throws IOException {
    try (var files = Files.list(Path.of("seeds"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void marksAreTheEvidenceAndTheTextIsWhole(Path seed) throws IOException {
    var text = Files.readString(seed, UTF_8);
    marksAreTheEvidence(text);
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void marksAreTheEvidenceOfAnyText(String text) {
    marksAreTheEvidence(text);
  }

  /// Half a surrogate pair is no character, nor is NUL for a page.
  private static String ofCharacters(String text) {
    var characters = new StringBuilder();
    text.codePoints()
        .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(characters::appendCodePoint);
    return characters.toString();
  }

  private static void marksAreTheEvidence(String text) {
    var annotation = Pages.annotation(text);
    var page = Pages.page(annotation, "x");
    assertThat(Pages.article(page)).isEqualTo(ofCharacters(text));
    var mentions = Pages.mentions(annotation);
    var marked = Pages.marked(page);
    assertThat(marked.keySet()).hasSize(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      assertThat(marked.get(i)).isEqualTo(Pages.offsets(mentions.get(i)));
    }
  }

  @Test
  void aPageSaysWhoToWhomWhatWhenAndWhy() {
    var page = Jsoup.parse(Pages.page(TALKS));
    var point = page.expectFirst(".kp:has(time[datetime=2021-05-03])");
    assertThat(point.expectFirst(".who").text()).isEqualTo("Norway → Chile: “talks on 3 May 2021”");
    assertThat(point.expectFirst(".meta").text())
        .isEqualTo("3 May 2021 · sentence 1 · confidence 0.9");
    assertThat(point.expectFirst("blockquote").text())
        .isEqualTo("Norway offered Chile talks on 3 May 2021.");
    assertThat(point.select("details li").eachText()).anyMatch(why -> why.startsWith("frame "));
    assertThat(page.select("#points h3").eachText()).contains("A Talks proposed", "B Denial");
  }

  @Test
  void everyLinkOnThePageLeadsSomewhere() {
    var page = Jsoup.parse(Pages.page(TALKS));
    var links = page.select("a[href]").eachAttr("href");
    assertThat(links).hasSizeGreaterThan(10);
    for (var link : links) {
      assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
    }
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void datesStandInOrderAndThoseWithoutADayApart() {
    var dates = Jsoup.parse(Pages.page("In May 2023 rain fell. " + TALKS)).expectFirst("#dates");
    assertThat(dates.select(".day").eachText()).startsWith("3 May 2021").contains("May 2023");
    assertThat(dates.select(".days li").getFirst().select(".event").text())
        .isEqualTo("Talks proposed: Norway → Chile");
    assertThat(dates.select(".undated").text()).contains("“Sunday”").doesNotContain("two weeks");
  }

  @Test
  void theSliderHasForEachNumberTheSummaryOfThatMany() {
    var text = new StringBuilder();
    for (var seed : List.of("Port", "Rail", "Road", "Air")) {
      text.append(seed).append(" workers struck on Monday over pay. The mayor of ").append(seed);
      text.append("ham called for calm. Nobody was hurt near the ").append(seed).append(" depot. ");
    }
    var page = Jsoup.parse(Pages.page(text.toString()));
    var digester = new Digester();
    var document = new Document("", text.toString(), Metadata.ofText());
    assertThat(page.expectFirst("#length").attr("max")).isEqualTo("10");
    for (int n = 1; n <= 10; n++) {
      int most = n;
      var shown =
          page.select(".summary li").stream()
              .filter(item -> Integer.parseInt(item.attr("data-r")) <= most)
              .map(item -> item.text())
              .toList();
      var request = new SummaryRequest(n, Integer.MAX_VALUE, Order.OFFSET);
      var summary = digester.digest(document, request).summary();
      assertThat(shown)
          .isEqualTo(summary.stream().map(one -> one.span().in(document.text())).toList());
    }
    assertThat(page.select(".summary li:not([hidden])")).hasSize(3);
    assertThat(page.select("article .s.on")).hasSize(3);
  }

  @Test
  void whatToKnowStandsFirst() {
    var annotation = Pages.annotation(TALKS);
    var digest = annotation.digest();
    var warned =
        new Digest(
            digest.document(),
            digest.analysis(),
            digest.summary(),
            digest.keyPoints(),
            List.of(new Warning(Warning.PARTIAL, "read 3 of 4 pages")));
    var page =
        Jsoup.parse(
            Pages.page(
                new Annotation(
                    warned, annotation.sentences(), annotation.times(), annotation.attributions()),
                "x"));
    assertThat(page.expectFirst(".notices").text())
        .isEqualTo("Partial: something was left out PARTIAL read 3 of 4 pages");
    assertThat(page.expectFirst("body").text().indexOf("PARTIAL"))
        .isLessThan(page.expectFirst("body").text().indexOf("Summary"));
  }

  @Test
  void ofThousandsOfKeyPointsTheMostConfidentAreShown() {
    var text = new StringBuilder();
    for (int i = 0; i < 1_100; i++) {
      text.append("Chile denied that it wants ").append(word(i)).append(" and ");
      text.append(word(7 * i + 5)).append(". ");
    }
    var annotation = Pages.annotation(text.toString());
    int all = annotation.digest().keyPoints().size();
    assertThat(all).isGreaterThan(1_000);
    var page = Jsoup.parse(Pages.page(annotation, "x"));
    assertThat(page.select(".kp")).hasSize(1_000);
    assertThat(page.expectFirst("#points .notices").text())
        .startsWith("Only the 1,000 most confident of 1,");
  }

  @Test
  void ofManyMentionsTheFirstAreTold() {
    var text = "Chile denied that it wants copper. ".repeat(70);
    var page = Jsoup.parse(Pages.page(text));
    assertThat(page.select(".kp")).hasSize(1);
    assertThat(page.select(".kp details p a")).hasSize(50);
    assertThat(page.select(".kp details > p").eachText())
        .last()
        .isEqualTo("and 20 more in the text");
    assertThat(page.select("mark[data-l]")).hasSize(70);
  }

  /// Some word that stands for the number.
  private static String word(int number) {
    var word = new StringBuilder("b");
    for (int rest = number; rest > 0; rest /= 20) {
      word.append((char) ('b' + rest % 20)).append('o');
    }
    return word.append('n').toString();
  }

  @Test
  void skippedPartsAreShownAsSuch() {
    var document = new Document("", TALKS, Metadata.ofText());
    var skipped = new Extraction(List.of(new Span(0, 41)), List.of());
    var page =
        Pages.page(Pages.annotation(new Document("", TALKS, document.metadata(), skipped)), "x");
    assertThat(String.join("", Jsoup.parse(page).select(".z").eachText()).replace(" ", ""))
        .isEqualTo(TALKS.substring(0, 41).replace(" ", ""));
  }

  @Test
  void hostileTextIsOnlyText() {
    var hostile =
        "</script><script>alert(1)</script><img src=x onerror=alert(1)> \"onmouseover='x' &lt;"
            + " javascript:alert(1) <!-- ]]> The port of <b>Ellis</b> denied \"it\" on <Monday>.";
    var document =
        new Document("", hostile, Metadata.ofText().withTitle("</title><script>x</script>\" a='"));
    var annotation = Pages.annotation(document);
    assertThat(annotation.digest().keyPoints()).isNotEmpty();
    var page = Pages.page(annotation, "\"><script>alert(1)</script>.txt");
    var parsed = Jsoup.parse(page);
    assertThat(Pages.article(page)).isEqualTo(hostile);
    assertThat(parsed.select("script")).hasSize(1);
    assertThat(parsed.select("img, b b, [onmouseover], [onerror]")).isEmpty();
    assertThat(parsed.title()).startsWith("</title><script>");
    assertThat(parsed.select("a").eachAttr("href")).allMatch(link -> link.startsWith("#"));
  }

  @Test
  void charactersThatHtmlWouldChangeStay() {
    var text = "One.\r\nTwo &amp; \u0085 three\u2028four \u0001 five \uD83D\uDE00 six\r seven.\f";
    assertThat(Pages.article(Pages.page(text))).isEqualTo(text);
    assertThat(Pages.article(Pages.page("half \uD83D of it"))).isEqualTo("half \uFFFD of it");
  }

  @Test
  void thePolicyLetsTheOwnStyleAndScriptThroughAndNothingElse() {
    var page = Jsoup.parse(Pages.page(TALKS));
    var policy = page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                .formatted(Asset.of("page.css").hash(), Asset.of("reader.js").hash()));
    assertThat(ReaderPage.policy()).isEqualTo(policy + "; frame-ancestors 'none'");
    assertThat(page.expectFirst("style").data()).isEqualTo(Asset.of("page.css").text());
    assertThat(page.expectFirst("script").data()).isEqualTo(Asset.of("reader.js").text());
    assertThat(page.select("[style], link, img, iframe, [src]")).isEmpty();
  }

  @Test
  void theSameDigestGivesTheSamePage() {
    assertThat(Pages.page(TALKS)).isEqualTo(Pages.page(TALKS));
  }

  @Test
  void allButTextAndFindingsIsSmall() {
    assertThat(Pages.page("Rain.").getBytes(UTF_8).length).isLessThan(MOST);
  }
}
