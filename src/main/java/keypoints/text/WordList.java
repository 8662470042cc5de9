package keypoints.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Word lists among the program's resources: one entry a line, columns parted by tabs, `#` before
/// remarks. The first line of each says where the list comes from.
public final class WordList {
  private WordList() {}

  /// The first columns of a list.
  ///
  /// @param name below `/keypoints/`, such as `words/modals.txt`
  public static List<String> words(String name) {
    return rows(name).stream().map(List::getFirst).toList();
  }

  /// The columns of every line.
  public static List<List<String>> rows(String name) {
    return text(name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .map(line -> List.of(line.split("\t")))
        .toList();
  }

  /// The whole resource.
  public static String text(String name) {
    try (var stream = WordList.class.getResourceAsStream("/keypoints/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no such resource: keypoints/" + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
