package keypoints.aws;

import static keypoints.aws.DigestTable.*;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.Digest;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.Row;
import keypoints.json.DigestJson;
import keypoints.keypoint.KeyPoint;
import keypoints.mention.Reference;
import keypoints.text.Folding;
import keypoints.time.TimexValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of a key point: its JSON, and beside it what people query and like to see in a list.
///
/// What is only for the eye is cut to a length that keeps an index's rows within one write unit;
/// the JSON has it whole.
final class PointItem {
  /// Stands in the place of the date of a point that has none. Sorts behind every date.
  static final String UNDATED = "undated";

  private static final int ACTOR_BYTES = 256;
  private static final int NAMES = 10;
  private static final int NAME_CHARACTERS = 100;
  private static final int QUOTE_CHARACTERS = 400;
  private static final int TITLE_CHARACTERS = 150;

  private PointItem() {}

  /// Makes the item.
  ///
  /// @param number of the point in its digest, from 1
  /// @param writes as in the document's item
  static Map<String, AttributeValue> of(Entry entry, Digest digest, int number, long writes) {
    var point = digest.keyPoints().get(number - 1);
    var item = new HashMap<>(pointKey(entry.documentId(), number));
    var dated = Dated.of(digest, point);
    var place = "#%s#%s".formatted(entry.documentId(), threeDigits(number));
    DigestItem.putSource(item, entry.source());
    item.put(WRITES, Attributes.number(writes));
    Attributes.put(item, KIND, point.kind());
    Attributes.put(item, KIND_SORT, dated.date() + place);
    var actors = point.actors();
    if (!actors.isEmpty() && !actorKey(actors.getFirst().name()).isEmpty()) {
      Attributes.put(item, ACTOR, actorKey(actors.getFirst().name()));
      Attributes.put(item, ACTOR_SORT, dated.date() + "#" + point.kind() + place);
    }
    item.put(ACTORS, names(actors));
    item.put(RECIPIENTS, names(point.recipients()));
    Attributes.put(item, DATE, dated.date());
    Attributes.put(item, DATE_BASIS, dated.basis());
    var sentence = point.bestMention().evidence().span().in(digest.document().text());
    Attributes.put(item, QUOTE, cut(sentence, QUOTE_CHARACTERS));
    var title = digest.document().metadata().title();
    Attributes.put(item, TITLE, title == null ? null : cut(title, TITLE_CHARACTERS));
    Attributes.put(item, POINT, DigestJson.point(digest, point));
    return item;
  }

  static Row row(Map<String, AttributeValue> item) {
    return new Row(
        documentId(item),
        DigestItem.source(item),
        Attributes.optionalText(item, TITLE),
        Attributes.text(item, DATE),
        Attributes.text(item, DATE_BASIS),
        Attributes.text(item, POINT));
  }

  /// How a name is spelt in the index: folded, single spaces, no more bytes than a key should have.
  static String actorKey(String name) {
    var folded = Folding.fold(String.join(" ", name.strip().split("\\s++", -1)));
    int bytes = 0;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      bytes += Character.toString(folded.codePointAt(i)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > ACTOR_BYTES) {
        return folded.substring(0, i);
      }
    }
    return folded;
  }

  private static AttributeValue names(List<Reference> people) {
    return AttributeValue.fromL(
        people.stream()
            .limit(NAMES)
            .map(person -> AttributeValue.fromS(cut(person.name(), NAME_CHARACTERS)))
            .toList());
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /// `a` of `a/b`.
  private static String firstOfRange(String timex) {
    int slash = timex.indexOf('/');
    return slash < 0 ? timex : timex.substring(0, slash);
  }

  /// The day a point is sorted by, and whose it is.
  private record Dated(String date, String basis) {
    static Dated of(Digest digest, KeyPoint point) {
      for (var time : point.dates()) {
        var day = TimexValue.firstDay(firstOfRange(time.value()));
        if (day.isPresent()) {
          return new Dated(day.get().toString(), "event");
        }
      }
      var day = digest.analysis().date().value();
      return day == null ? new Dated(UNDATED, "none") : new Dated(day.toString(), "document");
    }
  }
}
