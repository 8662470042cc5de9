package keypoints.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import keypoints.local.VisibleFiles;

/// What a folder on the command line stands for.
final class FolderFiles {
  private FolderFiles() {}

  /// The files in it and in its folders, by path. What cannot be looked at is one of them, so that
  /// opening it says why. Where there is nothing, or where it is no folder, the name alone.
  static List<String> of(String name) throws IOException {
    if (name.equals(Inputs.STANDARD_INPUT) || !isFolder(name)) {
      return List.of(name);
    }
    var keys = new TreeSet<String>();
    var folder = Path.of(name);
    VisibleFiles.visit(folder, new Keys(keys));
    return keys.isEmpty()
        ? List.of(name)
        : keys.stream().map(key -> folder.resolve(key).toString()).toList();
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
