package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
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
    footer = {
      "",
      "Environment:",
      "  NO_COLOR                not empty: no colours, not even on a terminal",
      "  KEYPOINTS_JAVA_OPTIONS  for Java: -Xmx2g, -XX:TieredStopAtLevel=4 (long runs)",
      "  XDG_CACHE_HOME          where a distribution keeps its archive of classes",
      "  AWS_REGION, AWS_PROFILE and the like: for what looks at AWS",
      "",
      "Examples:",
      "  keypoints digest report.pdf",
      "  keypoints digest --format csv --only demand,denial news/ > points.csv",
      "  keypoints explain report.pdf kp-001",
      "  keypoints help digest"
    })
public final class Keypoints implements Runnable {
  private static final Map<String, String> EXIT_CODES = exitCodes();

  private final Streams streams;

  private Keypoints(Streams streams) {
    this.streams = streams;
  }

  private static Map<String, String> exitCodes() {
    var codes = new LinkedHashMap<String, String>();
    codes.put(" " + ExitCodes.DONE, "done");
    codes.put(
        " " + ExitCodes.REJECTED, "something was rejected, or is wrong; trying again is useless");
    codes.put(" " + ExitCodes.USAGE, "the command was not understood");
    codes.put(" " + ExitCodes.TRY_AGAIN, "something failed that may pass; try again");
    return codes;
  }

  /// Ends the process: what `local` starts would keep it alive otherwise.
  public static void main(String[] args) {
    System.exit(line(Streams.ofProcess()).execute(args));
  }

  static CommandLine line(Streams streams) {
    var ansi = streams.terminal().colours() ? Ansi.ON : Ansi.OFF;
    var line =
        new CommandLine(new Keypoints(streams))
            .addSubcommand(new DigestCommand(streams))
            .addSubcommand(new AnnotateCommand(streams))
            .addSubcommand(new ExplainCommand(streams))
            .addSubcommand(new KindsCommand(streams))
            .addSubcommand(new LocalCommand())
            .addSubcommand(new BackfillCommand(streams))
            .addSubcommand(new ReconcileCommand(streams))
            .addSubcommand(new RedriveCommand(streams))
            .addSubcommand(new DoctorCommand(streams))
            .addSubcommand(new CompletionCommand(streams))
            .addSubcommand(new CommandLine.HelpCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(Help.defaultColorScheme(ansi))
            .setOut(new PrintWriter(streams.out(), true, UTF_8))
            .setErr(streams.err())
            .setUsageHelpWidth(streams.terminal().width())
            .setParameterExceptionHandler(new Misunderstood(streams))
            .setExecutionExceptionHandler(new Faults(streams));
    // Only now are all subcommands there.
    line.getSubcommands().values().forEach(Keypoints::complete);
    complete(line);
    return line;
  }

  /// What the help of every command has.
  private static void complete(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(true)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES);
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
