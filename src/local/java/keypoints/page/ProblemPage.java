package keypoints.page;

import java.io.IOException;

/// A page that says why there is nothing to read.
public final class ProblemPage {
  private static final Frame FRAME = new Frame(null, "form-action 'none'");

  private ProblemPage() {}

  /// The policy that a server sends with it.
  public static String policy() {
    return FRAME.policy() + "; frame-ancestors 'none'";
  }

  /// Writes the page.
  ///
  /// @param title what is wrong
  /// @param detail of what
  /// @param hint what to do
  /// @param home where the list of documents is
  public static void write(String title, String detail, String hint, String home, Appendable out)
      throws IOException {
    var html = new Html(out);
    FRAME.open(html, title);
    html.open("header").element("a", "← All documents", "class", "home", "href", home);
    html.element("h1", title).close("header").open("main").open("div");
    html.element("p", detail, "dir", "auto").element("p", hint, "dir", "auto");
    html.close("div").close("main");
    FRAME.close(html);
  }
}
