package keypoints.page;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all pages have around their content: the head, with a policy that lets nothing through but
/// the page's own style and script.
///
/// @param allowed what else the policy lets through, such as `form-action 'self'`
record Frame(@Nullable Asset script, String allowed) {
  private static final Asset STYLE = Asset.of("page.css");

  /// The policy, as a header or in the page itself.
  String policy() {
    var scripts = script == null ? "" : "script-src " + script.hash();
    return Stream.of(
            "default-src 'none'", "style-src " + STYLE.hash(), scripts, "base-uri 'none'", allowed)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /// Everything before the content.
  void open(Html html, String title) throws IOException {
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    meta(html, "http-equiv", "Content-Security-Policy", policy());
    meta(html, "name", "viewport", "width=device-width, initial-scale=1");
    meta(html, "name", "referrer", "same-origin");
    meta(html, "name", "color-scheme", "light dark");
    html.element("title", title).raw("\n<style>").raw(STYLE.text());
    html.raw("</style>\n</head>\n<body>\n");
  }

  private static void meta(Html html, String kind, String name, String content) throws IOException {
    html.open("meta", kind, name, "content", content).raw("\n");
  }

  /// Everything behind it.
  void close(Html html) throws IOException {
    if (script != null) {
      html.raw("<script>").raw(script.text()).raw("</script>\n");
    }
    html.raw("</body>\n</html>\n");
  }
}
