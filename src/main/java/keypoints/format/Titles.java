package keypoints.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Titles as files state them, and whether they are any.
final class Titles {
  private static final int LONGEST = 500;

  private Titles() {}

  /// The title on one line; absent where it is blank, or longer than any.
  static @Nullable String tidy(@Nullable String stated, ReadLimits limits) {
    if (stated == null || stated.length() > LONGEST) {
      return null;
    }
    var words = new TextBuilder("title", limits);
    words.words(stated);
    return words.isBlank() ? null : words.text();
  }

  /// As [#tidy], and absent where it is what programs write that make files: a file's name, their
  /// own name, that there is no title.
  static @Nullable String ofFile(@Nullable String stated, ReadLimits limits) {
    var title = tidy(stated, limits);
    if (title == null) {
      return null;
    }
    var folded = title.toLowerCase(Locale.ROOT);
    boolean file = Format.ofName(folded).isPresent() || folded.endsWith(".doc");
    boolean program = folded.startsWith("microsoft word - ") || folded.startsWith("untitled");
    return file || program || folded.indexOf(' ') < 0 && folded.indexOf('_') >= 0 ? null : title;
  }
}
