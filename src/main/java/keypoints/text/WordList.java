package keypoints.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Word lists among the program's resources: one entry a line, columns parted by tabs, `#` before
/// remarks. The first line of each says where the list comes from.
public final class WordList {
  private WordList() {}

  /// The first columns of a list.
  ///
  /// @param name below `/keypoints/`, such as `words/modals.txt`
  public static List<String> words(String name) {
    var words = new ArrayList<String>();
    for (var line : lines(name)) {
      words.add(first(line));
    }
    return words;
  }

  /// The first columns of the lines with that last column.
  public static List<String> words(String name, String last) {
    var words = new ArrayList<String>();
    for (var line : lines(name)) {
      int start = line.length() - last.length();
      if (line.endsWith(last) && start > 0 && line.charAt(start - 1) == '\t') {
        words.add(first(line));
      }
    }
    return words;
  }

  private static String first(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? line : line.substring(0, tab);
  }

  /// The columns of every line.
  public static List<List<String>> rows(String name) {
    var rows = new ArrayList<List<String>>();
    for (var line : lines(name)) {
      rows.add(columns(line));
    }
    return rows;
  }

  // Decoded line by line: those of ASCII alone, nearly all, then are so at no cost.
  private static List<String> lines(String name) {
    var lines = new ArrayList<String>();
    var text = bytes(name);
    int end;
    for (int at = 0; at < text.length; at = end + 1) {
      end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      var line = new String(text, at, end - at, UTF_8).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(line);
      }
    }
    return lines;
  }

  // No streams, lambdas or patterns: this runs before anything else does, at every cold start.
  private static List<String> columns(String line) {
    var columns = new ArrayList<String>(4);
    int at = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', at)) {
      columns.add(line.substring(at, tab));
      at = tab + 1;
    }
    columns.add(line.substring(at));
    return columns;
  }

  /// The whole resource.
  public static String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  /// The same as it is stored, in UTF-8.
  public static byte[] bytes(String name) {
    var bytes = known(name);
    if (bytes == null) {
      throw new IllegalStateException("no such resource: keypoints/" + name);
    }
    return bytes;
  }

  /// The same, or null if there is none of that name.
  static byte @Nullable [] known(String name) {
    try (var stream = WordList.class.getResourceAsStream("/keypoints/" + name)) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
