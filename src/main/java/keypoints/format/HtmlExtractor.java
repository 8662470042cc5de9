package keypoints.format;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// Takes the text out of HTML. Nothing is fetched: no script, style, frame or image is looked at.
final class HtmlExtractor {
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "iframe",
          "object",
          "svg",
          "math",
          "select",
          "button",
          "textarea",
          "audio",
          "video",
          "canvas",
          "title");

  private final ReadLimits limits;

  HtmlExtractor(ReadLimits limits) {
    this.limits = limits;
  }

  /// The article of a page, without its menus and what else stands around it, with title and date.
  ///
  /// @param name of the document, for messages
  Extracted page(String name, String html) {
    var page = parse(name, html);
    var metadata = new PageMetadata(page);
    var title = Titles.tidy(metadata.title(), limits);
    var date = metadata.date();
    var text = new TextBuilder(name, limits);
    MainContent.of(page).traverse(new Writer(text));
    return new Extracted(text.text(), title, date, text.skipped(), List.of());
  }

  /// All the text of a piece of HTML.
  void write(String name, String html, TextBuilder text) {
    parse(name, html).body().traverse(new Writer(text));
  }

  private org.jsoup.nodes.Document parse(String name, String html) {
    limits.checkParts(name, "tags", tags(html));
    return Parser.htmlParser().setMaxDepth(limits.nesting()).parseInput(html, "");
  }

  private static int tags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags += at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
    }
    return tags;
  }

  /// Writes what a person would read, block by block.
  private static final class Writer implements NodeVisitor {
    private final TextBuilder text;
    private int silent;
    private int code;

    Writer(TextBuilder text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (silent == 0 && code > 0) {
          text.lines(words.getWholeText());
        } else if (silent == 0) {
          text.words(words.getWholeText());
        }
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void open(Element element) {
      if (isSilent(element)) {
        silent++;
      } else if (element.normalName().equals("br")) {
        text.line();
      } else if (element.normalName().equals("pre")) {
        // Code is nobody's statement; so it is in Markdown.
        text.beginSkip();
        code++;
      } else if (isQuotedMail(element)) {
        text.beginSkip();
      } else if (element.isBlock()) {
        text.block();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (isSilent(element)) {
        silent--;
      } else if (element.normalName().equals("pre")) {
        text.endSkip();
        code--;
      } else if (isQuotedMail(element)) {
        text.endSkip();
      } else if (element.isBlock()) {
        text.block();
      }
    }

    private static boolean isSilent(Element element) {
      return WITHOUT_TEXT.contains(element.normalName())
          || element.hasAttr("hidden")
          || element.attr("aria-hidden").equals("true")
          || isHidden(element.attr("style"));
    }

    private static boolean isHidden(String style) {
      var packed = style.replace(" ", "");
      return packed.contains("display:none") || packed.contains("visibility:hidden");
    }

    /// How mail programs mark the mail that is answered.
    private static boolean isQuotedMail(Element element) {
      return element.normalName().equals("blockquote") && element.attr("type").equals("cite")
          || element.hasClass("gmail_quote");
    }
  }
}
