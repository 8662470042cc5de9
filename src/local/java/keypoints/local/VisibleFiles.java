package keypoints.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The files of a folder and of those in it. Hidden ones and symbolic links are passed over; the
/// folder itself may be either.
public final class VisibleFiles {
  private VisibleFiles() {}

  /// What is told of a folder. A key is a path from the folder on, with `/` on every system.
  public interface Visitor {
    void file(String key, BasicFileAttributes attributes);

    /// What cannot be looked at; the folder itself has an empty key.
    void fault(String key, IOException fault) throws IOException;
  }

  /// Visits them in no order that could be relied on.
  public static void visit(Path folder, Visitor visitor) throws IOException {
    var root = folder.toRealPath();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return isHidden(root, path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(root, path)) {
              visitor.file(key(root, path), attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
            if (!isHidden(root, path)) {
              visitor.fault(key(root, path), fault);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path root, Path path) {
    return !path.equals(root) && path.getFileName().toString().startsWith(".");
  }

  private static String key(Path root, Path path) {
    var names = root.relativize(path);
    return StreamSupport.stream(names.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
