package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import keypoints.Digest;
import keypoints.app.Partial;
import keypoints.json.DigestJson;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.PointMention;
import keypoints.summary.SummarySentence;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Makes a digest fit into DynamoDB: 400 KB an item, 4 MB a transaction. What scored lowest goes
/// first, and the digest says so.
final class Fitting {
  private static final int KB = 1024;

  /// A little less than DynamoDB takes, which does not say to the byte how it counts.
  private static final long ITEM_BYTES = 395L * KB;

  private static final long TRANSACTION_BYTES = 4000L * KB;

  /// For the JSON of one key point, or of all summary sentences: what is left of an item is for its
  /// other attributes, of which none is long.
  private static final long JSON_BYTES = 300L * KB;

  /// For the JSON of all key points: 90 times their other attributes (10 KB at most) and the
  /// document's item fit beside it.
  private static final long ALL_POINTS_BYTES = 2560L * KB;

  private Fitting() {}

  /// Whether the items can be written together.
  static boolean fits(List<Map<String, AttributeValue>> items) {
    long all = 0;
    for (var item : items) {
      long bytes = bytes(item);
      if (bytes > ITEM_BYTES) {
        return false;
      }
      all += bytes;
    }
    return all <= TRANSACTION_BYTES;
  }

  /// The digest with as much as fits, whatever its size.
  static Digest fitted(Digest digest) {
    var summary =
        best(
            digest.summary(),
            SummarySentence::rankScore,
            sentence -> sentence.span().in(digest.document().text()),
            JSON_BYTES);
    var points = new ArrayList<KeyPoint>();
    for (var point : digest.keyPoints()) {
      var mentions =
          best(
              point.mentions(),
              mention -> mention.equals(point.bestMention()) ? 2 : mention.manner().confidence(),
              mention -> DigestJson.point(digest, with(point, List.of(mention))),
              JSON_BYTES);
      if (!mentions.isEmpty()) {
        points.add(with(point, mentions));
      }
    }
    var kept =
        best(points, KeyPoint::confidence, p -> DigestJson.point(digest, p), ALL_POINTS_BYTES);
    var detail =
        ("left out %d of %d summary sentences, %d of %d key points and %d of %d of their mentions:"
                + " an item of DynamoDB holds 400 KB, a transaction 4 MB")
            .formatted(
                digest.summary().size() - summary.size(),
                digest.summary().size(),
                digest.keyPoints().size() - kept.size(),
                digest.keyPoints().size(),
                mentions(digest.keyPoints()) - mentions(kept),
                mentions(digest.keyPoints()));
    return Partial.of(digest, summary, kept, detail);
  }

  /// The parts that score highest and fit together, in the order they had.
  private static <T> List<T> best(
      List<T> parts, ToDoubleFunction<T> score, Function<T, String> json, long most) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < parts.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> score.applyAsDouble(parts.get(i))).reversed());
    var kept = new HashSet<Integer>();
    long bytes = 0;
    for (int i : order) {
      bytes += json.apply(parts.get(i)).getBytes(UTF_8).length;
      if (bytes > most) {
        break;
      }
      kept.add(i);
    }
    var result = new ArrayList<T>();
    for (int i = 0; i < parts.size(); i++) {
      if (kept.contains(i)) {
        result.add(parts.get(i));
      }
    }
    return result;
  }

  private static KeyPoint with(KeyPoint point, List<PointMention> mentions) {
    int best = Math.max(0, mentions.indexOf(point.bestMention()));
    return new KeyPoint(point.id(), point.kind(), point.confidence(), best, mentions);
  }

  private static int mentions(List<KeyPoint> points) {
    return points.stream().mapToInt(point -> point.mentions().size()).sum();
  }

  /// The size that DynamoDB counts: names and values in UTF-8, and a little for each list and map.
  static long bytes(Map<String, AttributeValue> item) {
    long bytes = 0;
    for (var attribute : item.entrySet()) {
      bytes += attribute.getKey().length() + bytes(attribute.getValue());
    }
    return bytes;
  }

  private static long bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(UTF_8).length;
      case L -> 3 + value.l().stream().mapToLong(part -> 1 + bytes(part)).sum();
      case M -> 3 + bytes(value.m()) + value.m().size();
      default -> 21;
    };
  }
}
