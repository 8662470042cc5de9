package keypoints.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import keypoints.page.Chromium;
import keypoints.page.Tabs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The local default's pages in a browser.
@ExtendWith(Chromium.class)
class HomeBrowserIT {
  private static final double PATIENCE = 60_000;
  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> denied “</script>” on Monday.";

  @TempDir private Path home;

  private Path folder;
  private LocalSite site;

  @BeforeEach
  void start() throws Exception {
    folder = Files.createDirectory(home.resolve("box"));
    Files.writeString(folder.resolve("talks.txt"), "NATO offered Russia talks on 3 May 2021.");
    Files.writeString(folder.resolve("empty.txt"), " ");
    site = new LocalSite(folder, home.resolve("log"), Map.of("KEYPOINTS_MAX_BYTES", "10000"));
  }

  @AfterEach
  void end() throws InterruptedException {
    site.close();
  }

  private static Locator row(Page page, String text) {
    return page.locator("#documents li").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void says(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
  }

  /// Drops a file as a person does, who drags it over the window first.
  private static void drop(Page page, String name, String text) {
    page.evaluate(
        "([name, text]) => { const data = new DataTransfer();"
            + " data.items.add(new File([text], name));"
            + " for (const type of ['dragover', 'drop']) document.body.dispatchEvent("
            + "new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true})); }",
        List.of(name, text));
  }

  @Test
  void documentsAreListedAndOpenInTheReader(Tabs tabs) {
    var page = tabs.open(site.address());
    says(row(page, "talks.txt"), "1 key point");
    says(row(page, "empty.txt"), "The document is empty");
    row(page, "talks.txt").locator("a").click();
    assertThat(page.locator("article")).hasText("NATO offered Russia talks on 3 May 2021.");
    page.locator(".home").click();
    assertThat(page.locator("h1")).hasText("Keypoints");
    row(page, "empty.txt").locator("a").click();
    assertThat(page.locator("h1")).hasText("The document is empty");
    // The browser itself tells of an answer that is not 200.
    assertThat(tabs.faults()).allMatch(fault -> fault.contains("422"));
  }

  @Test
  void everybodyCanUseIt(Tabs tabs) {
    for (var options : List.of(Tabs.wide(), Tabs.dark(), Tabs.phone())) {
      var page = tabs.open(site.address(), options);
      says(row(page, "talks.txt"), "1 key point");
      page.locator("select").selectOption("talks_proposed");
      page.locator("#search button").click();
      assertThat(page.locator("#results li")).hasCount(1);
      Tabs.isAccessible(page);
      Tabs.fits(page);
      page.navigate(site.address() + "/read/none");
      Tabs.isAccessible(page);
      assertThat(tabs.faults()).allMatch(fault -> fault.contains("404"));
    }
  }

  @Test
  void aPastedTextIsShownInTheReader(Tabs tabs) {
    var page = tabs.open(site.address());
    page.locator("textarea").fill("Chile denied it.\n\n" + HOSTILE);
    page.locator("input[name=title]").fill("\"><script>alert(2)</script>");
    page.locator("#paste button").click();
    assertThat(page.locator("h1")).hasText("\"><script>alert(2)</script>");
    assertThat(page.evaluate("document.querySelector('article').textContent"))
        .isEqualTo("Chile denied it.\n\n" + HOSTILE);
    assertThat(page.locator("img")).hasCount(0);
    page.keyboard().press("j");
    assertThat(page).hasURL(Pattern.compile("/read/[A-Z2-7]{26}#kp-\\d+$"));
    page.reload();
    assertThat(page.locator(".kp:focus")).hasCount(1);
  }

  @Test
  void withoutAScriptATextCanBePasted(Tabs tabs) {
    var page = tabs.open(site.address(), Tabs.wide().setJavaScriptEnabled(false));
    page.locator("textarea").fill("Chile denied it.");
    page.locator("#paste button").click();
    assertThat(page.locator(".kp")).hasCount(1);
  }

  @Test
  void aDroppedFileAppearsByItself(Tabs tabs) throws IOException {
    var page = tabs.open(site.address());
    says(row(page, "talks.txt"), "1 key point");
    drop(page, "chile.txt", "Chile denied it.");
    says(row(page, "chile.txt"), "1 key point");
    says(page.locator("#news"), "chile.txt: 1 key point");
    drop(page, "../.<img src=x onerror=alert(3)>.txt", HOSTILE);
    says(row(page, "_.txt"), "key point");
    assertThat(page.locator("img")).hasCount(0);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(4);
    }
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void filesCanBeChosenAndLargeOnesAreRefused(Tabs tabs) {
    var page = tabs.open(site.address());
    var large = "x".repeat(10_001).getBytes(StandardCharsets.UTF_8);
    page.locator("#files").setInputFiles(new FilePayload("large.txt", "text/plain", large));
    says(page.locator("#news"), "large.txt has 10001 bytes; at most 10000 are read");
    var small = "Chile denied it.".getBytes(StandardCharsets.UTF_8);
    page.locator("#files").setInputFiles(new FilePayload("small.txt", "text/plain", small));
    says(row(page, "small.txt"), "1 key point");
    assertThat(folder.resolve("large.txt")).doesNotExist();
  }

  @Test
  void whatChangesInTheFolderChangesOnThePage(Tabs tabs) throws IOException {
    var page = tabs.open(site.address());
    says(row(page, "talks.txt"), "1 key point");
    Files.delete(folder.resolve("talks.txt"));
    assertThat(row(page, "talks.txt")).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
    Files.writeString(folder.resolve("new.txt"), "Chile denied it.");
    says(row(page, "new.txt"), "1 key point");
  }

  @Test
  void keyPointsAreFoundAndLeadIntoTheText(Tabs tabs) throws IOException {
    for (int i = 0; i < 30; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "Chile denied it. " + HOSTILE);
    }
    var page = tabs.open(site.address());
    says(row(page, "29.txt"), "key point");
    page.keyboard().press("/");
    assertThat(page.locator("input[name=actor]")).isFocused();
    page.keyboard().type("chile");
    page.keyboard().press("Enter");
    assertThat(page.locator("#answer")).hasText("25 key points so far");
    page.locator("#more").click();
    assertThat(page.locator("#answer")).hasText("30 key points");
    assertThat(page.locator("#more")).isHidden();
    page.locator("#results a").first().click();
    assertThat(page.locator(".kp:focus")).containsText("Chile");
  }

