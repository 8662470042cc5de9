package keypoints.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Pages of texts that nobody wishes to get, in a browser.
@ExtendWith(Chromium.class)
class OddTextBrowserIT {
  private static final String TALKS =
      "Norway offered Chile talks. Chile denied that it wants them.";

  @TempDir private Path folder;

  @Test
  void hostileTextIsInert(Tabs tabs) throws IOException {
    var hostile =
        "</script><script>alert(1)</script><img src=http://a.example/ onerror=alert(2)>"
            + "<svg onload=alert(3)> <a href=javascript:alert(4)>x</a> </article></style> The port"
            + " of <b onmouseover=alert(5)>Ellis</b>' \" denied \"it\" on <Monday>. ]]> --> &lt;";
    var title = "</title><script>alert(6)</script>\" onload=\"alert(7)";
    var annotation =
        Pages.annotation(new Document("", hostile, Metadata.ofText().withTitle(title)));
    var page = tabs.open(Pages.file(folder, annotation, "\"><script>alert(8)</script>.txt"));
    assertThat(page.evaluate("document.querySelector('article').textContent")).isEqualTo(hostile);
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator("script")).hasCount(1);
    assertThat(page.locator("img, svg, [onload], [onmouseover], a[href^=java]")).hasCount(0);
    page.keyboard().press("j");
    page.locator("#filter").fill("<script>alert(9)</script>");
  }

  @Test
  void thePolicyHolds(Tabs tabs) throws IOException {
    var page = tabs.open(Pages.file(folder, Pages.annotation(TALKS), "x"));
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
            + " document.body.append(s); document.body.setAttribute('style', 'color: red');"
            + " const i = document.createElement('img'); i.src = 'data:image/gif;base64,R0lG';"
            + " document.body.append(i); }");
    page.waitForFunction("() => true");
    assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
    assertThat(tabs.faults()).isNotEmpty().allMatch(fault -> fault.contains("Content Security"));
  }

  @Test
  void otherDirectionsAndPicturesAreRight(Tabs tabs) throws IOException {
    var text =
        "שלום לכולם. ראש העיר דיבר אתמול.\n\n😀 Norway offered Chile talks on 3 May 2021 👩‍👩‍👧. The"
            + " minister denied “שלום 😀” on Friday.";
    var annotation = Pages.annotation(text);
    var page = tabs.open(Pages.file(folder, annotation, "קובץ.txt"));
    assertThat(page.evaluate("document.querySelector('article').textContent")).isEqualTo(text);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('article p')].map(p =>"
                    + " getComputedStyle(p).direction)"))
        .isEqualTo(List.of("rtl", "ltr"));
    assertThat(page.locator(".kp").first()).containsText("Norway → Chile");
    Tabs.fits(page);
  }

  @Test
  void longWordsDoNotWidenAPhone(Tabs tabs) throws IOException {
    var word = "Donau" + "dampf".repeat(60);
    var document =
        new Document(
            "", word + " denied " + word + ".\n" + TALKS, Metadata.ofText().withTitle(word));
    Tabs.fits(tabs.open(Pages.file(folder, Pages.annotation(document), word), Tabs.phone()));
  }

  @Test
  void aLongArticleIsUsable(Tabs tabs) throws IOException {
    var seed = Files.readString(Path.of("seeds/river-dam.txt"), UTF_8).strip();
    var paragraph = seed + "\n\nThe council of the town met and talked of roads and of schools. ";
    int times = 5_000_000 / paragraph.length();
    var text = (paragraph + "\n\n").repeat(times);
    var page = tabs.open(Pages.file(folder, Pages.annotation(text), "x"));
    assertThat(page.evaluate("document.querySelector('article').textContent.length"))
        .isEqualTo(text.length());
    page.keyboard().press("j");
    assertThat(page.locator(".kp:focus")).isInViewport();
    assertThat(page.locator("mark.lit").first()).isInViewport();
    page.locator("#filter").fill("no such words");
    assertThat(page.locator(".kp:visible")).hasCount(0);
    page.locator("#length").fill("1");
    assertThat(page.locator("article .s.on")).hasCount(1);
  }
}
