package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import keypoints.aws.FunctionProcess.Start;
import keypoints.image.Training;

/// The two ways in which a function is given to Lambda.
final class Packaging {
  private static final String CLASS_LOADED = " source: ";

  private Packaging() {}

  /// What its event is: of the object of that number.
  interface Events {
    byte[] of(int object);
  }

  /// As a ZIP: the runtime client finds the classes in the folder in which it starts.
  static Start zip(TaskFolder task, String handler) {
    return new Start(handler, task.folder(), TaskFolder.runtime(), List.of());
  }

  /// As an image: all is on the class path, in jars, and the JVM has a cache of what it loaded and
  /// linked in a run before.
  static Start image(TaskFolder task, String handler, Events events, String text)
      throws IOException, InterruptedException, GeneralSecurityException {
    var parent = task.folder().resolveSibling("image");
    var empty = Files.createDirectories(parent.resolve("task"));
    var jar = parent.resolve("function.jar");
    run("jar", "--create", "--no-compress", "--file", jar, "-C", task.folder(), "keypoints");
    var classPath = new ArrayList<>(List.of(jar));
    classPath.addAll(task.jars());
    TaskFolder.runtime().stream().filter(path -> !named(path, classPath)).forEach(classPath::add);
    var plain = new Start(handler, empty, classPath, List.of());
    var cache = parent.resolve("cache.aot");
    Training.train(
        FunctionProcess.java(
            plain
                .with("-XX:+UnlockDiagnosticVMOptions")
                .with("-XX:-AOTRecordTraining")
                .with("-XX:AOTCacheOutput=" + cache)),
        List.of(new String(events.of(0), UTF_8), new String(events.of(1), UTF_8)),
        text.getBytes(UTF_8));
    // Fails where the cache does not fit, instead of starting without it.
    return plain.with("-XX:AOTCache=" + cache).with("-XX:AOTMode=on");
  }

  private static boolean named(Path path, List<Path> known) {
    return known.stream().anyMatch(it -> it.getFileName().equals(path.getFileName()));
  }

  private static void run(String tool, Object... arguments) {
    var words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, words);
    if (status != 0) {
      throw new IllegalStateException(tool + " ended with " + status);
    }
  }

  /// How many classes it has loaded after two uploads.
  static long classes(Start start, Events events, String text, Path folder)
      throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "loaded", ".log");
    try (var inflow = Inflow.of(text, 2);
        var function =
            FunctionProcess.start(
                start.with("-Xlog:class+load:file=" + log), inflow.environment(), log)) {
      function.invoke(events.of(0));
      function.invoke(events.of(1));
      function.end();
    }
    try (var lines = Files.lines(log, UTF_8)) {
      return lines.filter(line -> line.contains(CLASS_LOADED)).count();
    }
  }
}