  @Test
  void searchesAreByKindAndDateToo(Tabs tabs) {
    var page = tabs.open(site.address());
    page.locator("#search button").click();
    assertThat(page.locator("#answer")).hasText("Choose a kind, or say who acts.");
    page.locator("select").selectOption("talks_proposed");
    page.locator("input[name=from]").fill("2021-05-04");
    page.locator("#search button").click();
    assertThat(page.locator("#answer")).hasText("No such key points.");
    page.locator("input[name=from]").fill("2021-05-03");
    page.locator("#search button").click();
    assertThat(page.locator("#results")).containsText("NATO → Russia");
    page.locator("input[name=to]").fill("2020-01-01");
    page.locator("#search button").click();
    says(page.locator("#answer"), "from is later than to");
    assertThat(tabs.faults()).allMatch(fault -> fault.contains("400"));
  }

  @Test
  void pagesOfOtherSitesCanPutNothing(Tabs tabs) throws IOException {
    var stranger = Files.writeString(home.resolve("stranger.html"), "<!doctype html><p>x</p>");
    var page = tabs.open(stranger.toUri().toString());
    var outcome =
        page.evaluate(
            "address => fetch(address + '/read', {method: 'POST', mode: 'no-cors', body: 'text=x'})"
                + ".then(() => fetch(address + '/inbox/evil.txt', {method: 'PUT', body: 'x'}))"
                + ".then(() => 'done', () => 'refused')",
            site.address());
    assertThat(outcome).isEqualTo("refused");
    assertThat(folder.resolve("evil.txt")).doesNotExist();
    assertThat(tabs.faults()).isNotEmpty();
    tabs.forgetRequests();
  }
}
