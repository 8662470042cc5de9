package keypoints.doctor;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/// What the parts of a set-up are called; those that are not known are absent.
///
/// @param queue its URL
/// @param deadLetters the URL of the queue of dead letters
public record Names(
    @Nullable String bucket,
    @Nullable String table,
    @Nullable String queue,
    @Nullable String deadLetters) {

  /// Those of a stack of `template.yaml`.
  static Names of(CloudFormationClient client, String stack) {
    var resources = new HashMap<String, String>();
    for (var resource : client.describeStackResources(it -> it.stackName(stack)).stackResources()) {
      resources.put(resource.logicalResourceId(), resource.physicalResourceId());
    }
    return new Names(
        resources.get("Inbox"),
        resources.get("DigestTable"),
        resources.get("UploadQueue"),
        resources.get("DeadLetters"));
  }

  /// These, and where one is absent the other's.
  public Names or(Names other) {
    return new Names(
        bucket == null ? other.bucket : bucket,
        table == null ? other.table : table,
        queue == null ? other.queue : queue,
        deadLetters == null ? other.deadLetters : deadLetters);
  }

  public boolean isEmpty() {
    return bucket == null && table == null && queue == null && deadLetters == null;
  }
}
