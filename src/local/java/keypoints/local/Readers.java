package keypoints.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import keypoints.Annotation;
import keypoints.Digest;
import keypoints.Digest.Warning;
import keypoints.Digester;
import keypoints.Problem;
import keypoints.app.DigestStore;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import keypoints.app.DocumentSource;
import keypoints.app.DocumentSource.Content;
import keypoints.app.PublishedDate;
import keypoints.app.TextDigests;
import keypoints.app.TextDigests.Answer;
import keypoints.format.DocumentReader;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.page.ProblemPage;
import keypoints.page.ReaderPage;
import keypoints.text.Document;
import keypoints.text.Metadata;

/// Pages of the folder's documents, as the table has them, and of texts that were pasted.
/// Thread-safe.
final class Readers {
  private static final String HOME = "/";

  /// Pasted texts that are kept, in memory, so that their pages can be loaded again.
  private static final int MOST_PASTED = 8;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Digester digester;
  private final DocumentReader reader;
  private final DocumentSource documents;
  private final DigestStore store;
  private final TextDigests texts;
  private final ReaderPage page;
  private final long maxBytes;
  private final Map<String, Document> pasted = new LinkedHashMap<>();

  /// What pages are made from.
  record Parts(
      Digester digester,
      DocumentReader reader,
      DocumentSource documents,
      DigestStore store,
      TextDigests texts) {}

  Readers(Parts parts, ReaderPage page, long maxBytes) {
    this.digester = parts.digester();
    this.reader = parts.reader();
    this.documents = parts.documents();
    this.store = parts.store();
    this.texts = parts.texts();
    this.page = page;
    this.maxBytes = maxBytes;
  }

  /// The page of a document that the table knows.
  Reply document(String id) throws IOException {
    var stored = store.document(id);
    if (stored.isEmpty()) {
      return problem(
          404,
          "There is no such document",
          "Nothing is kept under " + id,
          "It may have been removed from the folder.");
    }
    var digest = stored.get().digest();
    if (digest == null) {
      return undigested(stored.get());
    }
    var source = stored.get().source();
    if (!(documents.read(source, maxBytes) instanceof Content.Found found)) {
      return problem(
          410,
          "The text has gone",
          source.key() + " is no longer the file that was digested",
          "Look again in a moment: a changed file is digested anew.");
    }
    var named = new Named(id, source.key(), found.mediaType(), found.source());
    return switch (reader.read(named, found.bytes().array())) {
      case Reading.Unreadable(Problem problem) -> problem(422, problem);
      case Reading.Read(Document document) ->
          shown(kept(annotation(document), digest), source.key());
    };
  }

  private Reply undigested(Stored stored) throws IOException {
    var problem = stored.problem();
    if (problem == null) {
      return problem(
          410,
          "The document was removed",
          stored.source().key() + " is no longer in the folder",
          "Put it there again to read it.");
    }
    var told = JSON.readTree(problem);
    return problem(
        422, told.path("title").asText(), told.path("detail").asText(), told.path("hint").asText());
  }

  private Annotation annotation(Document document) {
    return digester.annotate(document, page.request());
  }

  /// With the key points and warnings that the table has: it may hold fewer points than were found.
  private static Annotation kept(Annotation annotation, String stored) throws IOException {
    var json = JSON.readTree(stored);
    var ids = new HashSet<String>();
    json.path("keyPoints").forEach(point -> ids.add(point.path("id").asText()));
    var warnings = new ArrayList<Warning>();
    for (var warning : json.path("warnings")) {
      warnings.add(new Warning(warning.path("code").asText(), warning.path("detail").asText()));
    }
    var digest = annotation.digest();
    var points = digest.keyPoints().stream().filter(point -> ids.contains(point.id())).toList();
    return new Annotation(
        new Digest(digest.document(), digest.analysis(), digest.summary(), points, warnings),
        annotation.sentences(),
        annotation.times(),
        annotation.attributions());
  }

  private Reply shown(Annotation annotation, String name) throws IOException {
    var html = new StringBuilder();
    page.write(annotation, name, HOME, html);
    return Reply.page(200, ReaderPage.policy(), html.toString());
  }

  /// Keeps the text, and sends the browser to its page.
  ///
  /// @param title may be empty
  /// @param date likewise; else `YYYY-MM-DD`
  Reply paste(String text, String title, String date) throws IOException {
    LocalDate day;
    try {
      day = date.isEmpty() ? null : PublishedDate.parse(date);
    } catch (IllegalArgumentException notADay) {
      return problem(
          400,
          "The date is none",
          "It is " + notADay.getMessage(),
          "Give a day as YYYY-MM-DD, or none.");
    }
    // A form's lines end in CR LF, whatever the person pasted.
    var plain = text.replace("\r\n", "\n");
    var metadata =
        Metadata.ofText().withTitle(title.isBlank() ? null : title.strip()).withDate(day);
    var document = new Document(DocumentIds.ofText(plain), plain, metadata);
    return switch (texts.digest(document, page.request())) {
      case Answer.Refused(Problem problem) -> problem(422, problem);
      case Answer.Made _ -> Reply.empty(303, Map.of("Location", "/read/" + keep(document)));
    };
  }

  private String keep(Document document) {
    var metadata = document.metadata();
    var id = DocumentIds.ofText(metadata.title() + "\n" + metadata.date() + "\n" + document.text());
    synchronized (pasted) {
      pasted.remove(id);
      pasted.put(id, document);
      if (pasted.size() > MOST_PASTED) {
        pasted.remove(pasted.keySet().iterator().next());
      }
    }
    return id;
  }

  Reply pasted(String id) throws IOException {
    Optional<Document> document;
    synchronized (pasted) {
      document = Optional.ofNullable(pasted.get(id));
    }
    return document.isEmpty()
        ? problem(
            404,
            "The text is not kept any more",
            "Of pasted texts the last %d are kept, until the server ends".formatted(MOST_PASTED),
            "Paste it again.")
        : shown(annotation(document.get()), TextDigests.NAME);
  }

  private static Reply problem(int status, Problem problem) throws IOException {
    return problem(status, problem.code().title(), problem.detail(), problem.hint());
  }

  static Reply problem(int status, String title, String detail, String hint) throws IOException {
    var html = new StringBuilder();
    ProblemPage.write(title, detail, hint, HOME, html);
    return Reply.page(status, ProblemPage.policy(), html.toString());
  }
}
