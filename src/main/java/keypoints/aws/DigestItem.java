package keypoints.aws;

import static keypoints.aws.DigestTable.*;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import keypoints.Digest;
import keypoints.Digest.Engine;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.json.DigestJson;
import keypoints.json.ProblemJson;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of a document: how it ended, and its digest without the key points.
final class DigestItem {
  private DigestItem() {}

  /// Makes the item.
  ///
  /// @param ending the entry's, or as much of it as fits
  /// @param writes how often the document was written, this time included
  static Map<String, AttributeValue> of(Entry entry, Ending ending, long writes) {
    var item = new HashMap<>(digestKey(entry.documentId()));
    Attributes.put(item, STATUS, ending.status().name().toLowerCase(Locale.ROOT));
    putSource(item, entry.source());
    Attributes.put(item, SEQUENCER, entry.sequencer());
    item.put(WRITES, Attributes.number(writes));
    var engine = entry.engine();
    item.put(
        ENGINE,
        AttributeValue.fromM(
            Map.of(
                ENGINE_VERSION, AttributeValue.fromS(engine.version()),
                ENGINE_RULES, AttributeValue.fromS(engine.rules()))));
    switch (ending) {
      case Ending.Digested(Digest digest) -> putDigest(item, digest);
      case Ending.Failed(_, var problem) ->
          Attributes.put(item, PROBLEM, ProblemJson.text(problem));
      case Ending.Removed _ -> {}
    }
    item.putIfAbsent(KP_COUNT, Attributes.number(0));
    return item;
  }

  static State state(Map<String, AttributeValue> item) {
    return new State(
        Status.valueOf(Attributes.text(item, STATUS).toUpperCase(Locale.ROOT)),
        Attributes.text(item, SEQUENCER),
        Attributes.number(item, WRITES),
        (int) Attributes.number(item, KP_COUNT),
        engine(item),
        source(item));
  }

  static Source source(Map<String, AttributeValue> item) {
    return new Source(
        Attributes.text(item, BUCKET),
        Attributes.text(item, KEY),
        Attributes.optionalText(item, VERSION_ID),
        Attributes.optionalText(item, E_TAG));
  }

  static void putSource(Map<String, AttributeValue> item, Source source) {
    Attributes.put(item, BUCKET, source.bucket());
    Attributes.put(item, KEY, source.key());
    Attributes.put(item, VERSION_ID, source.versionId());
    Attributes.put(item, E_TAG, source.eTag());
  }

  private static void putDigest(Map<String, AttributeValue> item, Digest digest) {
    item.put(KP_COUNT, Attributes.number(digest.keyPoints().size()));
    Attributes.put(item, TITLE, digest.document().metadata().title());
    var date = digest.analysis().date().value();
    Attributes.put(item, DATE, date == null ? null : date.toString());
    Attributes.put(item, DIGEST, DigestJson.withoutKeyPoints(digest));
  }

  private static @Nullable Engine engine(Map<String, AttributeValue> item) {
    var value = item.get(ENGINE);
    return value == null
        ? null
        : new Engine(
            Attributes.text(value.m(), ENGINE_VERSION), Attributes.text(value.m(), ENGINE_RULES));
  }
}
