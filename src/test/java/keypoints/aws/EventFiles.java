package keypoints.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// The files under `events/`: each is what `sam local invoke -e` takes, and a fixture.
final class EventFiles {
  private static final Path FOLDER = Path.of("events");

  private static final String BACKFILL = "backfill-";

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
    return names(name -> !name.startsWith("api-") && !name.startsWith(BACKFILL));
  }

  static List<String> backfills() {
    return names(name -> name.startsWith(BACKFILL));
  }

  private static List<String> names(Predicate<String> wanted) {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).filter(wanted).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
