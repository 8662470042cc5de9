package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import keypoints.local.ExitCodes;
import keypoints.local.KindPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the kinds of key points, explains one, or runs the examples of a file.
@Command(
    name = "kinds",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "List the kinds of key points, explain one, or check a file that describes one.",
    footer = {
      "",
      "Examples:",
      "  keypoints kinds",
      "  keypoints kinds denial",
      "  keypoints kinds --check my-kind.json"
    })
final class KindsCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The kind to explain.")
  private @Nullable String name;

  @Mixin private final KindFiles files = new KindFiles();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--check",
      paramLabel = "PATH",
      description = "Run the examples of a file, or of a folder's files; say which fail, and why.")
  private List<Path> checked = new ArrayList<>();

  KindsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (!checked.isEmpty()) {
      return check();
    }
    var kinds = files.kinds();
    var printer = new KindPrinter(streams.terminal());
    if (name == null) {
      print(json ? printer.json(kinds) : printer.list(kinds));
      return ExitCodes.DONE;
    }
    for (var kind : kinds) {
      if (kind.name().equals(name)) {
        print(json ? printer.json(List.of(kind)) : printer.explanation(kind));
        return ExitCodes.DONE;
      }
    }
    streams.say(KindFiles.absent(name, kinds));
    return ExitCodes.REJECTED;
  }

  private int check() throws IOException {
    var kinds = KindFiles.kinds(checked);
    var examples = new ExampleCheck(KindFiles.digester(checked));
    int failed = 0;
    for (var kind : kinds.subList(KindFiles.kinds(List.of()).size(), kinds.size())) {
      var failures = examples.failures(kind);
      failed += failures.size();
      int all = kind.examples().positive().size() + kind.examples().negative().size();
      print(
          "%s: %d of %d examples hold\n".formatted(kind.name(), all - failures.size(), all)
              + String.join("", failures));
    }
    return failed == 0 ? ExitCodes.DONE : ExitCodes.REJECTED;
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }
}
