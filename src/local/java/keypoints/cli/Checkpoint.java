package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// How far a run has come, in a file, so that the next goes on there.
///
/// @param file absent: nothing is kept
/// @param run what is run: a file of another run is refused
record Checkpoint(@Nullable Path file, String run) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param phase of the run: the objects, or the rows
  /// @param position behind which it goes on; absent, at its beginning
  record Place(String phase, @Nullable String position) {}

  /// Where to begin.
  ///
  /// @param first phase of the run
  /// @throws IOException when the file cannot be read, or is of another run
  Place read(String first) throws IOException {
    if (file == null || !Files.exists(file)) {
      return new Place(first, null);
    }
    var kept = JSON.readTree(Files.readString(file, UTF_8));
    if (!run.equals(kept.path("run").asText())) {
      throw new IOException(
          "%s is of another run (%s); delete it, or name another file"
              .formatted(file, kept.path("run").asText()));
    }
    return new Place(kept.path("phase").asText(), kept.path("position").textValue());
  }

  /// All or nothing: a run that is stopped meanwhile leaves the file as it was.
  void write(Place place) throws IOException {
    if (file == null) {
      return;
    }
    var kept = JSON.createObjectNode();
    kept.put("run", run);
    kept.put("phase", place.phase());
    kept.put("position", place.position());
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, kept.toString(), UTF_8);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The run is over.
  void delete() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
