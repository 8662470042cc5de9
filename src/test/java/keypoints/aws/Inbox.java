package keypoints.aws;

import static java.util.Comparator.comparing;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import keypoints.app.DocumentIds;
import keypoints.app.LineService;
import keypoints.app.Watchdog;
import keypoints.aws.LocalStack.Aws;
import keypoints.doctor.Names;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// A bucket that tells a queue of its changes, the function that takes them from there, and the
/// table that it writes: the stack of `template.yaml`, with this test in the place of Lambda's
/// event source mapping.
final class Inbox {
  static final int MAX_RECEIVE_COUNT = 5;
  private static final long PATIENCE_NANOS = SECONDS.toNanos(20);

  private final Aws aws;
  private final String bucket;
  private final String table;
  private final String queue;
  private final String queueArn;
  private final String deadLetters;
  private final UploadHandler handler;

  private Inbox(Aws aws, String name) {
    this.aws = aws;
    this.bucket = name;
    this.table = name;
    this.deadLetters = queue(name + "-dead", Map.of());
    var redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
            .formatted(arn(deadLetters), MAX_RECEIVE_COUNT);
    this.queue = queue(name, Map.of(QueueAttributeName.REDRIVE_POLICY, redrive));
    this.queueArn = arn(queue);
    var service =
        LineService.of(new S3Documents(aws.s3()), new DynamoDigests(aws.dynamoDb(), table));
    this.handler =
        new UploadHandler(
            service::accept, Watchdog.ofSharedProcess(), new Log("keypoints", System.out::println));
  }

  static Inbox unversioned(Aws aws) {
    var inbox = new Inbox(aws, "inbox-" + UUID.randomUUID());
    aws.dynamoDb().createTable(DigestTable.creation(inbox.table));
    aws.s3().createBucket(request -> request.bucket(inbox.bucket));
    var told =
        QueueConfiguration.builder()
            .queueArn(inbox.queueArn)
            .events(Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED)
            .build();
    aws.s3()
        .putBucketNotificationConfiguration(request ->
            request
                .bucket(inbox.bucket)
                .notificationConfiguration(notify -> notify.queueConfigurations(told)));
    return inbox;
  }

  static Inbox versioned(Aws aws) {
    var inbox = unversioned(aws);
    aws.s3()
        .putBucketVersioning(request ->
            request
                .bucket(inbox.bucket)
                .versioningConfiguration(
                    versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    return inbox;
  }

  private String queue(String name, Map<QueueAttributeName, String> attributes) {
    return aws.sqs()
        .createQueue(request -> request.queueName(name).attributes(attributes))
        .queueUrl();
  }

  private String arn(String queueUrl) {
    var attributes =
        aws.sqs()
            .getQueueAttributes(
                request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes();
    return Objects.requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN));
  }

  String bucket() {
    return bucket;
  }

  /// Returns the version, where the bucket keeps versions.
  @Nullable String put(String key, String text) {
    return put(key, RequestBody.fromString(text));
  }

  @Nullable String put(String key, RequestBody body) {
    return aws.s3()
        .putObject(request -> request.bucket(bucket).key(key).contentType("text/plain"), body)
        .versionId();
  }

  /// Returns the delete marker's version, where the bucket keeps versions.
  @Nullable String delete(String key) {
    return aws.s3().deleteObject(request -> request.bucket(bucket).key(key)).versionId();
  }

  void deleteVersion(String key, @Nullable String version) {
    aws.s3().deleteObject(request -> request.bucket(bucket).key(key).versionId(version));
  }

  /// A message on the queue that S3 did not send. Nothing else may wait there.
  Message sent(String body) {
    aws.sqs().sendMessage(request -> request.queueUrl(queue).messageBody(body));
    return waiting().getFirst();
  }

  /// What the doctor has to know.
  Names names() {
    return new Names(bucket, table, queue, deadLetters);
  }

  /// The policy without which S3 on AWS may not send.
  void letTheBucketSend() {
    var policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
        "Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"%s",\
        "Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::%s"}}}]}\
        """
            .formatted(queueArn, bucket);
    aws.sqs()
        .setQueueAttributes(request ->
            request.queueUrl(queue).attributes(Map.of(QueueAttributeName.POLICY, policy)));
  }

  void deleteTable() {
    aws.dynamoDb().deleteTable(request -> request.tableName(table));
  }

  /// Waits for that many notifications. S3 tests a new configuration with a message of its own,
  /// which goes to the function like any other and leaves nothing.
  List<Message> notifications(int count) {
    var notifications = new ArrayList<Message>();
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (notifications.size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "%d of %d notifications came".formatted(notifications.size(), count));
      }
      for (var message : received(queue)) {
        if (QueueEvents.tells(message)) {
          notifications.add(message);
        } else {
          deliver(List.of(message));
        }
      }
    }
    return notifications;
  }

  /// What waits in the queue now.
  List<Message> waiting() {
    return received(queue);
  }

  List<Message> deadLetters() {
    return received(deadLetters);
  }

  private List<Message> received(String url) {
    return aws.sqs()
        .receiveMessage(request ->
            request
                .queueUrl(url)
                .maxNumberOfMessages(10)
                .waitTimeSeconds(1)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  /// Delivers the next notification.
  Set<String> deliverNext() {
    return deliver(notifications(1));
  }

  /// Invokes the function with the messages and deletes those that it did not fail on; these are
  /// visible again at once, as if their time-out had passed.
  ///
  /// @return the ids of the failed messages
  Set<String> deliver(List<Message> messages) {
    return deliver(messages, this::invoke);
  }

  /// @param function answers an event; with nothing when it ended instead
  Set<String> deliver(List<Message> messages, UnaryOperator<byte[]> function) {
    var answer = function.apply(QueueEvents.event(messages, queueArn));
    var failures =
        answer.length == 0
            ? messages.stream().map(Message::messageId).collect(toSet())
            : QueueEvents.failures(answer);
    for (var message : messages) {
      if (failures.contains(message.messageId())) {
        aws.sqs()
            .changeMessageVisibility(request ->
                request
                    .queueUrl(queue)
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(0));
      } else {
        aws.sqs()
            .deleteMessage(
                request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
      }
    }
    return failures;
  }

  private byte[] invoke(byte[] event) {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, InvocationContext.UNHURRIED);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return answer.toByteArray();
  }

  String table() {
    return table;
  }

  /// All rows of the key's document, in the order of the table.
  List<Map<String, AttributeValue>> rows(String key) {
    return aws.dynamoDb()
        .query(request ->
            request
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("DOC#" + DocumentIds.ofObject(bucket, key)))))
        .items();
  }

  /// An attribute of the key's row that says what became of it.
  AttributeValue digest(String key, String attribute) {
    return rows(key).stream()
        .filter(row -> sortKey(row).equals("DIGEST"))
        .map(row -> value(row, attribute))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no digest of " + key));
  }

  String status(String key) {
    return digest(key, "status").s();
  }

  /// The sort keys of the key's rows of key points.
  List<String> keyPoints(String key) {
    return rows(key).stream()
        .map(Inbox::sortKey)
        .filter(name -> name.startsWith("KP#"))
        .sorted(comparing(name -> name))
        .toList();
  }

  private static String sortKey(Map<String, AttributeValue> row) {
    return value(row, "sk").s();
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String attribute) {
    return Objects.requireNonNull(row.get(attribute), attribute);
  }
}
