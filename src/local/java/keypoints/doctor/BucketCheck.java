package keypoints.doctor;

import java.util.ArrayList;
import java.util.List;
import keypoints.local.Finding;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/// Whether the bucket is there and tells the queue of every change.
final class BucketCheck {
  private static final String AGAIN = "deploy template.yaml again: sam deploy";
  private static final String NAMED =
      "deploy template.yaml, or name the bucket that it made with --bucket";

  private BucketCheck() {}

  /// @param queueArn empty where the queue is not known
  static List<Finding> findings(S3Client client, String bucket, String queueArn) {
    var findings = new ArrayList<Finding>();
    findings.addAll(
        Asked.about("bucket", "s3:GetBucketVersioning", NAMED, () -> versions(client, bucket)));
    findings.addAll(
        Asked.about(
            "bucket's notification",
            "s3:GetBucketNotification",
            NAMED,
            () -> told(client, bucket, queueArn)));
    return findings;
  }

  private static List<Finding> versions(S3Client client, String bucket) {
    var status = client.getBucketVersioning(it -> it.bucket(bucket)).status();
    return List.of(
        status == BucketVersioningStatus.ENABLED
            ? Finding.ok("bucket", bucket + ", versioned")
            : Finding.note(
                "bucket",
                bucket
                    + " keeps no versions: a document that is replaced before it was read is"
                    + " never read",
                AGAIN));
  }

  private static List<Finding> told(S3Client client, String bucket, String queueArn) {
    var name = "bucket's notification";
    var configuration = client.getBucketNotificationConfiguration(it -> it.bucket(bucket));
    var queues =
        configuration.queueConfigurations().stream()
            .filter(one -> queueArn.isEmpty() || one.queueArn().equals(queueArn))
            .toList();
    if (queues.isEmpty()) {
      var to = queueArn.isEmpty() ? "no queue" : "not the queue " + queueArn;
      return List.of(Finding.wrong(name, "tells %s: uploads wait for ever".formatted(to), AGAIN));
    }
    var findings = new ArrayList<Finding>();
    if (!tell(queues, "s3:ObjectCreated:*")) {
      findings.add(
          Finding.wrong(name, "does not tell of every upload (s3:ObjectCreated:*)", AGAIN));
    }
    if (!tell(queues, "s3:ObjectRemoved:*")) {
      findings.add(
          Finding.wrong(
              name, "does not tell of removals (s3:ObjectRemoved:*): their rows stay", AGAIN));
    }
    if (queues.stream().anyMatch(one -> one.filter() != null && one.filter().key() != null)) {
      findings.add(
          Finding.note(
              name, "tells of some keys only, by a filter", "documents elsewhere are not read"));
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok(name, "tells " + queues.getFirst().queueArn()));
    }
    return findings;
  }

  private static boolean tell(List<QueueConfiguration> queues, String event) {
    return queues.stream().anyMatch(one -> one.eventsAsStrings().contains(event));
  }
}
