package keypoints.aws;

import keypoints.app.DocumentIds;
import keypoints.app.Sequencer;
import org.jspecify.annotations.Nullable;

/// Something that became of an object, and how S3 tells of it.
///
/// @param number of the change in its bucket, from 0
/// @param version the one put, removed, or made as a delete marker; absent without versions
/// @param text of a document that was put; else absent
record Change(int number, String key, What what, @Nullable String version, @Nullable String text) {
  enum What {
    PUT,
    DELETED,
    PURGED
  }

  String documentId() {
    return DocumentIds.ofObject(MemoryBucket.NAME, key);
  }

  /// Rising hexadecimal fractions as S3 has them, in both cases, of several lengths: neither as
  /// numbers nor as they are written do they stand in this order.
  String sequencer() {
    var digits = "0066F1C5%02X".formatted(0x97 + number) + "8".repeat(number % 3);
    return number % 2 == 0 ? digits : digits.toLowerCase(java.util.Locale.ROOT);
  }

  String order() {
    return Sequencer.of(sequencer()).padded();
  }

  /// The body of the queue's message, in each of the ways in which S3's news may come.
  String body() {
    return switch (number % 3) {
      case 0 -> notification();
      case 1 -> "{\"Type\":\"Notification\",\"Message\":%s}".formatted(quoted(notification()));
      default -> eventBridge();
    };
  }

  private String notification() {
    var name =
        switch (what) {
          case PUT -> "ObjectCreated:Put";
          case DELETED ->
              version == null ? "ObjectRemoved:Delete" : "ObjectRemoved:DeleteMarkerCreated";
          case PURGED -> "ObjectRemoved:Delete";
        };
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"%s","s3":{"bucket":\
    {"name":"inbox"},"object":{"key":"%s"%s}}}]}\
    """
        .formatted(name, key.replace(" ", "+"), object("versionId", "eTag"));
  }

  private String eventBridge() {
    var type = what == What.PUT ? "Object Created" : "Object Deleted";
    var deletion =
        what == What.DELETED && version != null ? "Delete Marker Created" : "Permanently Deleted";
    return """
    {"version":"0","source":"aws.s3","detail-type":"%s","detail":{"version":"0","bucket":\
    {"name":"inbox"},"object":{"key":"%s"%s},"deletion-type":"%s"}}\
    """
        .formatted(type, key, object("version-id", "etag"), deletion);
  }

  private String object(String versionId, String eTag) {
    var fields = new StringBuilder(",\"sequencer\":\"" + sequencer() + "\"");
    if (version != null) {
      fields.append(",\"%s\":\"%s\"".formatted(versionId, version));
    }
    if (text != null) {
      var made = new MemoryBucket.Version(version, text);
      fields.append(",\"%s\":\"%s\",\"size\":%d".formatted(eTag, made.eTag(), text.length()));
    }
    return fields.toString();
  }

  static String quoted(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
