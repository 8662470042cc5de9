package keypoints.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import keypoints.cli.Format.Style;
import keypoints.json.AnnotationJson;
import keypoints.local.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Prints digests with the layers that they were made from, as JSON.
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "Print digests as JSON, with all sentences, times and attributions.",
    footer = {
      "",
      "Examples:",
      "  keypoints annotate article.txt",
      "  keypoints annotate --ndjson < articles.ndjson > annotations.ndjson"
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final SummaryOptions summary = new SummaryOptions();
  @Mixin private final Format format = new Format();
  @Mixin private final KindFiles kinds = new KindFiles();

  AnnotateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var digester = kinds.digester();
    var request = summary.request();
    var run =
        new Run(
            streams, inputs, document -> AnnotationJson.text(digester.annotate(document, request)));
    if (format.text()) {
      return run.texts();
    }
    if (format.lines()) {
      return run.lines();
    }
    return switch (format.style().orElse(Style.JSON)) {
      case JSON -> run.files(View.JSON);
      case NDJSON -> run.files(View.LINE);
      case LIST, CSV, MARKDOWN, HTML -> {
        streams.say("annotations are printed as json or ndjson; digest has the other formats");
        yield ExitCodes.USAGE;
      }
    };
  }
}
