package keypoints.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One Chromium, which all test classes share and which ends with them. Without it these tests are
/// skipped, and say so.
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

  /// Root needs the first; the others keep the browser from calling its maker.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isExecutable(PROGRAM)) {
      return ConditionEvaluationResult.enabled("Chromium is there");
    }
    var reason = "skipped, for there is no " + PROGRAM + ": " + context.getDisplayName();
    System.err.println(reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Tabs.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var started =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Started.class, _ -> Started.start(), Started.class);
    var tabs = new Tabs(started.browser());
    context.getStore(NAMESPACE).put(Tabs.class, tabs);
    return tabs;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var tabs = context.getStore(NAMESPACE).remove(Tabs.class, Tabs.class);
    if (tabs != null) {
      tabs.close(context.getExecutionException().isEmpty());
    }
  }

  /// The browser and what drives it.
  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
    static Started start() {
      var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      var options = new LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS);
      return new Started(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
