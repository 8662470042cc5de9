package keypoints.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import keypoints.Annotation;
import keypoints.Digester;
import keypoints.keypoint.PointMention;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Pages for tests, and what stands in them.
final class Pages {
  static final ReaderPage READER = new ReaderPage(SummaryRequest.DEFAULT);
  private static final Digester DIGESTER = new Digester();

  private Pages() {}

  static Annotation annotation(Document document) {
    return DIGESTER.annotate(document, READER.request());
  }

  static Annotation annotation(String text) {
    return annotation(new Document("id", text, Metadata.ofText()));
  }

  static String page(Annotation annotation, String name) {
    var out = new StringBuilder();
    try {
      READER.write(annotation, name, out);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return out.toString();
  }

  static String page(String text) {
    return page(annotation(text), "test.txt");
  }

  /// Writes the page into the folder, and gives its address.
  static String file(Path folder, Annotation annotation, String name) throws IOException {
    return Files.writeString(folder.resolve("page.html"), page(annotation, name))
        .toUri()
        .toString();
  }

  /// The text that a browser has of the article.
  static String article(String page) {
    return article(Jsoup.parse(page)).text;
  }

  /// The offsets that are under the marks of each mention, by its number.
  static Map<Integer, Set<Integer>> marked(String page) {
    return article(Jsoup.parse(page)).marked;
  }

  static List<PointMention> mentions(Annotation annotation) {
    var mentions = new ArrayList<PointMention>();
    for (var mention : new Points(annotation.digest().keyPoints()).mentions()) {
      mentions.add(mention.mention());
    }
    return mentions;
  }

  /// The offsets of cue and content.
  static Set<Integer> offsets(PointMention mention) {
    var spans = new ArrayList<Span>(mention.evidence().content());
    spans.add(mention.evidence().cue());
    var offsets = new TreeSet<Integer>();
    for (var span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        offsets.add(i);
      }
    }
    return offsets;
  }

  private record Article(String text, Map<Integer, Set<Integer>> marked) {}

  private static Article article(Element page) {
    var text = new StringBuilder();
    var marked = new TreeMap<Integer, Set<Integer>>();
    NodeVisitor visitor =
        (Node node, int depth) -> {
          if (node instanceof TextNode words) {
            var mark = node.parent() instanceof Element element ? element.closest("mark") : null;
            var numbers = mark == null ? new String[0] : mark.attr("data-m").split(" ");
            for (int i = 0; i < words.getWholeText().length(); i++) {
              for (var number : numbers) {
                marked
                    .computeIfAbsent(Integer.valueOf(number), _ -> new TreeSet<>())
                    .add(text.length() + i);
              }
            }
            text.append(words.getWholeText());
          }
        };
    NodeTraversor.traverse(visitor, page.expectFirst("article"));
    return new Article(text.toString(), marked);
  }
}
