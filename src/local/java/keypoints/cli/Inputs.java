package keypoints.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keypoints.cli.FolderFiles.Found;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

  @Mixin private final Details details = new Details();

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
    return details.complete(metadata);
  }
}
