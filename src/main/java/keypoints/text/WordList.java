package keypoints.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Word lists among the program's resources: one entry a line, columns parted by tabs, `#` before
/// remarks. The first line of each says where the list comes from.
public final class WordList {
  private WordList() {}

  /// The first columns of a list.
  ///
  /// @param name below `/keypoints/`, such as `words/modals.txt`
  public static List<String> words(String name) {
    var words = new ArrayList<String>();
    for (var row : rows(name)) {
      words.add(row.getFirst());
    }
    return words;
  }

  /// The columns of every line.
  public static List<List<String>> rows(String name) {
    var rows = new ArrayList<List<String>>();
    var text = text(name);
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      var line = text.substring(at, end).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        rows.add(columns(line));
      }
    }
    return rows;
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
