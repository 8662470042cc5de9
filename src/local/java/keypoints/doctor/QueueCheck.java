package keypoints.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import keypoints.local.Finding;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Whether the queue takes what the bucket tells it, and whether anything was given up.
final class QueueCheck {
  private static final String AGAIN = "deploy template.yaml again: sam deploy";

  private QueueCheck() {}

  /// @param bucket that must be allowed to send
  static List<Finding> queue(SqsClient client, String url, String bucket) {
    return Asked.about(
        "queue",
        "sqs:GetQueueAttributes",
        "deploy template.yaml, or give the queue's URL with --queue",
        () -> {
          var findings = new ArrayList<Finding>();
          var attributes = attributes(client, url);
          if (!attributes.containsKey(QueueAttributeName.REDRIVE_POLICY)) {
            findings.add(
                Finding.wrong(
                    "queue",
                    "has no queue of dead letters: a document that fails is tried for four days and"
                        + " then lost",
                    AGAIN));
          }
          // The policy is the account's own; what it allows in full only AWS can tell.
          var policy = attributes.getOrDefault(QueueAttributeName.POLICY, "");
          if (!policy.contains("s3.amazonaws.com") || !policy.contains(bucket)) {
            findings.add(
                Finding.wrong(
                    "queue",
                    "its policy does not name S3 and the bucket %s: uploads cannot reach it"
                        .formatted(bucket),
                    AGAIN));
          }
          if (findings.isEmpty()) {
            findings.add(
                Finding.ok(
                    "queue",
                    "%s waiting, %s being worked on"
                        .formatted(
                            attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                            attributes.get(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))));
          }
          return findings;
        });
  }

  static List<Finding> deadLetters(SqsClient client, String url) {
    return Asked.about(
        "dead letters",
        "sqs:GetQueueAttributes",
        "give the URL of the queue of dead letters with --dead-letters",
        () -> {
          var attributes = attributes(client, url);
          var count =
              attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0");
          return List.of(
              count.equals("0")
                  ? Finding.ok("dead letters", "none")
                  : Finding.wrong(
                      "dead letters",
                      count + " uploads failed again and again, or could not be understood",
                      "the function's log says why; then aws sqs start-message-move-task --source-arn "
                          + attributes.get(QueueAttributeName.QUEUE_ARN)));
        });
  }

  static String arn(SqsClient client, String url) {
    return attributes(client, url).getOrDefault(QueueAttributeName.QUEUE_ARN, "");
  }

  private static Map<QueueAttributeName, String> attributes(SqsClient client, String url) {
    return client
        .getQueueAttributes(it -> it.queueUrl(url).attributeNames(QueueAttributeName.ALL))
        .attributes();
  }
}
