package keypoints.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes down how the build runs Java, for a launcher that knows neither toolchains nor
/// repositories: the home of the JDK, and the class path.
final class LaunchFile {
  private LaunchFile() {}

  public static void main(String[] args) throws IOException {
    var file = Path.of(args[0]);
    var written = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        written,
        System.getProperty("java.home") + "\n" + System.getProperty("java.class.path") + "\n");
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
