package keypoints.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Finds the article of a page.
///
/// Prose is what stands in pieces of some length outside of links: articles have it, menus do not.
/// Elements that are no part of an article by their name, role or class are taken out, unless most
/// of the prose is in them; of the rest the article is what the page marks as such, or else the
/// smallest element with most of the prose. Linear in the page.
final class MainContent {
  /// Code units of the shortest piece of prose.
  private static final int SHORTEST = 25;

  /// The article has at least this share of the page's prose.
  private static final double MOST = 0.8;

  /// What is marked as the article has at least this share; else it is a teaser.
  private static final double HALF = 0.5;

  /// Lists with this share of their text in links are menus.
  private static final double LINKED = 0.8;

  private static final Set<String> AROUND =
      Set.of("nav", "aside", "footer", "form", "dialog", "menu");

  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu");

  private static final Set<String> CLASSES =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "comment",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "disqus",
          "footer",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "pagination",
          "popup",
          "promo",
          "recommended",
          "related",
          "share",
          "sharing",
          "sidebar",
          "signup",
          "social",
          "sponsored",
          "subscribe",
          "toolbar");

  private static final List<String> MARKED =
      List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

  private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();

  private MainContent() {}

  /// The element whose text is the article's. Takes out of the page what is not.
  static Element of(Document page) {
    return new MainContent().find(page.body());
  }

  private Element find(Element body) {
    measure(body);
    prune(body);
    prose.clear();
    measure(body);
    int all = proseOf(body);
    for (var query : MARKED) {
      for (var marked : body.select(query)) {
        if (all > 0 && proseOf(marked) >= HALF * all) {
          return marked;
        }
      }
    }
    var found = body;
    for (var child = heaviest(found); child != null; child = heaviest(found)) {
      if (all == 0 || proseOf(child) < MOST * all) {
        break;
      }
      found = child;
    }
    return found;
  }

  private @Nullable Element heaviest(Element parent) {
    Element heaviest = null;
    for (var child : parent.children()) {
      if (heaviest == null || proseOf(child) > proseOf(heaviest)) {
        heaviest = child;
      }
    }
    return heaviest;
  }

  private int proseOf(Element element) {
    return prose.getOrDefault(element, 0);
  }

  /// Adds up the prose of every element.
  private void measure(Element root) {
    root.traverse(
        new NodeVisitor() {
          private int links;

          @Override
          public void head(Node node, int depth) {
            if (isLink(node)) {
              links++;
            } else if (node instanceof TextNode words && links == 0) {
              int length = words.getWholeText().strip().length();
              if (length >= SHORTEST && words.parent() != null) {
                prose.merge(words.parent(), length, Integer::sum);
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isLink(node)) {
              links--;
            }
            if (node instanceof Element element
                && depth > 0
                && element.parent() != null
                && proseOf(element) > 0) {
              prose.merge(element.parent(), proseOf(element), Integer::sum);
            }
          }
        });
  }

  private static boolean isLink(Node node) {
    return node.nameIs("a");
  }

  private void prune(Element body) {
    var around = new ArrayList<Element>();
    body.traverse((node, depth) -> {
      if (node instanceof Element element
          && depth > 0
          && isAround(element)
          && proseOf(element) < HALF * proseOf(body)) {
        around.add(element);
      }
    });
    around.forEach(Element::remove);
  }

  private static boolean isAround(Element element) {
    return AROUND.contains(element.normalName())
        || element.nameIs("header") && element.closest("article, main") == null
        || ROLES.contains(element.attr("role"))
        || isClassed(element.className())
        || isClassed(element.id())
        || isMenu(element);
  }

  private static boolean isClassed(String names) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || !Character.isLetter(names.charAt(i))) {
        if (CLASSES.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isMenu(Element element) {
    if (!element.nameIs("ul") && !element.nameIs("ol")) {
      return false;
    }
    int links = 0;
    for (var link : element.select("a")) {
      links += link.text().length();
    }
    return links > 0 && links >= LINKED * element.text().length();
  }
}
