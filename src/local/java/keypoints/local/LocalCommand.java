package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import keypoints.app.Settings;
import keypoints.local.LocalDefault.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Runs everything on this machine.
@Command(
    name = "local",
    description = {
      "Run everything on this machine, and watch a folder.",
      "The folder is the bucket, DynamoDB Local the table; the API is on 127.0.0.1. Prints the key"
          + " points of each file that is put in the folder."
    },
    footer = {
      "",
      "Examples:",
      "  keypoints local",
      "  keypoints local --folder news --once",
      "  keypoints local --endpoint http://localhost:8000",
      "",
      "Environment: the KEYPOINTS_ variables of the functions, such as KEYPOINTS_MAX_BYTES."
    })
public final class LocalCommand implements Callable<Integer> {
  /// Set by who starts the program, to the project's folder.
  private static final String HOME = "keypoints.home";

  private static final String REGION = "AWS_REGION";

  /// The folder where there is no tree.
  private static final Path IN_PLACE = Path.of("keypoints-inbox");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // that it is given is all that counts
  private boolean help;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description =
          "The folder (default: target/local/inbox, with the seeds in it; in a distribution"
              + " keypoints-inbox).")
  private @Nullable Path folder;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Of the API on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0: any).")
  private int port = 8787;

  @Option(
      names = "--table-port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Of DynamoDB Local (default: ${DEFAULT-VALUE}, or any when that is busy).")
  private int tablePort = 8000;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Of a DynamoDB that runs already, instead of DynamoDB Local: http://localhost:8000.")
  private @Nullable URI endpoint;

  @Option(names = "--once", description = "End after the files that are there.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    // Neither DynamoDB Local nor the SDK has anything to tell a person here.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    var words =
        new Words(
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
            System.err,
            Terminal.ofOutput(System.getProperties(), System.getenv()));
    Settings settings;
    try {
      settings = settings(System.getenv());
    } catch (IllegalArgumentException malformed) {
      fail(words, String.valueOf(malformed.getMessage()));
      return ExitCodes.USAGE;
    }
    if (endpoint == null && !TableServer.embeddedIsThere()) {
      fail(
          words,
          "DynamoDB Local may not be handed on, so it is not here. Give --endpoint URL of a DynamoDB"
              + " that runs, or start from the source tree: mvn compile exec:exec");
      return ExitCodes.USAGE;
    }
    if (endpoint != null && endpoint.getHost() == null) {
      fail(words, "--endpoint must be like http://localhost:8000: " + endpoint);
      return ExitCodes.USAGE;
    }
    try (var gateway = LocalGateway.bind(port)) {
      return run(gateway, settings, words);
    } catch (BindException busy) {
      return fail(
          words, "port %d of 127.0.0.1 is busy: choose another with --port".formatted(port));
    } catch (FileSystemException unusable) {
      var reason = unusable.getReason() == null ? "" : ": " + unusable.getReason();
      return fail(
          words,
          "%s cannot be written%s: choose another folder with --folder"
              .formatted(unusable.getFile(), reason));
    }
  }

  private int run(LocalGateway gateway, Settings settings, Words words) throws Exception {
    var inbox = inbox();
    try (var local =
        LocalDefault.start(inbox, log(inbox), server(words), settings, gateway, words)) {
      say(words, "");
      boolean all = local.takeAll();
      if (once) {
        return all ? ExitCodes.DONE : ExitCodes.TRY_AGAIN;
      }
      say(words, "Put a file in  " + inbox);
      say(words, "Read at        " + gateway.address());
      say(words, "API            " + gateway.address() + "/v1/key-points?kind=demand");
      say(words, "Table          " + local.table() + " at " + local.tableAddress());
      say(words, "Ctrl-C ends.\n");
      local.watch();
      return 0;
    }
  }

  private TableServer server(Words words) throws Exception {
    if (endpoint != null) {
      return new RemoteDynamoDb(endpoint, System.getenv().getOrDefault(REGION, "us-east-1"));
    }
    say(words, "Starting DynamoDB Local in this process …");
    return EmbeddedDynamoDb.start(tablePort);
  }

  /// What the functions on AWS are told by the same variables, except where the table is.
  private static Settings settings(Map<String, String> environment) {
    var own = new HashMap<>(environment);
    own.put(Settings.TABLE, LocalDefault.TABLE);
    return Settings.from(own);
  }

  /// The number of a port.
  static final class Port implements ITypeConverter<Integer> {
    private static final int LAST = 65_535;

    @Override
    public Integer convert(String value) {
      try {
        int number = Integer.parseInt(value);
        if (number >= 0 && number <= LAST) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // The message below says it.
      }
      throw new TypeConversionException("must be a port, 0 to %d: %s".formatted(LAST, value));
    }
  }

  /// A folder of a person's own gets nothing put into it.
  private Path inbox() throws IOException {
    var inbox = folder == null ? ownFolder() : folder.toAbsolutePath().normalize();
    var seeds = Path.of(System.getProperty(HOME, "")).resolve("seeds");
    Files.createDirectories(inbox);
    if (!Files.isWritable(inbox)) {
      throw new FileSystemException(inbox.toString(), null, "it is write-protected");
    }
    if (folder == null && isTree() && Files.isDirectory(seeds)) {
      for (var seed : texts(seeds)) {
        copy(seed, inbox.resolve(seed.getFileName()));
      }
    }
    return inbox;
  }

  /// Whether this is the project's tree, not a distribution.
  private static boolean isTree() {
    return System.getProperty(HOME) != null;
  }

  private static Path ownFolder() {
    var own = isTree() ? Path.of(System.getProperty(HOME, ""), "target/local/inbox") : IN_PLACE;
    return own.toAbsolutePath();
  }

  /// The function's own log; in a person's folder hidden, so that it is no document.
  private static Path log(Path inbox) throws IOException {
    return isTree()
        ? Files.createDirectories(Path.of(System.getProperty(HOME, ""), "target/local"))
            .resolve("log.ndjson")
        : inbox.resolve(".keypoints-log.ndjson");
  }

  private static List<Path> texts(Path seeds) throws IOException {
    try (var files = Files.list(seeds)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /// Leaves alone what a person made of it.
  private static void copy(Path seed, Path copy) throws IOException {
    if (!Files.exists(copy)) {
      Files.copy(seed, copy);
    }
  }

  private static void say(Words words, String line) {
    words.out().println(line);
    words.out().flush();
  }

  private static int fail(Words words, String message) {
    words.err().println("keypoints: " + message);
    return ExitCodes.TRY_AGAIN;
  }
}
