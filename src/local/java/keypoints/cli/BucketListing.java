package keypoints.cli;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The current versions of what lies under a prefix, a thousand a request.
final class BucketListing {
  private BucketListing() {}

  /// @param after the key behind which to begin; absent, at the first
  static Iterator<Listed> of(S3Client s3, String bucket, String prefix, @Nullable String after) {
    var request =
        ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).startAfter(after).build();
    return s3.listObjectsV2Paginator(request).contents().stream()
        .map(BucketListing::listed)
        .iterator();
  }

  private static Listed listed(S3Object object) {
    var eTag = object.eTag();
    return new Listed(
        object.key(),
        object.size(),
        eTag == null ? null : eTag.replace("\"", ""),
        object.lastModified(),
        object.key());
  }
}
