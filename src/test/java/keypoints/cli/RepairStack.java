package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import keypoints.Digest.Engine;
import keypoints.Problem;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentIds;
import keypoints.app.Upload;
import keypoints.app.Upload.Change;
import keypoints.aws.DigestTable;
import keypoints.aws.DynamoDigests;
import keypoints.aws.LocalStack.Aws;
import keypoints.aws.QueueMessage;
import keypoints.text.Source;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// A bucket, a table, and a queue whose messages are dead letters once they were received twice.
final class RepairStack {
  private final Aws aws;
  private final String name = "repair-" + UUID.randomUUID();
  private final DynamoDigests store;
  private final String queue;
  private final String deadLetters;

  RepairStack(Aws aws) {
    this.aws = aws;
    this.store = new DynamoDigests(aws.dynamoDb(), name);
    // What the command's own clients find.
    System.setProperty("aws.accessKeyId", aws.container().getAccessKey());
    System.setProperty("aws.secretAccessKey", aws.container().getSecretKey());
    aws.dynamoDb().createTable(DigestTable.creation(name));
    aws.s3().createBucket(bucket -> bucket.bucket(name));
    deadLetters = queue(name + "-dead", Map.of());
    var arn =
        Objects.requireNonNull(
            aws.sqs()
                .getQueueAttributes(
                    ask -> ask.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN));
    queue =
        queue(
            name,
            Map.of(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":1}".formatted(arn)));
  }

  private String queue(String named, Map<QueueAttributeName, String> attributes) {
    return aws.sqs().createQueue(make -> make.queueName(named).attributes(attributes)).queueUrl();
  }

  /// Of the bucket and the table.
  String name() {
    return name;
  }

  String queue() {
    return queue;
  }

  String deadLetters() {
    return deadLetters;
  }

  String endpoint() {
    return aws.container().getEndpoint().toString();
  }

  void delete(String key) {
    aws.s3().deleteObject(object -> object.bucket(name).key(key));
  }

  void put(String key, String text) {
    aws.s3()
        .putObject(
            object -> object.bucket(name).key(key).contentType("text/plain"),
            RequestBody.fromString(text));
  }

  void digested(String key, String text) {
    put(key, text);
    var upload = new Upload(new Source(name, key, null, tag(text)), null, "01", Change.CREATED, 1);
    var _ = aws.uploads(name).accept(upload);
  }

  void quarantined(String key) {
    var problem = new Problem(Problem.Code.POISON, "it kills", null, "Nothing.");
    var entry =
        new Entry(
            DocumentIds.ofObject(name, key),
            new Source(name, key, null, tag("Talk.")),
            "01",
            new Engine("lines", "sha256:0"),
            new Ending.Failed(Status.QUARANTINED, problem));
    assertThat(store.write(entry, Optional.empty())).isTrue();
  }

  void dead(String event, String key) {
    var body =
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"%s",\
        "s3":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}]}\
        """
            .formatted(event, name, key);
    aws.sqs().sendMessage(send -> send.queueUrl(queue).messageBody(body));
    for (int i = 0; i < 2; i++) {
      var _ =
          aws.sqs()
              .receiveMessage(ask ->
                  ask.queueUrl(queue)
                      .maxNumberOfMessages(10)
                      .visibilityTimeout(0)
                      .waitTimeSeconds(1));
    }
  }

  List<String> received(String url) {
    return aws
        .sqs()
        .receiveMessage(ask -> ask.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  /// Delivers all that waits to what digests uploads.
  void mend() {
    var service = aws.uploads(name);
    for (var bodies = received(queue); !bodies.isEmpty(); bodies = received(queue)) {
      bodies.stream()
          .flatMap(body -> QueueMessage.of(body).objects().stream())
          .map(object -> new Upload(object, null, "", Change.CREATED, 1))
          .forEach(service::accept);
    }
  }

  Status status(String key) {
    return store.state(DocumentIds.ofObject(name, key)).orElseThrow().status();
  }

  static String tag(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError(missing);
    }
  }
}
