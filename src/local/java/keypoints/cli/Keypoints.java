package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import keypoints.Digester;
import keypoints.local.ExitCodes;
import keypoints.local.LocalCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/// The command line.
@Command(
    name = "keypoints",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "Summaries and key points of news, with the words that say so.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE + ":done",
      ExitCodes.REJECTED + ":something was rejected; trying again is useless",
      ExitCodes.USAGE + ":the command was not understood",
      ExitCodes.TRY_AGAIN + ":something failed that may pass; try again"
    })
public final class Keypoints implements Runnable {
  private final Streams streams;

  private Keypoints(Streams streams) {
    this.streams = streams;
  }

  /// Ends the process: what `local` starts would keep it alive otherwise.
  public static void main(String[] args) {
    System.exit(line(Streams.ofProcess()).execute(args));
  }

  static CommandLine line(Streams streams) {
    var ansi = streams.terminal().colours() ? Ansi.ON : Ansi.OFF;
    return new CommandLine(new Keypoints(streams))
        .addSubcommand(new DigestCommand(streams))
        .addSubcommand(new AnnotateCommand(streams))
        .addSubcommand(new KindsCommand(streams))
        .addSubcommand(new LocalCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(ansi))
        .setOut(new PrintWriter(streams.out(), true, UTF_8))
        .setErr(streams.err())
        .setUsageHelpWidth(streams.terminal().width())
        .setParameterExceptionHandler(new Misunderstood(streams))
        .setExecutionExceptionHandler(new Faults(streams));
  }

  /// Without a subcommand there is nothing to do.
  @Override
  public void run() {
    var line = line(streams);
    var commands = String.join(", ", line.getSubcommands().keySet());
    throw new CommandLine.ParameterException(line, "there is no command; there are: " + commands);
  }

  /// The engine's own version and rules.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var engine = new Digester().engine();
      return new String[] {"keypoints " + engine.version(), "rules " + engine.rules()};
    }
  }
}
