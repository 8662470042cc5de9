package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.Callable;
import keypoints.app.Settings;
import keypoints.local.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what a backfill will cost, before it is started.
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = {
      "Count what is already in a bucket, and say what digesting it will take and cost.",
      "It only lists: README.md says how to start the backfill itself."
    })
final class BackfillCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private final StackOptions stack = new StackOptions();
  @Mixin private final ObjectSource source = new ObjectSource();

  @SuppressWarnings("UnusedVariable") // asked for, so that nobody takes it for the backfill itself
  @Option(
      names = "--estimate",
      required = true,
      description = "Count and estimate; change nothing.")
  private boolean estimate;

  @Option(
      names = "--key-points",
      paramLabel = "N",
      description = "Of a document, on average. Default: ${DEFAULT-VALUE}.")
  private double keyPoints = 8;

  @Option(
      names = "--millis",
      paramLabel = "N",
      description = "That an invocation takes, on average. Default: ${DEFAULT-VALUE}.")
  private double millis = 75;

  BackfillCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var bucket = stack.bucket();
    long documents = 0;
    long bytes = 0;
    long tooLarge = 0;
    try (var s3 = stack.cloud().s3();
        var progress = new Progress(streams, Progress.UNKNOWN, true);
        var objects = source.objects(s3, bucket, null)) {
      for (var iterator = objects.iterator(); iterator.hasNext(); progress.step()) {
        long size = iterator.next().size();
        documents++;
        bytes += size;
        tooLarge += size > Settings.DEFAULT_LIMITS.maxBytes() ? 1 : 0;
      }
    }
    var printed = new Estimate(documents, bytes, tooLarge, keyPoints, millis).printed();
    streams.out().write(printed.getBytes(UTF_8));
    streams.out().flush();
    return ExitCodes.DONE;
  }
}
