package keypoints.page;

import java.io.IOException;
import java.util.List;

/// The local default's first page: what is in the folder, what can be searched for, and where to
/// paste and drop.
public final class HomePage {
  private static final Frame FRAME =
      new Frame(Asset.of("home.js"), "connect-src 'self'; form-action 'self'");
  private static final String BODY = Asset.of("home.html").text();

  private HomePage() {}

  /// The policy that a server sends with it.
  public static String policy() {
    return FRAME.policy() + "; frame-ancestors 'none'";
  }

  /// Writes the page.
  ///
  /// @param folder whose files are the documents
  /// @param kinds that can be searched for
  /// @param maxBytes of a document
  public static void write(String folder, List<String> kinds, long maxBytes, Appendable out)
      throws IOException {
    var html = new Html(out);
    FRAME.open(html, "Keypoints");
    html.open("header").element("h1", "Keypoints").open("p", "class", "meta");
    html.text("Documents of ").element("bdi", folder).close("p").close("header");
    html.open("main", "id", "home", "data-max", Long.toString(maxBytes));
    int options = BODY.indexOf("<!-- kinds -->");
    html.raw(BODY.substring(0, options));
    for (var kind : kinds) {
      html.element("option", Words.ofKind(kind), "value", kind);
    }
    html.raw(BODY.substring(options)).close("main");
    FRAME.close(html);
  }
}
