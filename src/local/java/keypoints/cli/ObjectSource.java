package keypoints.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.S3Client;

/// Which objects a command is about: those of a listing, or of an inventory.
final class ObjectSource {
  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      description = "What the keys begin with; all keys if absent.")
  private String prefix = "";

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "A CSV file of S3 Inventory, gzip or not, instead of listing the bucket.")
  private @Nullable Path inventory;

  @Option(
      names = "--inventory-schema",
      paramLabel = "COLUMNS",
      split = ", ?",
      splitSynopsisLabel = ", ",
      description = "Its columns, as fileSchema in the inventory's manifest.json has them.")
  private List<String> schema = List.of("Bucket", "Key");

  String prefix() {
    return prefix;
  }

  /// What tells a run over these objects from others.
  String name(String bucket) {
    return "s3://%s/%s%s".formatted(bucket, prefix, inventory == null ? "" : " in " + inventory);
  }

  /// The objects in their order. To be closed.
  ///
  /// @param after position behind which to begin; absent, at the first
  Stream<Listed> objects(S3Client s3, String bucket, @Nullable String after) throws IOException {
    if (inventory != null) {
      return new Inventory(inventory, schema).objects(bucket, prefix, after);
    }
    var listing = BucketListing.of(s3, bucket, prefix, after);
    return StreamSupport.stream(((Iterable<Listed>) () -> listing).spliterator(), false);
  }
}
