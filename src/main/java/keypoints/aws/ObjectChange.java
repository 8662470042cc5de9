package keypoints.aws;

import java.util.Optional;
import java.util.Set;
import keypoints.app.Sequencer;
import keypoints.app.Upload;
import keypoints.app.Upload.Change;
import keypoints.aws.Envelope.Fields;
import keypoints.aws.UploadEvent.Item;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// What one record of S3, or one event of EventBridge, says of an object.
final class ObjectChange {
  /// Beginnings of the names of events that leave what the object says as it is. An event that is
  /// not known at all is refused instead: it may be a misspelt one.
  private static final Set<String> HARMLESS =
      Set.of(
          "ObjectRestore",
          "ObjectTagging",
          "ObjectAcl",
          "ReducedRedundancyLostObject",
          "Replication",
          "LifecycleTransition",
          "IntelligentTiering");

  private static final Set<String> HARMLESS_DETAIL_TYPES =
      Set.of(
          "Object Restore Initiated",
          "Object Restore Completed",
          "Object Restore Expired",
          "Object Storage Class Changed",
          "Object Access Tier Changed",
          "Object ACL Updated",
          "Object Tags Added",
          "Object Tags Deleted");

  private ObjectChange() {}

  static Item ofNotification(Fields fields, int receiveCount) {
    try {
      expect(fields, "eventSource", "aws:s3");
      var version = fields.required("eventVersion");
      if (!version.startsWith("2.")) {
        throw new IllegalArgumentException("\"eventVersion\" is not 2.x: " + version);
      }
      var event = fields.required("eventName");
      if (HARMLESS.contains(event.split(":", 2)[0])) {
        return new Item.Ignored(event);
      }
      var source =
          new Source(
              fields.required("s3.bucket.name"),
              ObjectKeys.decoded(fields.required("s3.object.key")),
              fields.optional("s3.object.versionId"),
              unquoted(fields.optional("s3.object.eTag")));
      var change =
          change(event, source)
              .orElseThrow(() -> new IllegalArgumentException("unknown \"eventName\": " + event));
      return item(fields, "s3.object.", source, change, receiveCount);
    } catch (IllegalArgumentException wrong) {
      return refused(wrong);
    }
  }

  private static Optional<Change> change(String event, Source source) {
    if (event.startsWith("ObjectCreated:")) {
      return Optional.of(Change.CREATED);
    }
    return switch (event) {
      case "ObjectRemoved:DeleteMarkerCreated", "LifecycleExpiration:DeleteMarkerCreated" ->
          Optional.of(Change.REMOVED);
      case "ObjectRemoved:Delete", "LifecycleExpiration:Delete" -> Optional.of(deleted(source));
      default -> Optional.empty();
    };
  }

  /// EventBridge does not encode keys.
  static Item ofEventBridge(Fields fields, int receiveCount) {
    try {
      expect(fields, "source", "aws.s3");
      expect(fields, "version", "0");
      var type = fields.required("detail-type");
      if (HARMLESS_DETAIL_TYPES.contains(type)) {
        return new Item.Ignored(type);
      }
      expect(fields, "detail.version", "0");
      var source =
          new Source(
              fields.required("detail.bucket.name"),
              fields.required("detail.object.key"),
              fields.optional("detail.object.version-id"),
              unquoted(fields.optional("detail.object.etag")));
      var change =
          switch (type) {
            case "Object Created" -> Change.CREATED;
            case "Object Deleted" ->
                switch (fields.required("detail.deletion-type")) {
                  case "Delete Marker Created" -> Change.REMOVED;
                  case "Permanently Deleted" -> deleted(source);
                  case String other ->
                      throw new IllegalArgumentException("unknown \"deletion-type\": " + other);
                };
            default -> throw new IllegalArgumentException("unknown \"detail-type\": " + type);
          };
      return item(fields, "detail.object.", source, change, receiveCount);
    } catch (IllegalArgumentException wrong) {
      return refused(wrong);
    }
  }

  /// An event that names a version tells of the end of that version only.
  private static Change deleted(Source source) {
    return source.versionId() == null ? Change.REMOVED : Change.VERSION_REMOVED;
  }

  private static Item item(
      Fields fields, String object, Source source, Change change, int receiveCount) {
    var size = size(fields.optional(object + "size"));
    var sequencer = sequencer(fields.optional(object + "sequencer"));
    return new Item.Changed(new Upload(source, size, sequencer, change, receiveCount));
  }

  private static @Nullable Long size(@Nullable String size) {
    if (size == null) {
      return null;
    }
    if (!size.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("\"size\" is not a number of bytes: " + size);
    }
    return Long.valueOf(size);
  }

  /// Empty where the event has none.
  private static String sequencer(@Nullable String sequencer) {
    var digits = sequencer == null ? "" : sequencer;
    var _ = Sequencer.of(digits); // refuses what is none
    return digits;
  }

  private static @Nullable String unquoted(@Nullable String eTag) {
    return eTag == null ? null : eTag.replace("\"", "");
  }

  private static void expect(Fields fields, String path, String value) {
    if (!fields.has(path, value)) {
      throw new IllegalArgumentException(
          "\"%s\" is not \"%s\": %s".formatted(path, value, fields.optional(path)));
    }
  }

  private static Item refused(IllegalArgumentException wrong) {
    return new Item.Refused(String.valueOf(wrong.getMessage()));
  }
}
