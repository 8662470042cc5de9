package keypoints.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import keypoints.text.Metadata.CharsetChoice;
import keypoints.text.Span;

/// The texts of a mail as its parts come, and which of them is the mail's.
final class MailBodies {
  private final Deque<Group> open = new ArrayDeque<>();

  /// @param plain whether it is no HTML
  record Body(String text, List<Span> skipped, boolean plain, CharsetChoice charset) {}

  /// What stands between the boundaries of a multipart: of each of its parts the texts.
  private record Group(String type, List<List<Body>> children) {
    /// Of alternatives the first that is plain and not blank, else the last that is not blank; of
    /// others all, in order.
    List<Body> chosen() {
      if (!type.equals("multipart/alternative")) {
        return children.stream().flatMap(List::stream).toList();
      }
      var chosen = List.<Body>of();
      for (var child : children) {
        if (child.stream().anyMatch(body -> body.plain() && !body.text().isBlank())) {
          return child;
        }
        chosen = child.stream().allMatch(body -> body.text().isBlank()) ? chosen : child;
      }
      return chosen;
    }
  }

  MailBodies() {
    open.push(new Group("", new ArrayList<>()));
  }

  /// A multipart begins.
  ///
  /// @return how many are open now
  int open(String type) {
    open.push(new Group(type, new ArrayList<>()));
    return open.size() - 1;
  }

  /// The multipart that began last ends.
  void close() {
    add(open.pop().chosen());
  }

  void add(Body body) {
    add(List.of(body));
  }

  private void add(List<Body> bodies) {
    if (!bodies.isEmpty()) {
      open.element().children().add(bodies);
    }
  }

  /// Whether parts that come now belong to a page, as its pictures do.
  boolean isRelated() {
    return open.element().type().equals("multipart/related");
  }

  /// The texts of the mail, once its multiparts have ended.
  List<Body> chosen() {
    return open.element().chosen();
  }
}
