package keypoints.app;

import static java.util.stream.IntStream.range;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import keypoints.Digest;
import keypoints.Digest.Analysis;
import keypoints.Digest.Engine;
import keypoints.attribution.Attribution;
import keypoints.format.PlainTextReader;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.Evidence;
import keypoints.keypoint.PointMention.Manner;
import keypoints.keypoint.PointMention.Roles;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Span;
import keypoints.time.DocumentDate;

/// A service that takes each line of a document for a demand of NATO, so that a test decides how
/// many key points a document has.
public final class LineService {
  private static final String VERSION = "lines";

  private LineService() {}

  public static DigestService of(DocumentSource source, DigestStore store) {
    return of(source, store, VERSION, _ -> {});
  }

  /// A service whose engine a test names, and whose digesting it sees begin.
  ///
  /// @param version of the engine
  /// @param before is called with each document before it is digested
  public static DigestService of(
      DocumentSource source, DigestStore store, String version, Consumer<Document> before) {
    return new DigestService(maker(version, before), source, store);
  }

  /// The same for what is already in a bucket.
  public static BackfillService backfill(
      DocumentSource source, DigestStore store, String version, Consumer<Document> before) {
    return new BackfillService(maker(version, before), source, store);
  }

  private static DigestMaker maker(String version, Consumer<Document> before) {
    var engine = new Engine(version, "sha256:" + "0".repeat(64));
    return new DigestMaker(
        (document, _) -> {
          before.accept(document);
          return digest(document, engine);
        },
        engine,
        new PlainTextReader(),
        Settings.DEFAULT_LIMITS,
        SummaryRequest.DEFAULT,
        Watchdog.ofSharedProcess());
  }

  private static Digest digest(Document document, Engine engine) {
    var lines = lines(document.text());
    var keyPoints = range(0, lines.size()).mapToObj(i -> keyPoint(i, lines.get(i))).toList();
    var analysis = new Analysis(engine, "en", DocumentDate.NONE);
    return new Digest(document, analysis, List.of(), keyPoints, List.of());
  }

  private static List<Span> lines(String text) {
    var lines = new ArrayList<Span>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(new Span(start, end));
      start = end + 1;
    }
    lines.add(new Span(start, text.length()));
    return lines.stream().filter(line -> line.end() > line.start()).toList();
  }

  private static KeyPoint keyPoint(int index, Span line) {
    var nato = new Reference("NATO", null, null, Reference.Basis.IMPLICIT);
    var mention =
        new PointMention(
            new Evidence(index, line, line, List.of(line)),
            new Roles(List.of(nato), List.of(), List.of()),
            List.of(),
            new Manner(Attribution.Form.NARRATOR, List.of(), new Codes("106", "REQUEST"), 0.5),
            List.of("it is a line"));
    return new KeyPoint("kp-%03d".formatted(index + 1), "demand", 0.5, 0, List.of(mention));
  }
}
