package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import keypoints.Problem;
import keypoints.app.Settings;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Document;
import keypoints.text.Extraction.Notice;
import keypoints.text.Span;
import org.jspecify.annotations.Nullable;

/// Files read as they come from a bucket.
final class Reads {
  static final ReadLimits LIMITS = Settings.DEFAULT_LIMITS.reading();

  private Reads() {}

  static Reading reading(String name, @Nullable String type, byte[] bytes) {
    return reading(LIMITS, name, type, bytes);
  }

  static Reading reading(ReadLimits limits, String name, @Nullable String type, byte[] bytes) {
    return Formats.all(limits).read(new Named("ID", name, type, null), bytes);
  }

  static Document document(String name, byte[] bytes) {
    return document(name, null, bytes);
  }

  static Document document(String name, @Nullable String type, byte[] bytes) {
    return switch (reading(name, type, bytes)) {
      case Reading.Read(Document document) -> document;
      case Reading.Unreadable(Problem problem) -> throw new AssertionError(problem.toString());
    };
  }

  static Document document(String name, String text) {
    return document(name, text.getBytes(UTF_8));
  }

  static Problem problem(String name, byte[] bytes) {
    return problem(LIMITS, name, bytes);
  }

  static Problem problem(ReadLimits limits, String name, byte[] bytes) {
    return switch (reading(limits, name, null, bytes)) {
      case Reading.Read(Document document) ->
          throw new AssertionError("was read: " + document.metadata());
      case Reading.Unreadable(Problem problem) -> problem;
    };
  }

  static Problem problem(String name, String text) {
    return problem(name, text.getBytes(UTF_8));
  }

  /// The parts of the text that do not count.
  static List<String> skipped(Document document) {
    var text = document.text();
    return document.extraction().skipped().stream().map((Span span) -> span.in(text)).toList();
  }

  static List<String> codes(Document document) {
    return document.extraction().notices().stream().map(Notice::code).toList();
  }
}
