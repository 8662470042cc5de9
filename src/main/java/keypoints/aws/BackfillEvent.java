package keypoints.aws;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import keypoints.aws.Envelope.Fields;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// What asks to digest objects that are already there: S3 Batch Operations, in versions 1.0 and 2.0
/// of its invocation schema, or the Distributed Map of Step Functions, with one item or a batch.
sealed interface BackfillEvent {
  List<Item> items();

  /// An invocation by S3 Batch Operations.
  ///
  /// @param schema its version, which the answer repeats
  record Job(String schema, String invocationId, List<Item> items) implements BackfillEvent {
    public Job {
      items = List.copyOf(items);
    }
  }

  /// An item of a Distributed Map.
  record Single(Item item) implements BackfillEvent {
    @Override
    public List<Item> items() {
      return List.of(item);
    }
  }

  /// Items of a Distributed Map, batched.
  record Batch(List<Item> items) implements BackfillEvent {
    public Batch {
      items = List.copyOf(items);
    }
  }

  /// One object to digest.
  ///
  /// @param taskId of S3 Batch Operations; empty where there is none
  /// @param source absent where what names it cannot be understood
  /// @param refused why it cannot
  record Item(String taskId, @Nullable Source source, String refused) {}

  /// The versions of the schema that are understood.
  Set<String> SCHEMAS = Set.of("1.0", "2.0");

  String BUCKET = "Bucket";
  String KEY = "Key";

  /// Reads an event in one pass. What cannot be understood of one object harms no other.
  ///
  /// @throws IOException when the event is not JSON
  /// @throws IllegalArgumentException when it is no such event, or cannot be answered
  static BackfillEvent read(InputStream event) throws IOException {
    var envelope = Envelope.read(event);
    var fields = envelope.fields();
    var tasks = envelope.lists().get(Envelope.TASKS);
    if (tasks != null) {
      var schema = fields.required("invocationSchemaVersion");
      if (!SCHEMAS.contains(schema)) {
        throw new IllegalArgumentException(
            "\"invocationSchemaVersion\" is neither 1.0 nor 2.0: " + schema);
      }
      return new Job(
          schema,
          fields.required("invocationId"),
          tasks.stream()
              .map(task -> item(task.required("taskId"), () -> ofTask(schema, task)))
              .toList());
    }
    var items = envelope.lists().get(Envelope.ITEMS);
    if (items != null) {
      var bucket = fields.optional("BatchInput." + BUCKET);
      return new Batch(items.stream().map(it -> item("", () -> ofItem(bucket, it))).toList());
    }
    if (fields.optional(KEY) != null) {
      return new Single(item("", () -> ofItem(null, fields)));
    }
    throw new IllegalArgumentException(
        "nothing to backfill: \"tasks\", \"Items\" and \"Key\" are missing");
  }

  private static Item item(String taskId, Supplier<Source> source) {
    try {
      return new Item(taskId, source.get(), "");
    } catch (IllegalArgumentException wrong) {
      return new Item(taskId, null, String.valueOf(wrong.getMessage()));
    }
  }

  /// Keys are encoded as the manifest has them.
  private static Source ofTask(String schema, Fields task) {
    var bucket =
        schema.equals("1.0") ? bucket(task.required("s3BucketArn")) : task.required("s3Bucket");
    return new Source(
        bucket, ObjectKeys.decoded(task.required("s3Key")), task.optional("s3VersionId"), null);
  }

  private static String bucket(String arn) {
    var name = arn.substring(arn.lastIndexOf(':') + 1);
    if (!arn.startsWith("arn:") || name.isEmpty() || name.contains("/")) {
      throw new IllegalArgumentException("\"s3BucketArn\" is not that of a bucket: " + arn);
    }
    return name;
  }

  /// Keys are as they are.
  private static Source ofItem(@Nullable String bucket, Fields item) {
    var own = item.optional(BUCKET);
    if (own == null && bucket == null) {
      throw new IllegalArgumentException("\"%s\" is missing".formatted(BUCKET));
    }
    return new Source(own == null ? String.valueOf(bucket) : own, item.required(KEY), null, null);
  }
}
