package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// A folder with what ships and nothing else, laid out as `sam build` does: classes, and beside
/// them `lib/` with the jars that they need.
///
/// @param folder `/var/task` on Lambda
record TaskFolder(Path folder) {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path JARS = Path.of("target", "runtime-classpath");

  /// What a person's machine has besides.
  private static final List<String> LOCAL = List.of("keypoints/cli", "keypoints/local");

  static TaskFolder in(Path parent) throws IOException {
    var folder = Files.createDirectories(parent.resolve("task"));
    try (var files = Files.walk(CLASSES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = CLASSES.relativize(file).toString();
        if (LOCAL.stream().noneMatch(name::startsWith)) {
          copy(file, folder.resolve(name));
        }
      }
    }
    for (var jar : Files.readString(JARS, UTF_8).strip().split(File.pathSeparator, -1)) {
      copy(Path.of(jar), folder.resolve("lib").resolve(Path.of(jar).getFileName().toString()));
    }
    return new TaskFolder(folder);
  }

  /// Adds a class that does not ship.
  TaskFolder with(Class<?> added) throws IOException {
    var name = added.getName().replace('.', '/') + ".class";
    copy(Path.of("target", "test-classes", name), folder.resolve(name));
    return this;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.copy(from, to);
  }

  /// What stands in `/var/runtime/lib` on Lambda: AWS's runtime client and what it needs.
  static List<Path> runtime() {
    return Stream.of(
            AWSLambda.class,
            LambdaEventSerializers.class,
            SdkInternalThreadLocal.class,
            Context.class)
        .map(type -> Objects.requireNonNull(type.getProtectionDomain().getCodeSource()))
        .map(source -> Path.of(source.getLocation().getPath()))
        .toList();
  }

  /// The jars of `lib/`, by name.
  List<Path> jars() throws IOException {
    try (var jars = Files.list(folder.resolve("lib"))) {
      return new ArrayList<>(jars.sorted().toList());
    }
  }
}
