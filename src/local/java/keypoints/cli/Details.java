package keypoints.cli;

import java.time.LocalDate;
import keypoints.app.PublishedDate;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a person knows of documents besides their text.
final class Details {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Day.class,
      description = "The day the documents were published; a line's own date wins.")
  private @Nullable LocalDate date;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The documents' title; a line's own title wins.")
  private @Nullable String title;

  Metadata complete(Metadata metadata) {
    var titled = metadata.title() == null ? metadata.withTitle(title) : metadata;
    return titled.date() == null ? titled.withDate(date) : titled;
  }

  /// A day, or a date-time's day.
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return PublishedDate.parse(value);
      } catch (IllegalArgumentException notADate) {
        throw new TypeConversionException(notADate.getMessage());
      }
    }
  }
}
