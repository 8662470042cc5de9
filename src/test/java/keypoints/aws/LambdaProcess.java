package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// The upload function in a process of its own, as Lambda runs it: AWS's runtime client, and
/// nothing on the class path but what ships.
record LambdaProcess(Process process) implements AutoCloseable {
  static final String HANDLER = "keypoints.aws.UploadHandler::handleRequest";

  /// Starts it; when it ends, whoever waits for an answer hears of it.
  static LambdaProcess start(RuntimeApi lambda, Map<String, String> environment, Path log)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-cp", classPath(), AWSLambda.class.getName(), HANDLER);
    prepare(builder, lambda, environment, log);
    var process = builder.start();
    var _ = process.onExit().thenRun(lambda::processEnded);
    return new LambdaProcess(process);
  }

  /// Gives a process what Lambda's have around them, and more.
  static void prepare(
      ProcessBuilder builder, RuntimeApi lambda, Map<String, String> more, Path log) {
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", lambda.authority(),
                "AWS_LAMBDA_FUNCTION_NAME", "UploadFunction",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_REGION", "eu-central-1",
                "LANG", "C"));
    builder.environment().putAll(more);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
  }

  /// As `kill -9` does, and waits until it is dead.
  void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(10, SECONDS).join();
  }

  private static String classPath() throws IOException {
    var parts = new ArrayList<>(List.of(Path.of("target", "classes").toString()));
    parts.add(Files.readString(Path.of("target", "runtime-classpath"), UTF_8).strip());
    for (var ofRuntime :
        List.of(AWSLambda.class, LambdaEventSerializers.class, SdkInternalThreadLocal.class)) {
      parts.add(jar(ofRuntime.getProtectionDomain().getCodeSource()));
    }
    return String.join(File.pathSeparator, parts);
  }

  private static String jar(CodeSource source) {
    return Path.of(Objects.requireNonNull(source).getLocation().getPath()).toString();
  }

  @Override
  public void close() {
    kill();
  }
}
