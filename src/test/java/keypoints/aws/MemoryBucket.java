package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keypoints.aws.Ports.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket of S3 in memory, with versions or without.
final class MemoryBucket {
  static final String NAME = "inbox";

  private final boolean versioned;
  private final Map<String, List<Version>> keys = new HashMap<>();
  private int versions;

  /// @param id absent in a bucket without versions
  /// @param text absent in a delete marker
  record Version(@Nullable String id, @Nullable String text) {
    String eTag() {
      return Integer.toHexString(String.valueOf(text).hashCode());
    }
  }

  MemoryBucket(boolean versioned) {
    this.versioned = versioned;
  }

  /// Of the key, the oldest first; delete markers are among them.
  List<Version> versions(String key) {
    return keys.computeIfAbsent(key, _ -> new ArrayList<>());
  }

  /// @param text absent for a delete marker
  Version add(String key, @Nullable String text) {
    var version = new Version(versioned ? "v" + ++versions : null, text);
    var all = versions(key);
    if (!versioned) {
      all.clear();
    }
    if (versioned || text != null) {
      all.add(version);
    }
    return version;
  }

  /// A client whose calls go through these ports.
  S3Client client(Ports ports) {
    return new Client(ports);
  }

  private Version found(GetObjectRequest request) {
    var all = versions(request.key());
    if (request.versionId() != null) {
      var version =
          all.stream()
              .filter(it -> request.versionId().equals(it.id()))
              .findFirst()
              .orElseThrow(() -> refused(404, "NoSuchVersion"));
      if (version.text() == null) {
        throw refused(405, "MethodNotAllowed");
      }
      return version;
    }
    var version = current(request.key(), "NoSuchKey");
    if (request.ifMatch() != null && !request.ifMatch().equals("\"" + version.eTag() + "\"")) {
      throw refused(412, "PreconditionFailed");
    }
    return version;
  }

  private Version current(String key, String code) {
    var all = versions(key);
    if (all.isEmpty() || all.getLast().text() == null) {
      throw refused(404, code);
    }
    return all.getLast();
  }

  static S3Exception refused(int status, String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage(code).build();
    return (S3Exception)
        S3Exception.builder().statusCode(status).awsErrorDetails(details).message(code).build();
  }

  private final class Client implements S3Client {
    private final Ports ports;

    Client(Ports ports) {
      this.ports = ports;
    }

    @Override
    public <T> T getObject(
        GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
      return ports.call(
          Call.READ,
          () -> {
            var version = found(request);
            var bytes = String.valueOf(version.text()).getBytes(UTF_8);
            var response =
                GetObjectResponse.builder()
                    .versionId(version.id())
                    .eTag("\"" + version.eTag() + "\"")
                    .contentLength((long) bytes.length)
                    .contentType("text/plain")
                    .build();
            try {
              return transformer.transform(
                  response, AbortableInputStream.create(new ByteArrayInputStream(bytes)));
            } catch (RuntimeException failure) {
              throw failure;
            } catch (Exception impossible) {
              throw new IllegalStateException(impossible);
            }
          });
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
      return ports.call(
          Call.CURRENT,
          () -> {
            var version = current(request.key(), "");
            return HeadObjectResponse.builder()
                .versionId(version.id())
                .eTag("\"" + version.eTag() + "\"")
                .build();
          });
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
