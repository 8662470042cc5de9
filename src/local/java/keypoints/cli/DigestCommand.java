package keypoints.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import keypoints.Digest.Engine;
import keypoints.Digester;
import keypoints.cli.FileWork.Print;
import keypoints.cli.Format.Style;
import keypoints.json.DigestJson;
import keypoints.local.ExitCodes;
import keypoints.local.ListPrinter;
import keypoints.local.Terminal;
import keypoints.page.ReaderPage;
import keypoints.summary.SummaryRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints digests: as a list for a person, or as JSON.
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "Print the summary and key points of each document.",
    footer = {
      "",
      "Examples:",
      "  keypoints digest report.pdf mail.eml",
      "  keypoints digest --date 2024-05-14 --sentences 5 < article.txt",
      "  keypoints digest --format csv --only demand,denial news/ > points.csv",
      "  keypoints digest --json --out digests/ news/   # again: goes on",
      "  keypoints digest --ndjson < articles.ndjson > digests.ndjson"
    })
final class DigestCommand implements Callable<Integer> {
  private static final String OUT = "--out";

  /// Options that do not change a digest, or that its form says.
  private static final Set<String> ELSEWHERE = Set.of(OUT, "--format", "--json");

  private final Streams streams;
  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final SummaryOptions summary = new SummaryOptions();
  @Mixin private final Format format = new Format();
  @Mixin private final KindFiles kinds = new KindFiles();
  @Mixin private final PointFilter filter = new PointFilter();
  @Mixin private final PageFile page = new PageFile();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = OUT,
      paramLabel = "FOLDER",
      description =
          "Write a file for each document, under its path from the folder that was named, instead of"
              + " printing. What an earlier run has written of the same bytes, by the same rules and"
              + " options, is not done again, so a run that was interrupted goes on.")
  private @Nullable Path out;

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
    if (page.isAsked()) {
      if (format.isSet() || out != null) {
        streams.say(
            "--html prints nothing: leave out --format, --json, --ndjson, --text and --out");
        return ExitCodes.USAGE;
      }
      return page.write(
          streams,
          inputs,
          request,
          (document, wanted) -> filter.of(digester.annotate(document, wanted)));
    }
    var run =
        new Run(
            streams,
            inputs,
            document -> DigestJson.text(filter.of(digester.digest(document, request))));
    var style = format.style().orElse(Style.LIST);
    var terminal = out == null ? streams.terminal() : Terminal.PLAIN;
    var view = style.view(new ListPrinter(terminal, request.explain(), filter.isSet()));
    if (out != null) {
      var print = view.isPresent() ? run.alone(view.get()) : page(digester, request);
      return into(out, run, print, style, digester.engine());
    }
    if (format.text()) {
      return run.texts();
    }
    if (format.lines()) {
      return run.lines();
    }
    return view.isPresent() ? run.files(view.get()) : run.one(page(digester, request));
  }

  private Print page(Digester digester, SummaryRequest request) {
    var reader = new ReaderPage(request);
    return (file, document) -> {
      var html = new StringBuilder();
      var annotation = filter.of(digester.annotate(document, reader.request()));
      reader.write(annotation, InputFile.name(file), html);
      return html.toString();
    };
  }

  private int into(Path out, Run run, Print print, Style style, Engine engine) throws IOException {
    if (format.text() || format.lines() || inputs.readsStandardInput(streams)) {
      streams.say("--out takes files and folders and a --format; no --text, no --ndjson, no -");
      return ExitCodes.USAGE;
    }
    var made = "%s %s %s".formatted(engine, style, options());
    try (var folder = new OutFolder(out, made, style.extension())) {
      return run.into(folder, print);
    } catch (FileSystemException unusable) {
      streams.say(OutFolder.described(unusable));
      return ExitCodes.TRY_AGAIN;
    }
  }

  /// Whatever was asked for besides the form, in the order of names.
  private String options() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> !ELSEWHERE.contains(option.longestName()))
        .map(option -> option.longestName() + "=" + option.originalStringValues())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
