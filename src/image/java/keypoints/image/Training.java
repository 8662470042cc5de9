package keypoints.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts a function, lets it take some uploads in from a stand-in for Lambda, S3 and DynamoDB, and
/// ends it, so that its JVM writes down what it has loaded and linked. Nothing is written anywhere
/// else: the stand-in is in this process, and forgets.
///
/// Needs the JDK alone, for it runs while an image is built.
public final class Training {
  private static final int PATIENCE_SECONDS = 120;

  private Training() {}

  /// Trains the function with two uploads.
  ///
  /// @param arguments a text to be digested, then the command that starts the function's JVM, with
  ///   its flags and its class path, up to the main class
  public static void main(String[] arguments) throws Exception {
    var text = Files.readAllBytes(Path.of(arguments[0]));
    var command = List.of(arguments).subList(1, arguments.length);
    train(command, List.of(StandIn.put("first.txt"), StandIn.put("second.txt")), text);
  }

  /// Trains a function; it may be any that answers as one does whose uploads have succeeded.
  ///
  /// @param command that starts the function's JVM and makes it write a cache when it ends
  /// @param events that it is invoked with, one after another
  /// @param text of all objects that it reads
  public static void train(List<String> command, List<String> events, byte[] text)
      throws IOException, InterruptedException, GeneralSecurityException {
    var folder = Files.createTempDirectory("training");
    try (var standIn = StandIn.started(events, text, Certificate.made(folder))) {
      var all = new ArrayList<>(command);
      // Over TLS, as on AWS: its classes are a good part of what a function loads.
      all.add(1, "-Djavax.net.ssl.trustStore=" + Certificate.in(folder));
      all.add(1, "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
      var builder = new ProcessBuilder(all).inheritIO();
      builder
          .environment()
          .putAll(
              Map.of(
                  "AWS_LAMBDA_RUNTIME_API", standIn.runtimeApi(),
                  "AWS_LAMBDA_FUNCTION_NAME", "training",
                  "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                  "AWS_ACCESS_KEY_ID", "none",
                  "AWS_SECRET_ACCESS_KEY", "none",
                  "AWS_REGION", "us-east-1",
                  "KEYPOINTS_TABLE", "none",
                  "KEYPOINTS_ENDPOINT", standIn.endpoint()));
      var function = builder.start();
      var _ = function.onExit().thenRun(standIn::functionEnded);
      try {
        for (int i = 0; i < events.size(); i++) {
          succeed(standIn.answer(PATIENCE_SECONDS));
        }
        function.destroy(); // a request to end, at which the JVM writes its cache
        if (!function.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the function does not end");
        }
      } finally {
        function.destroyForcibly();
      }
    }
  }

  private static void succeed(String answer) {
    if (!answer.equals("{\"batchItemFailures\":[]}")) {
      throw new IllegalStateException("the function answered " + answer);
    }
  }
}
