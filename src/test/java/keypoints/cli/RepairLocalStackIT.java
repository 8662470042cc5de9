package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
import keypoints.aws.LocalStack;
import keypoints.aws.LocalStack.Aws;
import keypoints.aws.QueueMessage;
import keypoints.local.ExitCodes;
import keypoints.local.Terminal;
import keypoints.text.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The commands that compare and mend, against the services.
@ExtendWith(LocalStack.class)
class RepairLocalStackIT {
  private final Aws aws;
  private final String name = "repair-" + UUID.randomUUID();
  private final DynamoDigests store;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private String queue = "";
  private String deadLetters = "";

  @TempDir private Path folder;

  RepairLocalStackIT(Aws aws) {
    this.aws = aws;
    this.store = new DynamoDigests(aws.dynamoDb(), name);
  }

  @BeforeEach
  void stack() {
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

  /// One document of each sort, and two that are as they should be.
  private void differences() {
    digested("done.txt", "Talk.");
    digested("2022/é + done.txt", "Talk.");
    put("missing.txt", "Talk.");
    put("2022/missing, too.txt", "Talk.");
    digested("stale.txt", "Talk.");
    put("stale.txt", "Another talk.");
    digested("empty.txt", "");
    digested("gone.txt", "Talk.");
    aws.s3().deleteObject(object -> object.bucket(name).key("gone.txt"));
    put("killer.txt", "Talk.");
    quarantined("killer.txt");
  }

  @Test
  void reconcileTellsWhatDiffersAndTheQueueMendsIt() throws IOException {
    differences();

    assertThat(
            run(
                "reconcile",
                "--settled",
                "0",
                "--only",
                "missing,stale,rejected,quarantined,orphaned"))
        .isEqualTo(ExitCodes.REJECTED);
    assertThat(printed())
        .containsExactly(
            "missing     2022/missing, too.txt",
            "rejected    empty.txt\tEMPTY: s3://"
                + name
                + "/empty.txt has no characters but white space",
            "quarantined killer.txt\tPOISON: it kills",
            "missing     missing.txt",
            "stale       stale.txt\tits row is of eTag "
                + tag("Talk.")
                + ", not "
                + tag("Another talk."),
            "orphaned    gone.txt");
    assertThat(err.toString())
        .contains("7 objects; 2 missing, 1 stale, 1 rejected, 1 quarantined, 1 orphaned");

    assertThat(
            run(
                "reconcile",
                "--settled",
                "0",
                "--queue",
                queue,
                "--send",
                "missing,stale,orphaned,quarantined",
                "--only",
                "missing"))
        .isEqualTo(ExitCodes.DONE);
    mend();

    assertThat(run("reconcile", "--settled", "0", "--ndjson")).isEqualTo(ExitCodes.REJECTED);
    assertThat(printed())
        .singleElement()
        .asString()
        .contains("\"difference\":\"rejected\"", "\"key\":\"empty.txt\"", "\"documentId\":\"");
    assertThat(status("gone.txt")).isEqualTo(Status.DELETED);
    assertThat(status("killer.txt")).isEqualTo(Status.DONE);
  }

  @Test
  void whatIsOnItsWayIsLeftOut() {
    put("new.txt", "Talk.");
    assertThat(run("reconcile")).isEqualTo(ExitCodes.DONE);
    assertThat(err.toString()).contains("1 objects; all is as it should be");
  }

  @Test
  void aRunThatFailsGoesOnWhereItStopped() throws IOException {
    for (int i = 0; i < 150; i++) {
      put("%03d.txt".formatted(i), "Talk.");
    }
    var resume = folder.resolve("kept");
    assertThat(run("reconcile", "--settled", "0", "--resume", resume.toString())).isEqualTo(1);
    assertThat(printed()).hasSize(150);
    assertThat(resume).doesNotExist();

    Files.writeString(
        resume,
        "{\"run\":\"s3://%s/ [missing, stale, rejected, quarantined]\",\"phase\":\"objects\",\"position\":\"099.txt\"}"
            .formatted(name));
    assertThat(run("reconcile", "--settled", "0", "--resume", resume.toString())).isEqualTo(1);
    assertThat(printed()).hasSize(50).first().isEqualTo("missing     100.txt");

    var url = queue.replace(name, "no-such-queue");
    assertThat(
            run(
                "reconcile",
                "--settled",
                "0",
                "--resume",
                resume.toString(),
                "--send",
                "--queue",
                url))
        .isEqualTo(ExitCodes.TRY_AGAIN);
    assertThat(resume).as("nothing was sent").doesNotExist();
  }

  @Test
  void deadLettersAreListedAndMoved() throws InterruptedException {
    put("letter.txt", "Talk.");
    digested("rejected.txt", "");
    dead("ObjectCreated:Put", "letter.txt");
    dead("ObjectCreated:Put", "rejected.txt");
    dead("objectcreated:put", "odd.txt");

    assertThat(run("redrive", "--dry-run", "--dead-letters", deadLetters)).isZero();
    assertThat(printed())
        .anyMatch(line -> line.startsWith("letter.txt\tit has no row"))
        .anyMatch(line -> line.startsWith("rejected.txt\tits row is rejected: EMPTY"))
        .anyMatch(line -> line.contains("not understood: unknown \"eventName\""))
        .hasSize(3);

    assertThat(run("redrive", "--dead-letters", deadLetters)).as(err.toString()).isZero();
    assertThat(err.toString()).contains("completed: 3 moved");
    assertThat(received(queue)).hasSize(3);
    assertThat(received(deadLetters)).isEmpty();
  }

  @Test
  void quarantinedDocumentsAreTriedAgainByForce() throws IOException {
    differences();
    assertThat(run("redrive", "--force", "--dry-run", "--queue", queue)).isZero();
    assertThat(printed()).containsExactly("killer.txt\tPOISON: it kills");
    assertThat(received(queue)).isEmpty();

    assertThat(run("redrive", "--force", "--queue", queue)).isZero();
    mend();
    assertThat(status("killer.txt")).isEqualTo(Status.DONE);
  }

  @Test
  void whatABackfillCostsIsSaidBefore() {
    put("2022/a.txt", "Talk.");
    put("2022/b.txt", "Talk.");
    put("2023/c.txt", "Talk.");
    assertThat(run("backfill", "--estimate", "--prefix", "2022/")).isZero();
    assertThat(printed().getFirst()).isEqualTo("documents                          2");
    assertThat(printed().get(1)).isEqualTo("bytes                             10");
  }

  private int run(String... args) {
    out.reset();
    err.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--endpoint", aws.container().getEndpoint().toString(), "--bucket", name));
    all.addAll(List.of("--table", name));
    var in = new ByteArrayInputStream(new byte[0]);
    return Keypoints.line(
            new Streams(in, false, out, new PrintWriter(err, true), false, Terminal.PLAIN))
        .execute(all.toArray(String[]::new));
  }

  private List<String> printed() {
    return out.toString(UTF_8).lines().toList();
  }

  private void put(String key, String text) {
    aws.s3()
        .putObject(
            object -> object.bucket(name).key(key).contentType("text/plain"),
            RequestBody.fromString(text));
  }

  private void digested(String key, String text) {
    put(key, text);
    var upload = new Upload(new Source(name, key, null, tag(text)), null, "01", Change.CREATED, 1);
    var _ = aws.uploads(name).accept(upload);
  }

  private void quarantined(String key) {
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

  private void dead(String event, String key) {
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

  private List<String> received(String url) {
    return aws
        .sqs()
        .receiveMessage(ask -> ask.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  /// Delivers all that waits to what digests uploads.
  private void mend() {
    var service = aws.uploads(name);
    for (var bodies = received(queue); !bodies.isEmpty(); bodies = received(queue)) {
      bodies.stream()
          .flatMap(body -> QueueMessage.of(body).objects().stream())
          .map(object -> new Upload(object, null, "", Change.CREATED, 1))
          .forEach(service::accept);
    }
  }

  private Status status(String key) {
    return store.state(DocumentIds.ofObject(name, key)).orElseThrow().status();
  }

  private static String tag(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError(missing);
    }
  }
}
