package keypoints.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import keypoints.app.PublishedDate;
import keypoints.cli.FolderFiles.Found;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// What to read, and what a person knows of it besides the text.
final class Inputs {
  static final String STANDARD_INPUT = "-";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Files to read; - is standard input, also read when no FILE is given. A folder stands for"
              + " the files in it and in its folders, in order of their paths, hidden ones and"
              + " links left out; --ndjson takes no folder.")
  private List<String> files = new ArrayList<>();

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

  /// The files to read; none when there are none and standard input is a person's keyboard.
  List<String> files(Streams streams) {
    if (!files.isEmpty()) {
      return files;
    }
    return streams.inIsTerminal() ? List.of() : List.of(STANDARD_INPUT);
  }

  boolean readsStandardInput(Streams streams) {
    return files(streams).contains(STANDARD_INPUT);
  }

  /// The same, with a folder's files in its place.
  ///
  /// @param out a folder whose files are none of them
  List<Found> documents(Streams streams, @Nullable Path out) throws IOException {
    var documents = new ArrayList<Found>();
    for (var file : files(streams)) {
      documents.addAll(FolderFiles.of(file, out));
    }
    return documents;
  }

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
