package keypoints.app;

import java.util.Map;
import keypoints.app.Settings.Cloud;

/// What the environment decides for links by which documents are uploaded.
///
/// @param service name of the whole in logs
/// @param bucket that documents are put into
/// @param maxBytes of a document
public record LinkSettings(String service, Cloud cloud, String bucket, long maxBytes) {
  public static final String INBOX = "KEYPOINTS_INBOX";

  /// Reads the environment, as [Settings#from] does.
  ///
  /// @throws IllegalArgumentException naming the variable that is missing or malformed
  public static LinkSettings from(Map<String, String> environment) {
    return new LinkSettings(
        Settings.service(environment),
        Settings.cloud(environment),
        Settings.required(environment, INBOX, "the name of the bucket for documents"),
        Settings.maxBytes(environment));
  }
}
