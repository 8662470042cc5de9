package keypoints.page;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import keypoints.Annotation;
import keypoints.Digest;
import keypoints.Digest.Warning;
import keypoints.keypoint.KeyPoint;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import keypoints.summary.SummarySentence;

/// A document as one page that needs nothing else: the text with its evidence marked, the summary,
/// the key points, the days it names. All of it can be read without the script, which links them,
/// moves the summary's slider and listens to keys.
public final class ReaderPage {
  /// Sentences that the slider goes to, at least.
  private static final int SENTENCES = 10;

  /// Code units from which the browser lays out only what is near the part that is seen.
  private static final int LONG = 200_000;

  /// Key points of a page, the most confident: a browser would take minutes for those of a text of
  /// millions of characters.
  private static final int MOST_POINTS = 1_000;

  private static final Frame FRAME = new Frame(Asset.of("reader.js"), "form-action 'none'");

  private final SummaryRequest asked;

  /// @param asked what the summary is like at first
  public ReaderPage(SummaryRequest asked) {
    this.asked = asked;
  }

  /// What the digest of [#write] has to be made with: the summary asked for and the sentences that
  /// would come next, so that the slider shows for each number the summary of that many.
  public SummaryRequest request() {
    return new SummaryRequest(
        Math.max(SENTENCES, asked.maxSentences()),
        asked.maxWords(),
        asked.maxCharacters(),
        Order.PICK,
        false);
  }

  /// The policy that a server sends with the page, which says what the page says itself.
  public static String policy() {
    return FRAME.policy() + "; frame-ancestors 'none'";
  }

  /// Writes the page.
  ///
  /// @param annotation of [#request]
  /// @param name what the person knows the document by
  public void write(Annotation annotation, String name, Appendable out) throws IOException {
    write(annotation, name, "", out);
  }

  /// Writes the page as a server shows it.
  ///
  /// @param home where its list of documents is; empty: there is none
  public void write(Annotation annotation, String name, String home, Appendable out)
      throws IOException {
    var html = new Html(out);
    var digest = annotation.digest();
    var all = digest.keyPoints();
    var shown = all.subList(0, Math.min(MOST_POINTS, all.size()));
    var title = digest.document().metadata().title();
    var heading = title == null ? name : title;
    FRAME.open(html, heading + " – key points");
    html.element("a", "To the text", "class", "skip", "href", "#text");
    header(html, digest, heading, name, home);
    html.open("main");
    html.open("div", "class", "reading");
    summary(html, digest);
    var points = new Points(shown);
    article(html, annotation, points);
    html.close("div");
    aside(html, annotation, points, shown);
    html.close("main");
    footer(html, digest);
    FRAME.close(html);
  }

  private static void header(Html html, Digest digest, String heading, String name, String home)
      throws IOException {
    html.open("header");
    if (!home.isEmpty()) {
      html.element("a", "← All documents", "class", "home", "href", home);
    }
    html.element("h1", heading, "dir", "auto").open("p", "class", "meta");
    if (!heading.equals(name)) {
      html.element("bdi", name).raw(" · ");
    }
    html.text(Words.ofDate(digest.analysis().date()));
    html.text(" · " + Words.count(digest.document().text().length(), "character"));
    html.close("p");
    notices(html, digest.warnings());
    html.open("nav", "aria-label", "On this page");
    html.element("a", "Summary", "href", "#summary").raw(" ");
    html.element("a", "Text", "href", "#text").raw(" ");
    html.element("a", Words.count(digest.keyPoints().size(), "key point"), "href", "#points");
    html.raw(" ").element("a", "Dates", "href", "#dates").close("nav");
    html.close("header").raw("\n");
  }

  /// What to know before trusting the rest stands before it.
  private static void notices(Html html, List<Warning> warnings) throws IOException {
    if (warnings.isEmpty()) {
      return;
    }
    boolean partial = warnings.stream().anyMatch(one -> one.code().equals(Warning.PARTIAL));
    html.open("section", "class", "notices", "aria-label", "Warnings");
    html.element("p", partial ? "Partial: something was left out" : "To know before you trust it");
    html.open("ul");
    for (var warning : warnings) {
      html.open("li").element("b", warning.code()).text(" " + warning.detail()).close("li");
    }
    html.close("ul").close("section");
  }

