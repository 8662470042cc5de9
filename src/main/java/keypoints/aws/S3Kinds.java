package keypoints.aws;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import keypoints.app.KindsLocation;
import keypoints.app.Settings;
import keypoints.keypoint.KindFile;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Files of kinds that are objects of S3, read when a function starts.
final class S3Kinds {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final S3Client s3;

  S3Kinds(S3Client s3) {
    this.s3 = s3;
  }

  /// The files at the location, in the order of their keys; at least one.
  ///
  /// @throws IllegalArgumentException naming what is missing, may not be read, or is too much
  List<KindFile> files(KindsLocation location) {
    try {
      var keys = location.isFile() ? List.of(location.key()) : keys(location);
      return keys.stream().map(key -> file(location, key)).toList();
    } catch (S3Exception refused) {
      if (refused.statusCode() == NOT_FOUND) {
        throw wrong(location, "is not there", refused);
      }
      if (refused.statusCode() == FORBIDDEN) {
        throw wrong(location, "may not be read", refused);
      }
      throw refused;
    }
  }

  /// S3 lists keys in the order of their bytes.
  private List<String> keys(KindsLocation location) {
    var request =
        ListObjectsV2Request.builder().bucket(location.bucket()).prefix(location.key()).build();
    var keys = new ArrayList<String>();
    for (S3Object object : s3.listObjectsV2Paginator(request).contents()) {
      if (KindsLocation.isKind(object.key())) {
        keys.add(object.key());
      }
      if (keys.size() > KindFile.MAX_FILES) {
        throw wrong(
            location, "has more than %d files of kinds".formatted(KindFile.MAX_FILES), null);
      }
    }
    if (keys.isEmpty()) {
      throw wrong(location, "has no files *.json", null);
    }
    return keys;
  }

  private KindFile file(KindsLocation location, String key) {
    var request = GetObjectRequest.builder().bucket(location.bucket()).key(key).build();
    var name = location.uri(key);
    return KindFile.of(name, s3.getObject(request, (_, body) -> bytes(name, body)));
  }

  /// As many as a file may have, and one more that tells when it has more.
  private static byte[] bytes(String name, InputStream body) {
    try {
      return body.readNBytes(KindFile.MAX_BYTES + 1);
    } catch (IOException failure) {
      throw RetryableException.builder()
          .message(name + " could not be read to its end")
          .cause(failure)
          .build();
    }
  }

  private static IllegalArgumentException wrong(
      KindsLocation location, String what, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "environment variable %s: %s %s"
            .formatted(Settings.KINDS, location.uri(location.key()), what),
        cause);
  }
}
