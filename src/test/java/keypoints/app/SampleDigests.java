package keypoints.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import keypoints.Digest;
import keypoints.Digest.Analysis;
import keypoints.Digest.Engine;
import keypoints.attribution.Attribution;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.Evidence;
import keypoints.keypoint.PointMention.Manner;
import keypoints.keypoint.PointMention.PointDate;
import keypoints.keypoint.PointMention.Roles;
import keypoints.mention.Reference;
import keypoints.mention.Reference.Basis;
import keypoints.summary.SummarySentence;
import keypoints.text.Document;
import keypoints.text.Span;
import keypoints.time.DocumentDate;
import keypoints.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Digests with as many key points as wanted, and with what the store's indexes go by.
public final class SampleDigests {
  public static final Engine ENGINE = new Engine("0.1.0", "sha256:" + "a".repeat(64));

  private SampleDigests() {}

  /// The first so many characters.
  private static Span words(Span whole, int most) {
    return new Span(whole.start(), Math.min(whole.end(), whole.start() + most));
  }

  /// With so many demands by Freedonia; all point at the whole text. The first are the most
  /// confident.
  public static Digest of(Document document, int points) {
    return of(document, IntStream.range(0, points).mapToObj(i -> Point.DEMAND).toList());
  }

  /// With these key points.
  public static Digest of(Document document, List<Point> points) {
    var whole = new Span(0, document.text().length());
    var keyPoints = new ArrayList<KeyPoint>();
    for (int i = 0; i < points.size(); i++) {
      keyPoints.add(points.get(i).keyPoint(i + 1, whole));
    }
    return new Digest(
        document,
        new Analysis(ENGINE, "en", DocumentDate.NONE),
        List.of(new SummarySentence(0, whole, 0.5)),
        keyPoints,
        List.of());
  }

  /// What a key point is found by.
  ///
  /// @param date TIMEX3 value
  public record Point(String kind, @Nullable String actor, @Nullable String date) {
    public static final Point DEMAND = new Point("demand", "Freedonia", null);

    KeyPoint keyPoint(int number, Span whole) {
      var id = "kp-" + "0".repeat(3 - Integer.toString(number).length()) + number;
      double confidence = 1 - number / 200.0;
      return new KeyPoint(id, kind, confidence, 0, List.of(mention(whole, confidence)));
    }

    private PointMention mention(Span whole, double confidence) {
      var actors =
          actor == null
              ? List.<Reference>of()
              : List.of(new Reference(actor, null, words(whole, 9), Basis.STATED));
      var dates =
          date == null
              ? List.<PointDate>of()
              : List.of(
                  new PointDate(
                      new TimeExpression(
                          words(whole, 6), TimeExpression.Type.DATE, date, "explicit"),
                      PointDate.Role.EVENT));
      return new PointMention(
          new Evidence(0, whole, words(whole, 8), List.of(words(whole, 130))),
          new Roles(actors, List.of(), List.of()),
          dates,
          new Manner(Attribution.Form.INDIRECT, List.of(), new Codes("106", "REQUEST"), confidence),
          List.of("frame demand"));
    }
  }
}
