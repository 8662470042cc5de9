package keypoints.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.text.Extraction.Notice;

/// The parts of a mail that are not read, for the notice that names them.
final class Attachments {
  private static final String CODE = "ATTACHMENTS";
  private static final int MOST_NAMED = 20;
  private static final int LONGEST_NAME = 100;

  private final List<String> named = new ArrayList<>();
  private int count;

  /// @param type media type
  /// @param disposition as its field has it, decoded
  /// @param contentType as its field has it, decoded
  void add(String type, String disposition, String contentType) {
    count++;
    if (named.size() < MOST_NAMED) {
      var name = parameter(disposition, "filename");
      var file = name.isEmpty() ? parameter(contentType, "name") : name;
      named.add(file.isEmpty() ? cut(type) : "%s (%s)".formatted(cut(file), cut(type)));
    }
  }

  Optional<Notice> notice() {
    if (count == 0) {
      return Optional.empty();
    }
    var more = count > named.size() ? ", …" : "";
    return Optional.of(
        new Notice(CODE, "%d not read: %s%s".formatted(count, String.join(", ", named), more)));
  }

  /// A parameter as most mail programs write it; empty where it is not there.
  private static String parameter(String field, String name) {
    for (int at = field.indexOf(';'); at >= 0; at = field.indexOf(';', at + 1)) {
      var rest = field.substring(at + 1).stripLeading();
      if (rest.regionMatches(true, 0, name + "=", 0, name.length() + 1)) {
        var value = rest.substring(name.length() + 1);
        int end = value.startsWith("\"") ? value.indexOf('"', 1) : value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).replace("\"", "").strip();
      }
    }
    return "";
  }

  private static String cut(String value) {
    var shown = new StringBuilder();
    value
        .codePoints()
        .filter(c -> !Character.isISOControl(c))
        .limit(LONGEST_NAME)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
