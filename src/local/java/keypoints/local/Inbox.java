package keypoints.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Puts files into the folder, as an upload would into the bucket. What is there is never written
/// over, hidden files and those of other folders are not touched, and a file appears whole.
final class Inbox {
  /// Code points of a name, so that it fits into 255 bytes with a number behind it.
  private static final int LONGEST = 60;

  // They shape letters and pictures.
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final int MOST_OF_A_NAME = 1_000;

  /// What separates the parts of a path somewhere, or may not stand in a name somewhere.
  private static final String RESERVED = "/\\:*?\"<>|";

  private final Path folder;

  Inbox(Path folder) {
    this.folder = folder;
  }

  /// A file that is in the folder now.
  ///
  /// @param written false where the very same file was there already
  record Placed(String key, boolean written) {}

  /// Takes all bytes as a file of about that name.
  ///
  /// @return empty when nothing of the name is left that a file may be called
  synchronized Optional<Placed> put(String wanted, InputStream bytes) throws IOException {
    var name = name(wanted);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var root = folder.toRealPath();
    // Hidden, so that nothing looks at it before it is whole.
    var part = root.resolve(".dropped.part");
    try {
      // A link by that name may lead elsewhere, and a process that was killed has left its own.
      Files.deleteIfExists(part);
      try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
        bytes.transferTo(out);
      }
      return Optional.of(place(root, name.get(), part));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Placed place(Path root, String name, Path part) throws IOException {
    for (int number = 1; number <= MOST_OF_A_NAME; number++) {
      var key = number == 1 ? name : numbered(name, number);
      var file = root.resolve(key);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, part) < 0) {
        return new Placed(key, false);
      }
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(part, file);
        return new Placed(key, true);
      }
    }
    throw new FileAlreadyExistsException(name);
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    int end = dot < 0 ? name.length() : dot;
    return "%s (%d)%s".formatted(name.substring(0, end), number, name.substring(end));
  }

  /// The wanted name without what could lead elsewhere, hide the file, or not be stored.
  static Optional<String> name(String wanted) {
    var name = new StringBuilder();
    wanted.codePoints().map(point -> isFit(point) ? point : '_').forEach(name::appendCodePoint);
    var visible = visible(shortened(visible(name.toString())));
    return visible.isEmpty() ? Optional.empty() : Optional.of(visible);
  }

  /// Dots and white space at the beginning hide a file, at the end some systems drop them.
  private static String visible(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isDropped(name.charAt(start))) {
      start++;
    }
    while (end > start && isDropped(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isDropped(char c) {
    return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isFit(int point) {
    if (point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> RESERVED.indexOf(point) < 0 && point != 0xFFFD;
    };
  }

  /// Keeps what follows the last dot, which tells the format.
  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    int kept = LONGEST - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }
}
