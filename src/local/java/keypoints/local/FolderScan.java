package keypoints.local;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds what has changed in a folder, and in those in it, by looking again and again.
///
/// A file counts once it has stayed the same from one look to the next, so that a half-written one
/// is not read. That would be needed with the system's own notifications too, which besides come
/// seconds late on macOS, get lost when many come at once, and know nothing of network folders.
final class FolderScan {
  private final Path folder;
  private final Map<String, Stamp> reported = new TreeMap<>();
  private Map<String, Stamp> seen = Map.of();

  /// What tells one content of a file from the next without reading it.
  private record Stamp(long size, FileTime modified) {}

  /// Something that happened to a key.
  ///
  /// @param present whether there is such a file
  record Change(String key, boolean present) {}

  FolderScan(Path folder) {
    this.folder = folder;
  }

  /// What is there at the start, when nothing is taken to be half written.
  List<Change> first() throws IOException {
    seen = look();
    return changes(seen, seen);
  }

  /// What has changed, and then stayed the same since the last look: first what is gone.
  List<Change> next() throws IOException {
    var before = seen;
    seen = look();
    return changes(before, seen);
  }

  private List<Change> changes(Map<String, Stamp> before, Map<String, Stamp> now) {
    List<Change> changes = new ArrayList<>();
    for (var key : List.copyOf(reported.keySet())) {
      if (!before.containsKey(key) && !now.containsKey(key)) {
        reported.remove(key);
        changes.add(new Change(key, false));
      }
    }
    now.forEach((key, stamp) -> {
      if (stamp.equals(before.get(key)) && !stamp.equals(reported.put(key, stamp))) {
        changes.add(new Change(key, true));
      }
    });
    return changes;
  }

  private Map<String, Stamp> look() throws IOException {
    Map<String, Stamp> found = new TreeMap<>();
    VisibleFiles.visit(
        folder,
        new VisibleFiles.Visitor() {
          @Override
          public void file(String key, BasicFileAttributes attributes) {
            found.put(key, new Stamp(attributes.size(), attributes.lastModifiedTime()));
          }

          // Gone since its folder was listed, or nobody's business.
          @Override
          public void fault(String key, IOException fault) throws IOException {
            if (key.isEmpty()) {
              throw fault;
            }
          }
        });
    return found;
  }
}
