package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import keypoints.aws.RuntimeApi.Answer;

/// A function in a fresh JVM, as Lambda runs it with 1,769 MB: one processor, the quick compiler,
/// the serial collector, AWS's runtime client. Linux only.
final class FunctionProcess implements AutoCloseable {
  /// About what Lambda starts its own Java runtimes with: 85, 10 and 5 % of the memory for heap,
  /// classes and code.
  private static final List<String> FLAGS =
      List.of(
          "-XX:MaxHeapSize=1539738k",
          "-XX:MaxMetaspaceSize=181146k",
          "-XX:ReservedCodeCacheSize=90573k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ActiveProcessorCount=1",
          "--enable-native-access=ALL-UNNAMED");

  /// Of `/proc/PID/stat`.
  private static final double TICKS_A_SECOND = 100;

  private final RuntimeApi lambda;
  private final Process process;
  private final long begin;

  private FunctionProcess(RuntimeApi lambda, Process process, long begin) {
    this.lambda = lambda;
    this.process = process;
    this.begin = begin;
  }

  /// How a function is started.
  ///
  /// @param folder that it starts in
  /// @param more flags, besides those of Lambda
  record Start(String handler, Path folder, List<Path> classPath, List<String> more) {
    Start with(String flag) {
      var flags = new ArrayList<>(more);
      flags.add(flag);
      return new Start(handler, folder, classPath, flags);
    }
  }

  /// What was used since the start.
  ///
  /// @param processorMillis user and system, in steps of ten
  record Used(double processorMillis, double wallMillis, double megabytes) {}

  static FunctionProcess start(Start how, Map<String, String> environment, Path log)
      throws IOException {
    var lambda = new RuntimeApi();
    var command = new ArrayList<>(List.of("taskset", "-c", lastProcessor()));
    command.addAll(java(how));
    var builder = new ProcessBuilder(command).directory(how.folder().toFile());
    LambdaProcess.prepare(builder, lambda, environment, log);
    long begin = System.nanoTime();
    var process = builder.start();
    var _ = process.onExit().thenRun(lambda::processEnded);
    return new FunctionProcess(lambda, process, begin);
  }

  /// The command that starts its JVM.
  static List<String> java(Start how) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(how.more());
    command.add("-cp");
    command.add(
        how.classPath().stream()
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(AWSLambda.class.getName());
    command.add(how.handler());
    return command;
  }

  /// The function is held to one; this process and DynamoDB Local have the others.
  private static String lastProcessor() {
    return Integer.toString(Runtime.getRuntime().availableProcessors() - 1);
  }

  /// Invokes the function, which must do all that it was asked for.
  void invoke(byte[] event) throws InterruptedException {
    var answer = lambda.invoke(event);
    if (!answer.equals(new Answer("response", "{\"batchItemFailures\":[]}"))) {
      throw new IllegalStateException(answer.toString());
    }
  }

  Used used() throws IOException {
    double wall = (System.nanoTime() - begin) / 1e6;
    var stat = Files.readString(proc("stat"), UTF_8);
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    var resident =
        Files.readAllLines(proc("status"), UTF_8).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    double kilobytes = Double.parseDouble(resident.replaceAll("[^0-9]", ""));
    return new Used(ticks * 1000 / TICKS_A_SECOND, wall, kilobytes / 1024);
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  /// Ends it as a program ends, so that it writes what it has to write.
  void end() {
    process.destroy();
    process.onExit().orTimeout(60, SECONDS).join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().orTimeout(10, SECONDS).join();
    lambda.close();
  }
}
