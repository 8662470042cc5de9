package keypoints.aws;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import keypoints.app.Bytes;
import keypoints.app.DocumentSource;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Documents that are objects of S3. Thread-safe.
final class S3Documents implements DocumentSource {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  /// S3 answers a version that is a delete marker with this.
  private static final int METHOD_NOT_ALLOWED = 405;

  /// Errors with status 403 that trying again does not change. The others (expired credentials, a
  /// skewed clock) may pass.
  private static final String NO_PERMISSION = "AccessDenied";

  private static final String ARCHIVED = "InvalidObjectState";

  private final S3Client s3;

  S3Documents(S3Client s3) {
    this.s3 = s3;
  }

  @Override
  public Content read(Source source, long maxBytes) {
    var request =
        GetObjectRequest.builder()
            .bucket(source.bucket())
            .key(source.key())
            .versionId(source.versionId())
            .ifMatch(source.versionId() == null ? quoted(source.eTag()) : null)
            .build();
    try {
      return s3.getObject(request, (response, body) -> content(source, response, body, maxBytes));
    } catch (S3Exception refused) {
      return refused(refused);
    }
  }

  private static Content refused(S3Exception refused) {
    int status = refused.statusCode();
    if (status == NOT_FOUND || status == METHOD_NOT_ALLOWED) {
      return new Content.Gone();
    }
    if (status == PRECONDITION_FAILED) {
      return new Content.Replaced();
    }
    if (status == FORBIDDEN && errorCode(refused).equals(NO_PERMISSION)) {
      return new Content.Denied();
    }
    if (status == FORBIDDEN && errorCode(refused).equals(ARCHIVED)) {
      return new Content.Archived();
    }
    throw refused;
  }

  private static Content content(
      Source source, GetObjectResponse response, InputStream body, long maxBytes) {
    var length = response.contentLength();
    if (length != null && length > maxBytes) {
      return new Content.TooLarge(length);
    }
    var bytes = bytes(source, body, maxBytes);
    if (bytes.length > maxBytes) {
      return new Content.TooLarge(null);
    }
    if (length != null && bytes.length != length) {
      throw broken(source, "ended after %d of %d bytes".formatted(bytes.length, length), null);
    }
    var found =
        new Source(source.bucket(), source.key(), response.versionId(), unquoted(response.eTag()));
    return new Content.Found(found, new Bytes(bytes), response.contentType());
  }

  private static byte[] bytes(Source source, InputStream body, long maxBytes) {
    try {
      return body.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
    } catch (IOException failure) {
      throw broken(source, "could not be read to its end", failure);
    }
  }

  /// The client tries again, and throws it in the end.
  private static RetryableException broken(Source source, String how, @Nullable Exception cause) {
    return RetryableException.builder()
        .message("s3://%s/%s %s".formatted(source.bucket(), source.key(), how))
        .cause(cause)
        .build();
  }

  @Override
  public Optional<Source> current(String bucket, String key) {
    var request = HeadObjectRequest.builder().bucket(bucket).key(key).build();
    try {
      var head = s3.headObject(request);
      return Optional.of(new Source(bucket, key, head.versionId(), unquoted(head.eTag())));
    } catch (S3Exception refused) {
      if (refused.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static String errorCode(S3Exception refused) {
    var details = refused.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private static @Nullable String quoted(@Nullable String eTag) {
    return eTag == null ? null : "\"" + eTag + "\"";
  }

  private static @Nullable String unquoted(@Nullable String eTag) {
    return eTag == null ? null : eTag.replace("\"", "");
  }
}
