package keypoints.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import keypoints.local.VisibleFiles;
import org.jspecify.annotations.Nullable;

/// What a folder on the command line stands for.
final class FolderFiles {
  private FolderFiles() {}

  /// A file to read.
  ///
  /// @param file as it is opened, and as a person knows it
  /// @param key its path from the folder on that was named, with `/` on every system
  record Found(String file, String key) {}

  /// The files in it and in its folders, by path. What cannot be looked at is one of them, so that
  /// opening it says why. Where there is nothing, or where it is no folder, the name alone.
  ///
  /// @param out a folder that is left out, for its files are what is written
  static List<Found> of(String name, @Nullable Path out) throws IOException {
    if (name.equals(Inputs.STANDARD_INPUT) || !isFolder(name)) {
      return List.of(new Found(name, fileName(name)));
    }
    var keys = new TreeSet<String>();
    var folder = Path.of(name);
    VisibleFiles.visit(folder, new Keys(keys));
    if (out != null) {
      var real = folder.toRealPath();
      var written = out.toRealPath();
      keys.removeIf(key -> real.resolve(key).startsWith(written));
    }
    return keys.isEmpty()
        ? List.of(new Found(name, name))
        : keys.stream().map(key -> new Found(folder.resolve(key).toString(), key)).toList();
  }

  /// A key that two of them have.
  static Optional<String> clash(List<Found> files) {
    var seen = new HashSet<String>();
    return files.stream().map(Found::key).filter(key -> !seen.add(key)).findFirst();
  }

  private static String fileName(String name) {
    try {
      var last = Path.of(name).getFileName();
      return last == null ? name : last.toString();
    } catch (InvalidPathException notAPath) {
      return name;
    }
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  private record Keys(Collection<String> keys) implements VisibleFiles.Visitor {
    @Override
    public void file(String key, BasicFileAttributes attributes) {
      keys.add(key);
    }

    @Override
    public void fault(String key, IOException fault) {
      keys.add(key);
    }
  }
}
