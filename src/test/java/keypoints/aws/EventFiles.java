package keypoints.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files under `events/`: each is what `sam local invoke -e` takes, and a fixture.
final class EventFiles {
  private static final Path FOLDER = Path.of("events");

  private EventFiles() {}

  static InputStream open(String name) {
    try {
      return Files.newInputStream(FOLDER.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The names of the uploads' events; the API's begin with `api-`.
  static List<String> uploads() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("api-"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
