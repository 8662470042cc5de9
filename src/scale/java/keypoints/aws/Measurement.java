package keypoints.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Runs a program that starts DynamoDB Local, whose threads would keep it alive for minutes.
final class Measurement {
  private Measurement() {}

  /// What is to be measured; it may fail in any way.
  interface Body {
    /// Measures and prints.
    ///
    /// @param folder that is gone afterwards
    void run(Path folder) throws Exception;
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // for the person who started it
  static void run(Body body) {
    int status = 1;
    try {
      var folder = Files.createTempDirectory("keypoints-");
      try {
        body.run(folder);
        status = 0;
      } finally {
        delete(folder);
      }
    } catch (Exception failure) {
      failure.printStackTrace();
    }
    System.exit(status);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
