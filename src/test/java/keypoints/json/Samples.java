package keypoints.json;

import java.time.LocalDate;
import java.util.List;
import keypoints.Annotation;
import keypoints.Digest;
import keypoints.Digest.Analysis;
import keypoints.Digest.Engine;
import keypoints.Digest.Warning;
import keypoints.attribution.Attribution;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.Evidence;
import keypoints.keypoint.PointMention.Manner;
import keypoints.keypoint.PointMention.Mode;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.keypoint.PointMention.Roles;
import keypoints.mention.Reference;
import keypoints.mention.Reference.Basis;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Metadata.CharsetChoice;
import keypoints.text.Source;
import keypoints.text.Span;
import keypoints.time.DocumentDate;
import keypoints.time.TimeExpression;

/// Digests made by hand, in many shapes.
public final class Samples {
  public static final String TEXT =
      "“Freedonia must,” Sylvania said on Sunday, “leave by May 5.” It denied that.";
  private static final Engine ENGINE = new Engine("0.1.0", "sha256:" + "0a".repeat(32));

  private Samples() {}

  /// Of a text, with nothing found.
  public static Digest empty(String text) {
    var analysis = new Analysis(ENGINE, "en", DocumentDate.NONE);
    var document = new Document("A".repeat(26), text, Metadata.ofText());
    return new Digest(document, analysis, List.of(), List.of(), List.of());
  }

  /// Of [#TEXT], with every optional member there is.
  public static Digest full() {
    var source = new Source("inbox", "news/é 😀.txt", "v1", "d41d8cd98f00b204e9800998ecf8427e");
    var charset = new CharsetChoice("windows-1252", "declared");
    var day = LocalDate.of(2022, 4, 30);
    var metadata = new Metadata("“Leave”", day, "text/plain", charset, source);
    var date = new DocumentDate(day, DocumentDate.Basis.METADATA);
    return new Digest(
        new Document("B".repeat(26), TEXT, metadata),
        new Analysis(ENGINE, "en", date),
        List.of(
            new SummarySentence(
                0, span("“Freedonia must,” Sylvania said on Sunday, “leave by May 5.”"), 0.70005)),
        List.of(demand(), denial()),
        List.of(new Warning("LANGUAGE", "most words are not English")));
  }

  /// Of [#TEXT], with all its layers.
  public static Annotation annotation() {
    var content = List.of(span("“Freedonia must,”"), span("“leave by May 5.”"));
    return new Annotation(
        full(),
        List.of(new Span(0, 60), span("It denied that.")),
        List.of(sunday(), mayFifth()),
        List.of(
            new Attribution(
                0, span("said"), List.of(span("Sylvania")), content, Attribution.Form.DIRECT),
            new Attribution(
                1, span("denied"), List.of(), List.of(span("that")), Attribution.Form.INDIRECT)));
  }

  private static KeyPoint demand() {
    var evidence =
        new Evidence(0, new Span(0, 60), span("must"), List.of(span("must"), span("leave")));
    var roles =
        new Roles(
            List.of(new Reference("Sylvania", "SVN", span("Sylvania"), Basis.STATED)),
            List.of(new Reference("Freedonia", null, span("Freedonia"), Basis.METONYM)),
            List.of(new Reference("TASS", "RUS", null, Basis.IMPLICIT)));
    var dates =
        List.of(
            new PointDate(sunday(), PointDate.Role.STATEMENT),
            new PointDate(mayFifth(), PointDate.Role.EVENT));
    var manner =
        new Manner(Attribution.Form.DIRECT, List.of(Mode.FUTURE), new Codes("106", "REQUEST"), 0.9);
    var mention = new PointMention(evidence, roles, dates, manner, List.of("frame must"));
    return new KeyPoint("kp-001", "demand", 0.9, 0, List.of(mention));
  }

  private static KeyPoint denial() {
    var evidence = new Evidence(1, span("It denied that."), span("denied"), List.of());
    var roles =
        new Roles(
            List.of(new Reference("Freedonia", null, span("It"), Basis.PRONOUN)),
            List.of(),
            List.of());
    var manner = new Manner(Attribution.Form.NARRATOR, List.of(), new Codes("016", null), 0.123449);
    var mention = new PointMention(evidence, roles, List.of(), manner, List.of());
    return new KeyPoint("kp-002", "denial", 0.123449, 0, List.of(mention));
  }

  private static TimeExpression sunday() {
    return new TimeExpression(
        span("Sunday"), TimeExpression.Type.DATE, "2022-04-24", "document date, past tense");
  }

  private static TimeExpression mayFifth() {
    return new TimeExpression(
        span("May 5"), TimeExpression.Type.DATE, "2022-05-05", "document date");
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
