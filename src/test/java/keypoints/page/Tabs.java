package keypoints.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// The tabs of one test. At its end nothing may have been asked of another origin, and nothing may
/// have gone wrong in any of them: no fault of a script, no breach of the policy, no dialog.
public final class Tabs {
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Tabs(Browser browser) {
    this.browser = browser;
  }

  /// What a tab is like.
  public static NewContextOptions wide() {
    return new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.LIGHT);
  }

  public static NewContextOptions phone() {
    return wide().setViewportSize(360, 740);
  }

  public static NewContextOptions dark() {
    return wide().setColorScheme(ColorScheme.DARK);
  }

  public Page open(String address) {
    return open(address, wide());
  }

  public Page open(String address, NewContextOptions options) {
    var context = browser.newContext(options);
    contexts.add(context);
    context.onRequest(request -> requests.add(request.url()));
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
        faults.add(message.text());
      }
    });
    context.onWebError(error -> faults.add(error.error()));
    context.onDialog(dialog -> {
      faults.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    var page = context.newPage();
    page.navigate(address);
    return page;
  }

  /// What went wrong until now, which is forgiven by being looked at.
  public List<String> faults() {
    var told = List.copyOf(faults);
    faults.clear();
    return told;
  }

  /// For a page that is meant to ask another origin.
  public void forgetRequests() {
    requests.clear();
  }

  /// Whether everybody can use the page, as far as rules can tell.
  public static void isAccessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getNodes()).toList())
        .isEmpty();
  }

  /// Whether all of the page is as wide as the window.
  public static void fits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  void close(boolean passed) {
    contexts.forEach(BrowserContext::close);
    if (passed) {
      assertThat(faults).isEmpty();
      assertThat(requests.stream().map(Tabs::origin).distinct().toList()).hasSizeLessThan(2);
    }
  }

  private static String origin(String address) {
    var uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
