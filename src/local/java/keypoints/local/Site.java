package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import keypoints.page.HomePage;

/// The pages of the local default, and what they ask for besides the API.
final class Site {
  private static final String HOME = "/";
  private static final String LIST = "/documents.json";
  private static final String DOCUMENTS = "/documents/";
  private static final String READ = "/read";
  private static final String INBOX = "/inbox/";

  /// A form's text may take three bytes for each of its own; title and date are short.
  private static final int FORM_FACTOR = 3;

  private static final int FORM_REST = 10_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Inbox inbox;
  private final Shelf shelf;
  private final Readers readers;
  private final List<String> kinds;
  private final long maxBytes;

  /// @param maxBytes of a document
  Site(Path folder, Shelf shelf, Readers readers, List<String> kinds, long maxBytes) {
    this.folder = folder;
    this.inbox = new Inbox(folder);
    this.shelf = shelf;
    this.readers = readers;
    this.kinds = List.copyOf(kinds);
    this.maxBytes = maxBytes;
  }

  /// A request to it.
  ///
  /// @param path decoded
  /// @param query as it came
  record Request(String method, String path, String query, InputStream body) {}

  /// Whether the path is one of the site's, not of the API.
  static boolean has(String path) {
    return path.equals(HOME)
        || path.equals(LIST)
        || path.equals(READ)
        || path.startsWith(DOCUMENTS)
        || path.startsWith(READ + "/")
        || path.startsWith(INBOX);
  }

  Reply answer(Request request) throws IOException {
    var path = request.path();
    var method = path.equals(READ) ? "POST" : path.startsWith(INBOX) ? "PUT" : "GET";
    if (!request.method().equals(method)
        && !(method.equals("GET") && request.method().equals("HEAD"))) {
      return Reply.empty(405, Map.of("Allow", method));
    }
    if (path.equals(HOME)) {
      var html = new StringBuilder();
      HomePage.write(folder.toString(), kinds, maxBytes, html);
      return Reply.page(200, HomePage.policy(), html.toString());
    }
    if (path.equals(LIST)) {
      return list(request.query());
    }
    if (path.equals(READ)) {
      return paste(request.body());
    }
    if (path.startsWith(INBOX)) {
      return put(path.substring(INBOX.length()), request.body());
    }
    return path.startsWith(DOCUMENTS)
        ? readers.document(path.substring(DOCUMENTS.length()))
        : readers.pasted(path.substring(READ.length() + 1));
  }

  private Reply list(String query) {
    var after = Form.read(query).getOrDefault("after", "-1");
    boolean known = after.length() < 19 && after.chars().allMatch(c -> c >= '0' && c <= '9');
    return known && !after.isEmpty() && !shelf.isNewerThan(Long.parseLong(after))
        ? Reply.empty(204, Map.of())
        : Reply.json(200, shelf.toJson());
  }

  private Reply paste(InputStream body) throws IOException {
    long most = FORM_FACTOR * maxBytes + FORM_REST;
    var bytes = body.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE));
    if (bytes.length > most) {
      return Readers.problem(413, "The text is too large", tooLarge("It"), hint());
    }
    var form = Form.read(new String(bytes, UTF_8));
    return readers.paste(
        form.getOrDefault("text", ""),
        form.getOrDefault("title", ""),
        form.getOrDefault("date", ""));
  }

  private Reply put(String name, InputStream body) throws IOException {
    var limited = new LimitedInput(body, maxBytes);
    try {
      var placed = inbox.put(name, limited);
      return placed.isEmpty()
          ? refused(400, "a file cannot be called that: " + Printable.line(name))
          : Reply.json(
              placed.get().written() ? 201 : 200,
              JSON.createObjectNode()
                  .put("key", placed.get().key())
                  .put("written", placed.get().written()));
    } catch (LimitedInput.TooLong tooLong) {
      return refused(413, tooLarge(Printable.line(name)));
    }
  }

  private String tooLarge(String what) {
    return "%s has more than %d bytes; no more are read".formatted(what, maxBytes);
  }

  private static String hint() {
    return "Split it into smaller documents, or raise the limit with KEYPOINTS_MAX_BYTES.";
  }

  private static Reply refused(int status, String detail) {
    return Reply.json(status, JSON.createObjectNode().put("status", status).put("detail", detail));
  }
}