  private void summary(Html html, Digest digest) throws IOException {
    var picked = digest.summary();
    int shown = shown(picked);
    html.open("section", "id", "summary", "class", "summary", "aria-labelledby", "summary-title");
    html.element("h2", "Summary", "id", "summary-title");
    if (picked.size() > 1) {
      slider(html, picked.size(), shown);
    }
    html.open("ol");
    var places =
        IntStream.range(0, picked.size())
            .boxed()
            .sorted(Comparator.comparing(place -> picked.get(place).span()))
            .toList();
    for (int place : places) {
      var number = Integer.toString(place + 1);
      html.open("li", "data-r", number, place < shown ? "" : "hidden", "");
      html.open("a", "href", "#s" + number, "dir", "auto");
      html.text(Words.line(picked.get(place).span().in(digest.document().text())));
      html.close("a").close("li").raw("\n");
    }
    html.close("ol").raw(picked.isEmpty() ? "<p class=\"none\">No sentences.</p>" : "");
    html.close("section").raw("\n");
  }

  private static void slider(Html html, int most, int shown) throws IOException {
    html.raw("<p class=\"slider\" hidden><label for=\"length\">Sentences</label> ");
    html.open(
        "input",
        "id",
        "length",
        "type",
        "range",
        "min",
        "1",
        "max",
        Integer.toString(most),
        "value",
        Integer.toString(shown));
    html.element("output", Integer.toString(shown), "for", "length").close("p");
  }

  private int shown(List<SummarySentence> picked) {
    return Math.min(asked.maxSentences(), picked.size());
  }

  private void article(Html html, Annotation annotation, Points points) throws IOException {
    var digest = annotation.digest();
    var text = digest.document().text();
    var known = digest.analysis().language().equals("en");
    html.open(
        "article",
        "id",
        "text",
        "tabindex",
        "-1",
        "aria-label",
        "Text",
        known ? "" : "lang",
        "",
        text.length() > LONG ? "class" : "",
        "long");
    new ArticleHtml(text, points, annotation.times(), html)
        .write(
            annotation.sentences(),
            digest.summary(),
            shown(digest.summary()),
            digest.document().extraction().skipped());
    html.close("article").raw("\n");
  }

  private static void aside(Html html, Annotation annotation, Points points, List<KeyPoint> shown)
      throws IOException {
    var digest = annotation.digest();
    var text = digest.document().text();
    html.open("aside", "aria-label", "Key points and dates");
    html.open("section", "id", "points", "tabindex", "-1");
    html.element("h2", "Key points");
    if (digest.keyPoints().isEmpty()) {
      html.element("p", "No key points found.", "class", "none");
    } else {
      if (shown.size() < digest.keyPoints().size()) {
        html.element("p", left(shown.size(), digest.keyPoints().size()), "class", "notices");
      }
      html.raw("<p class=\"filter\" hidden><label for=\"filter\">Find</label> ");
      html.raw("<input id=\"filter\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">");
      html.raw("<span id=\"found\" role=\"status\"></span></p>");
      new PointsHtml(text, html).write(points);
    }
    html.close("section");
    html.open("section", "id", "dates", "tabindex", "-1").element("h2", "Dates in the text");
    var timeline = new Timeline(text, annotation.times(), shown, html);
    if (timeline.isEmpty()) {
      html.element("p", "No dates found.", "class", "none");
    }
    timeline.write(annotation.times());
    html.close("section").close("aside").raw("\n");
  }

  private static String left(int shown, int all) {
    return "Only the %s most confident of %s are on this page: --only or --actor chooses others."
        .formatted(Words.number(shown), Words.number(all));
  }

  private static void footer(Html html, Digest digest) throws IOException {
    var engine = digest.analysis().engine();
    html.open("footer");
    html.raw("<p class=\"keys\" hidden><kbd>j</kbd> <kbd>k</kbd> next and previous key point · ");
    html.raw("<kbd>/</kbd> find · <kbd>Esc</kbd> let go</p>");
    html.element("p", "Keypoints " + engine.version() + ", rules " + engine.rules());
    html.close("footer").raw("\n");
  }
}
