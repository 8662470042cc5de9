package keypoints.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import keypoints.mention.Reference;
import keypoints.time.DocumentDate;

/// Names and numbers as a page shows them.
final class Words {
  static final String NOBODY = "(not said who)";

  private Words() {}

  static String names(List<Reference> references) {
    return references.stream().map(Reference::name).collect(Collectors.joining(", "));
  }

  /// The text with a blank for each run of white space.
  static String line(String text) {
    var line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        space = !line.isEmpty();
      } else {
        line.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return line.toString();
  }

  /// `talks_proposed` as `Talks proposed`.
  static String ofKind(String kind) {
    var name = kind.replace('_', ' ');
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static String ofDate(DocumentDate date) {
    var day = date.value() == null ? "" : DateWords.of(date.value().toString());
    return switch (date.basis()) {
      case METADATA -> day;
      case DATELINE -> day + ", by its dateline";
      case NONE -> "date unknown";
    };
  }

  /// `1 key point`, `3,084 characters`.
  static String count(int number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
