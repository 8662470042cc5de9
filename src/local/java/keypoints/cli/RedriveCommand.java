package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import keypoints.app.DocumentIds;
import keypoints.aws.DocumentRows;
import keypoints.aws.QueueMessage;
import keypoints.cli.Difference.Kind;
import keypoints.local.ExitCodes;
import keypoints.local.Printable;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Moves dead letters back to their queue.
@Command(
    name = "redrive",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = {
      "Move the dead letters back to their queue, so that they are tried again.",
      "With --force it tries those documents again that are quarantined: the queue is told of them"
          + " once more."
    })
final class RedriveCommand implements Callable<Integer> {
  private static final int AT_ONCE = 10;
  private static final int HIDDEN_SECONDS = 60;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Streams streams;

  @Mixin private final StackOptions stack = new StackOptions();
  @Mixin private final ObjectSource source = new ObjectSource();

  @Option(
      names = "--dry-run",
      description =
          "Only list what would be moved or tried again; with the table, with what the document's row"
              + " says.")
  private boolean dryRun;

  @Option(names = "--force", description = "Try quarantined documents again.")
  private boolean force;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Of --dry-run: dead letters to list. Default: ${DEFAULT-VALUE}.")
  private int most = 100;

  RedriveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (force) {
      return quarantined();
    }
    var letters = stack.deadLetters();
    try (var sqs = stack.cloud().sqs()) {
      return dryRun ? listed(sqs, letters) : moved(sqs, letters);
    }
  }

  private int quarantined() throws IOException {
    var bucket = stack.bucket();
    var name = stack.table();
    var queue = stack.queue();
    try (var s3 = stack.cloud().s3();
        var table = stack.cloud().dynamoDb();
        var sqs = stack.cloud().sqs();
        var progress = new Progress(streams, Progress.UNKNOWN, false)) {
      var events = new QueuedEvents(sqs, queue);
      var rows = new DocumentRows(table, name);
      var run = new Reconciliation(s3, bucket, source, rows, new Checkpoint(null, ""));
      run.run(
          EnumSet.of(Kind.QUARANTINED),
          Instant.MAX,
          found -> {
            for (var difference : found) {
              print(difference.object().key(), String.valueOf(difference.detail()));
            }
            if (!dryRun) {
              events.send(found);
            }
          },
          progress);
      long found = run.counts().getOrDefault(Kind.QUARANTINED, 0L);
      streams.say("%,d quarantined%s".formatted(found, dryRun ? "" : ", to be tried again"));
      return ExitCodes.DONE;
    }
  }

  /// Waits for the end, which may take hours: the task goes on if nobody waits.
  private int moved(SqsClient sqs, String letters) throws InterruptedException {
    var arn = arn(sqs, letters);
    var _ = sqs.startMessageMoveTask(task -> task.sourceArn(arn));
    while (true) {
      var task = sqs.listMessageMoveTasks(list -> list.sourceArn(arn)).results().getFirst();
      if (!task.status().equals("RUNNING")) {
        var moved = task.approximateNumberOfMessagesMoved();
        var reason = task.failureReason();
        streams.say(
            "%s: %d moved%s"
                .formatted(
                    task.status().toLowerCase(Locale.ROOT),
                    moved == null ? 0 : moved,
                    reason == null ? "" : "; " + reason));
        return task.status().equals("COMPLETED") ? ExitCodes.DONE : ExitCodes.TRY_AGAIN;
      }
      Thread.sleep(PAUSE);
    }
  }

  private static String arn(SqsClient sqs, String queue) {
    return String.valueOf(
        sqs.getQueueAttributes(
                ask -> ask.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN));
  }

  /// They are hidden while they are looked at, and shown again at the end.
  private int listed(SqsClient sqs, String queue) throws IOException {
    var looked = new ArrayList<Message>();
    try (var table = stack.knowsTable() ? stack.cloud().dynamoDb() : null) {
      var rows = table == null ? null : new DocumentRows(table, stack.table());
      while (looked.size() < most) {
        var some =
            sqs.receiveMessage(ask ->
                    ask.queueUrl(queue)
                        .maxNumberOfMessages(Math.min(AT_ONCE, most - looked.size()))
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .waitTimeSeconds(1))
                .messages();
        if (some.isEmpty()) {
          break;
        }
        looked.addAll(some);
        for (var message : some) {
          print(message, rows);
        }
      }
    } finally {
      for (var message : looked) {
        var _ =
            sqs.changeMessageVisibility(change ->
                change.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
      }
    }
    streams.say(
        "%,d dead letters%s"
            .formatted(looked.size(), looked.size() < most ? "" : " and maybe more"));
    return ExitCodes.DONE;
  }

  private void print(Message message, @Nullable DocumentRows rows) throws IOException {
    var read = QueueMessage.of(message.body());
    for (var object : read.objects()) {
      print(object.key(), rows == null ? "" : state(object, rows));
    }
    for (var reason : read.refused()) {
      print("message " + message.messageId(), "not understood: " + reason);
    }
  }

  private static String state(Source object, DocumentRows rows) {
    var id = DocumentIds.ofObject(object.bucket(), object.key());
    var row = rows.of(List.of(id)).get(id);
    if (row == null) {
      return "it has no row: each try failed, and the function's log says how";
    }
    var problem = Comparison.problem(row);
    var status = row.state().status().name().toLowerCase(Locale.ROOT);
    return "its row is " + status + (problem == null ? "" : ": " + problem);
  }

  private void print(String what, String why) throws IOException {
    var line = Printable.line(what) + (why.isEmpty() ? "" : "\t" + Printable.line(why)) + "\n";
    streams.out().write(line.getBytes(UTF_8));
    streams.out().flush();
  }
}
