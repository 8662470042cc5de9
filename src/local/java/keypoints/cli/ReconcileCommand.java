package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import keypoints.app.DocumentIds;
import keypoints.aws.DocumentRows;
import keypoints.cli.Difference.Kind;
import keypoints.local.ExitCodes;
import keypoints.local.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares a bucket with the table.
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = {
      "Compare a bucket with the table: which documents are missing, stale, rejected, quarantined"
          + " or orphaned.",
      "Prints a line for each: what, the key, why. With --send it tells the queue of them instead"
          + " of S3, so that they are digested."
    })
final class ReconcileCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Streams streams;

  @Mixin private final StackOptions stack = new StackOptions();
  @Mixin private final ObjectSource source = new ObjectSource();

  @Option(
      names = "--only",
      paramLabel = "WHAT",
      split = ",",
      description =
          "Of ${COMPLETION-CANDIDATES}; all but orphaned if absent, which takes reading the whole"
              + " table.")
  private Set<Kind> only = EnumSet.complementOf(EnumSet.of(Kind.ORPHANED));

  @Option(
      names = "--send",
      paramLabel = "WHAT",
      split = ",",
      arity = "0..1",
      fallbackValue = "MISSING",
      description = "Tell the queue of those; of the missing, if nothing is named.")
  private List<Kind> send = new ArrayList<>();

  @Option(
      names = "--settled",
      paramLabel = "MINUTES",
      description =
          "Leave out objects that were changed since: their events may be on their way. Default:"
              + " ${DEFAULT-VALUE}.")
  private long settled = 10;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Keep in this file how far it has come, and go on there the next time.")
  private @Nullable Path resume;

  @Option(names = "--ndjson", description = "Print a JSON object a line.")
  private boolean ndjson;

  ReconcileCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var bucket = stack.bucket();
    var name = stack.table();
    var wanted = EnumSet.copyOf(only);
    wanted.addAll(send);
    var queue = send.isEmpty() ? null : stack.queue();
    try (var s3 = stack.cloud().s3();
        var table = stack.cloud().dynamoDb();
        var sqs = queue == null ? null : stack.cloud().sqs();
        var progress = new Progress(streams, Progress.UNKNOWN, false)) {
      var events = sqs == null || queue == null ? null : new QueuedEvents(sqs, queue);
      var run =
          new Reconciliation(
              s3,
              bucket,
              source,
              new DocumentRows(table, name),
              new Checkpoint(resume, source.name(bucket) + " " + wanted));
      run.run(
          wanted,
          Instant.now().minus(Duration.ofMinutes(settled)),
          found -> {
            print(found);
            if (events != null) {
              events.send(found.stream().filter(it -> send.contains(it.kind())).toList());
            }
          },
          progress);
      return ended(run);
    }
  }

  private int ended(Reconciliation run) {
    var counts = run.counts();
    streams.say(
        "%,d objects; %s"
            .formatted(
                run.seen(),
                counts.isEmpty()
                    ? "all is as it should be"
                    : counts.entrySet().stream()
                        .map(it ->
                            "%,d %s%s"
                                .formatted(
                                    it.getValue(),
                                    it.getKey(),
                                    send.contains(it.getKey()) ? " (sent)" : ""))
                        .collect(joining(", "))));
    return send.containsAll(counts.keySet()) ? ExitCodes.DONE : ExitCodes.REJECTED;
  }

  private void print(List<Difference> differences) throws IOException {
    for (var difference : differences) {
      streams.out().write((ndjson ? json(difference) : line(difference)).getBytes(UTF_8));
    }
    streams.out().flush();
  }

  private static String line(Difference difference) {
    var detail = difference.detail();
    return "%-11s %s%s\n"
        .formatted(
            difference.kind(),
            Printable.line(difference.object().key()),
            detail == null ? "" : "\t" + Printable.line(detail));
  }

  private static String json(Difference difference) {
    var object = difference.object();
    var line = JSON.createObjectNode();
    line.put("difference", difference.kind().toString());
    line.put("bucket", object.bucket());
    line.put("key", object.key());
    line.put("documentId", DocumentIds.ofObject(object.bucket(), object.key()));
    if (difference.detail() != null) {
      line.put("detail", difference.detail());
    }
    return line + "\n";
  }
}
