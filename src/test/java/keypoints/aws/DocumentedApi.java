package keypoints.aws;

import java.util.Map;
import keypoints.Digester;
import keypoints.app.Settings;
import keypoints.app.Upload;
import keypoints.app.Upload.Change;
import keypoints.app.Watchdog;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The functions as they are, between a table of DynamoDB Local and a bucket in memory, which have
/// what the examples of `openapi.yaml` ask for.
final class DocumentedApi {
  private static final String BUCKET = "keypoints-inbox";
  private static final String TEXT = "Sylvania denied that it had sent patrol boats.";

  private final ApiHandler handler;
  private final UploadLinkHandler links;

  DocumentedApi() {
    var bucket = new MemoryBucket(false);
    var settings = Settings.from(Map.of(Settings.TABLE, LocalTable.create()));
    var wiring =
        new Wiring(
            settings,
            new Digester(),
            new DynamoDigests(LocalTable.client(), settings.table()),
            () -> bucket.client(Ports.SOUND),
            Watchdog.ofSharedProcess(),
            new Log("keypoints", _ -> {}));
    var uploads = wiring.uploads();
    var eTag = bucket.add("sylvania.txt", TEXT).eTag();
    var put = new Source(BUCKET, "sylvania.txt", null, eTag);
    uploads.accept(new Upload(put, null, "01", Change.CREATED, 1));
    var withdrawn = new Source(BUCKET, "withdrawn.txt", null, null);
    uploads.accept(new Upload(withdrawn, null, "01", Change.REMOVED, 1));
    handler = new ApiHandler(wiring.api(), wiring.watchdog(), wiring.log());
    links = new UploadLinkHandler(links(BUCKET), wiring.log());
  }

  /// Links that nobody's credentials sign.
  static UploadLinks links(String bucket) {
    var presigner =
        S3Presigner.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nobody")))
            .build();
    return new UploadLinks(presigner, bucket, Settings.DEFAULT_LIMITS.maxBytes());
  }

  /// Sends it, and holds the answer against what the operation may answer.
  Api.Reply send(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      @Nullable String body) {
    var function = path.equals("/v1/uploads") ? links : handler;
    return Api.send(function, Api.event(method, path, query, headers, body));
  }
}
