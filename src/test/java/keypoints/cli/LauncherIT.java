package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs `src/local/bin/keypoints` in a tree like the project's, with a Maven that does nothing but
/// write down that it was called, and how Java is started.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
  private static final Instant BUILT = Instant.parse("2022-01-12T00:00:00Z");

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void tree() throws IOException {
    home = folder.resolve("a tree");
    for (var name :
        List.of(
            "src/main",
            "src/local/java",
            "src/local/resources",
            "src/local/bin",
            "target",
            "bin")) {
      Files.createDirectories(home.resolve(name));
    }
    Files.copy(Path.of("src/local/bin/keypoints"), home.resolve("src/local/bin/keypoints"));
    Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"));
    Files.writeString(home.resolve("src/main/a.txt"), "");
    var launch =
        System.getProperty("java.home") + "\n" + System.getProperty("java.class.path") + "\n";
    var maven =
        Files.writeString(
            home.resolve("bin/mvn"),
            "#!/bin/sh\necho \"$@\" >> '%s'\ncat > '%s' << 'end'\n%send\n"
                .formatted(called(), home.resolve("target/launch"), launch));
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("n\u00f6.txt"), "Russia denied it.");
  }

  private Path called() {
    return home.resolve("called");
  }

  private long builds() throws IOException {
    return Files.exists(called()) ? Files.readAllLines(called()).size() : 0;
  }

  /// Makes everything as old as if it had been built from.
  private void built() throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(BUILT));
      }
    }
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(Path script, Path from, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
    builder.environment().putAll(environment);
    builder
        .environment()
        .merge(
            "PATH",
            home.resolve("bin").toString(),
            (path, ours) -> ours + File.pathSeparator + path);
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("out"), UTF_8),
        Files.readString(folder.resolve("err"), UTF_8));
  }

  private Ended version() throws IOException, InterruptedException {
    return run(home.resolve("src/local/bin/keypoints"), home, Map.of(), "--version");
  }

  @Test
  void theFirstStartBuildsAndSaysSo() throws Exception {
    var ended = version();
    assertThat(ended.out()).startsWith("keypoints ");
    assertThat(ended.err()).contains("building");
    assertThat(builds()).isOne();
  }

  @Test
  void aBuiltTreeIsNotBuiltAgainUntilASourceIsNewer() throws Exception {
    version();
    built();
    assertThat(version().err()).isEmpty();
    assertThat(builds()).isOne();

    Files.setLastModifiedTime(home.resolve("src/main/a.txt"), FileTime.from(BUILT.plusSeconds(5)));
    version();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void itWorksFromAnotherFolderThroughLinks() throws Exception {
    var links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("kp"), Path.of("../a tree/src/local/bin/keypoints"));
    var link = Files.createSymbolicLink(folder.resolve("kp"), links.resolve("kp"));
    var ended = run(link, links, Map.of(), "digest", "--json", "../n\u00f6.txt");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("\"denial\"");
    assertThat(home.resolve("target/launch")).exists();
  }

  @Test
  void fileNamesAreUtf8InTheLocaleOfNobody() throws Exception {
    var script = home.resolve("src/local/bin/keypoints");
    for (var locale :
        List.of(Map.<String, String>of(), Map.of("LC_ALL", "C"), Map.of("LANG", "POSIX"))) {
      var ended = run(script, folder, locale, "digest", "n\u00f6.txt");
      assertThat(ended.out()).as("%s", locale).startsWith("\u2500\u2500 n\u00f6.txt \u2500\u2500");
      assertThat(ended.code()).isZero();
    }
  }

  @Test
  void aFailedBuildIsSaidToBeOne() throws Exception {
    Files.writeString(home.resolve("bin/mvn"), "#!/bin/sh\nexit 1\n");
    var ended = version();
    assertThat(ended.err()).contains("the build failed");
    assertThat(ended.code()).isEqualTo(75);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void theExitCodeIsTheCommands() throws Exception {
    var script = home.resolve("src/local/bin/keypoints");
    assertThat(run(script, folder, Map.of(), "digest", "none.txt").code()).isEqualTo(1);
    assertThat(run(script, folder, Map.of(), "digest", "--bogus").code()).isEqualTo(2);
  }
}
