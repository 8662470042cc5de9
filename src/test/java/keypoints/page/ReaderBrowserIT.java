package keypoints.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page that `--html` writes, from a file, in a browser.
@ExtendWith(Chromium.class)
class ReaderBrowserIT {
  private static final String TALKS =
      "Norway offered Chile talks on 3 May 2021. The ministers met on Friday.\n\nChile denied that"
          + " it wants them, and demanded an apology from Norway. Norway’s foreign ministry rejected"
          + " the demand.";

  @TempDir private Path folder;

  static Stream<Path> seeds() throws IOException {
    return ReaderPageTest.seeds();
  }

  private String file(String text) throws IOException {
    return Pages.file(folder, Pages.annotation(text), "test.txt");
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.id");
  }

  private static List<String> texts(Page page, String selector) {
    return page.locator(selector).allTextContents();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void marksEqualQuotes(Path seed, Tabs tabs) throws IOException {
    var text = Files.readString(seed, UTF_8);
    var annotation = Pages.annotation(text);
    var page = tabs.open(Pages.file(folder, annotation, seed.toString()), Tabs.phone());
    assertThat(page.evaluate("document.querySelector('article').textContent")).isEqualTo(text);
    var mentions = Pages.mentions(annotation);
    for (int i = 0; i < mentions.size(); i++) {
      var quote = new StringBuilder();
      Points.spans(mentions.get(i)).forEach(span -> quote.append(span.in(text)));
      assertThat(String.join("", texts(page, "mark[data-m~='%d']".formatted(i))))
          .isEqualTo(quote.toString());
    }
    Tabs.fits(page);
  }

  @Test
  void everyKindIsToldByALetterAndALineToo(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    var letters =
        page.evaluate(
            "[...document.querySelectorAll('mark[data-l]')].map(mark =>"
                + " getComputedStyle(mark, '::before').content[1] +"
                + " getComputedStyle(mark).textDecorationLine)");
    assertThat(letters)
        .asInstanceOf(LIST)
        .hasSizeGreaterThan(3)
        .contains("Aunderline", "Bunderline");
    assertThat(letters).asInstanceOf(LIST).allMatch(one -> one.toString().endsWith("underline"));
  }

  @Test
  void keysGoThroughTheKeyPointsInTheOrderOfTheText(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    var starts =
        "id => document.querySelector('#m' + document.getElementById(id).dataset.m)"
            + ".getBoundingClientRect().top + scrollY";
    double before = 0;
    int points = page.locator(".kp").count();
    assertThat(points).isGreaterThan(2);
    for (int i = 0; i < points; i++) {
      page.keyboard().press("j");
      var top = ((Number) page.evaluate(starts, focused(page))).doubleValue();
      assertThat(top).isGreaterThanOrEqualTo(before);
      before = top;
    }
    var last = focused(page);
    page.keyboard().press("k");
    page.keyboard().press("j");
    assertThat(focused(page)).isEqualTo(last);
    assertThat(page.url()).endsWith("#" + last);
    page.keyboard().press("Escape");
    assertThat(page.locator(".lit")).hasCount(0);
  }

  @Test
  void everythingCanBeReachedWithoutAMouse(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(focused(page)).isEqualTo("text");
    page.keyboard().press("Tab");
    assertThat(page.locator("#m0, article mark a").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".kp:focus")).hasCount(1);
    page.keyboard().press("Tab");
    assertThat(page.locator(".what:focus")).hasCount(1);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("details[open]")).hasCount(1);
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("article mark a:focus")).hasCount(1);
  }

  @Test
  void slashFinds(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    page.keyboard().press("/");
    assertThat(focused(page)).isEqualTo("filter");
    page.keyboard().type("denial j");
    assertThat(page.locator(".kp:visible")).hasCount(0);
    assertThat(page.locator("#found")).hasText("0 of " + page.locator(".kp").count());
    page.locator("#filter").fill("Denial CHILE");
    assertThat(page.locator(".kp:visible")).hasCount(1);
    assertThat(page.locator(".kind:visible h3")).containsText("Denial");
    page.keyboard().press("Escape");
    assertThat(page.locator(".kp:visible")).hasCount(page.locator(".kp").count());
  }

  @Test
  void theSliderChangesSummaryAndMarks(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    assertThat(page.locator(".summary li:visible")).hasCount(3);
    page.locator("#length").focus();
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator(".summary li:visible")).hasCount(1);
    assertThat(page.locator("output")).hasText("1");
    assertThat(page.locator("article .s.on"))
        .hasText(texts(page, ".summary li:visible").getFirst());
    page.keyboard().press("End");
    assertThat(page.locator(".summary li:visible")).hasCount(4);
    assertThat(page.locator("article .s.on")).hasCount(4);
  }

  @Test
  void pointingAtOneShowsTheOther(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    var card = page.locator(".kp").last();
    card.hover();
    var lit = page.locator("mark.lit");
    assertThat(lit.first()).hasAttribute("data-k", card.getAttribute("id"));
    page.locator("article mark").first().hover();
    var point = page.locator("article mark").first().getAttribute("data-k").split(" ", -1)[0];
    assertThat(page.locator("#" + point)).hasClass(Pattern.compile("\\blit\\b"));
    page.locator("#dates a[data-t]").first().focus();
    assertThat(page.locator("time.lit")).hasText("3 May 2021");
    page.locator(".summary a:visible").first().focus();
    assertThat(page.locator(".s.lit")).hasCount(1);
    page.mouse().move(1, 1);
    assertThat(page.locator("mark.lit")).hasCount(0);
  }

  @Test
  void linksLeadDeep(Tabs tabs) throws IOException {
    var address = file(TALKS);
    var page = tabs.open(address + "#kp-002");
    assertThat(page.locator("#kp-002")).isFocused();
    assertThat(page.locator("#kp-002")).isInViewport();
    assertThat(page.locator("mark.lit").first()).isInViewport();
    page.navigate(address + "#kp-001");
    assertThat(page.locator("#kp-001")).isFocused();
  }

  @Test
  void everybodyCanUseIt(Tabs tabs) throws IOException {
    var address = Files.readString(Path.of("seeds/000_afd49636a7e5fd78.txt"), UTF_8);
    var file = file(address);
    for (var options :
        List.of(
            Tabs.wide(),
            Tabs.dark(),
            Tabs.phone(),
            Tabs.phone().setReducedMotion(ReducedMotion.REDUCE))) {
      var page = tabs.open(file + "#kp-001", options);
      page.locator("details").first().locator("summary").click();
      Tabs.isAccessible(page);
      Tabs.fits(page);
    }
  }

  @Test
  void itPrints(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#filter, .slider, nav, .kp details").first()).isHidden();
    assertThat(page.locator("article")).isVisible();
    assertThat(page.locator(".kp").last()).isVisible();
    assertThat(
            page.evaluate(
                "getComputedStyle(document.querySelector('article mark')).textDecorationLine"))
        .isEqualTo("underline");
    assertThat(page.evaluate("getComputedStyle(document.querySelector('aside')).overflowY"))
        .isEqualTo("visible");
    assertThat(new String(page.pdf(), UTF_8)).startsWith("%PDF");
  }

  @Test
  void withoutAScriptItCanBeRead(Tabs tabs) throws IOException {
    var page = tabs.open(file(TALKS) + "#kp-002", Tabs.wide().setJavaScriptEnabled(false));
    assertThat(page.locator("article")).containsText("Chile denied that");
    assertThat(page.locator(".summary li:visible")).hasCount(3);
    assertThat(page.locator("#length, #filter, .keys").first()).isHidden();
    page.locator("#kp-002 .what").click();
    assertThat(page.locator("article a:target")).isInViewport();
  }
}
