package keypoints.doctor;

import java.util.ArrayList;
import java.util.List;
import keypoints.local.Finding;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Looks at the parts of a set-up on AWS, or on an emulator of it.
public final class Doctor {
  private Doctor() {}

  /// What was found, part by part; a part of no known name is passed over.
  ///
  /// @param stack whose parts count where none is named
  public static List<Finding> findings(Cloud cloud, @Nullable String stack, Names named) {
    var findings = new ArrayList<Finding>();
    var names = named;
    if (stack != null) {
      var made = new StackCheck();
      try (var client = cloud.cloudFormation()) {
        findings.addAll(made.findings(client, stack));
      }
      names = named.or(made.names());
    }
    if (names.table() != null) {
      try (var client = cloud.dynamoDb()) {
        findings.addAll(TableCheck.findings(client, names.table()));
      }
    }
    try (var client = cloud.sqs()) {
      queues(client, names, findings);
      if (names.bucket() != null) {
        var arn = arn(client, names.queue());
        try (var s3 = cloud.s3()) {
          findings.addAll(BucketCheck.findings(s3, names.bucket(), arn));
        }
      }
    }
    return findings;
  }

  private static void queues(SqsClient client, Names names, List<Finding> findings) {
    if (names.queue() != null) {
      var bucket = names.bucket() == null ? "" : names.bucket();
      findings.addAll(QueueCheck.queue(client, names.queue(), bucket));
    }
    if (names.deadLetters() != null) {
      findings.addAll(QueueCheck.deadLetters(client, names.deadLetters()));
    }
  }

  /// Empty where it cannot be known, which the finding about the queue says.
  private static String arn(SqsClient client, @Nullable String queue) {
    try {
      return queue == null ? "" : QueueCheck.arn(client, queue);
    } catch (SdkException unknown) {
      return "";
    }
  }
}
