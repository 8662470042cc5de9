package keypoints.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import keypoints.json.DigestJson;
import keypoints.local.ExitCodes;
import keypoints.local.ListPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Prints digests: as a list for a person, or as JSON.
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "Print the summary and key points of each document.")
final class DigestCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final SummaryOptions summary = new SummaryOptions();
  @Mixin private final Format format = new Format();
  @Mixin private final KindFiles kinds = new KindFiles();
  @Mixin private final PointFilter filter = new PointFilter();

  DigestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (filter.namesKinds()) {
      var known = kinds.kinds();
      var unknown = filter.unknown(known);
      if (unknown.isPresent()) {
        streams.say(KindFiles.absent(unknown.get(), known));
        return ExitCodes.USAGE;
      }
    }
    var digester = kinds.digester();
    var request = summary.request();
    var run =
        new Run(
            streams,
            inputs,
            document -> DigestJson.text(filter.of(digester.digest(document, request))));
    if (format.text()) {
      return run.texts();
    }
    if (format.ndjson()) {
      return run.lines();
    }
    var list = new ListPrinter(streams.terminal(), request.explain(), filter.isSet());
    return run.files(format.json() ? View.JSON : View.list(list));
  }
}
