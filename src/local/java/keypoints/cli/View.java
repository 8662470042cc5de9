package keypoints.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import keypoints.Problem;
import keypoints.local.ListPrinter;

/// How a document's JSON is shown. Thread-safe.
@FunctionalInterface
interface View {
  /// Indented JSON, numbers as they were written.
  View JSON =
      new View() {
        @Override
        public String show(String file, String json) throws IOException {
          return FileJson.indented(json, file);
        }

        @Override
        public String problem(String file, Problem problem) throws IOException {
          return FileJson.indented(FileJson.problem(file, problem), Inputs.STANDARD_INPUT);
        }
      };

  /// One line of JSON for a document.
  View LINE =
      new View() {
        @Override
        public String show(String file, String json) throws IOException {
          return FileJson.line(json, file);
        }

        @Override
        public String problem(String file, Problem problem) {
          return FileJson.problem(file, problem) + "\n";
        }
      };

  /// The lines that show a document.
  ///
  /// @param file as it was named
  /// @param json of the digest
  /// @return whole lines
  String show(String file, String json) throws IOException;

  /// What stands once before all documents.
  default String head() throws IOException {
    return "";
  }

  /// What is shown in the place of a document that is none; nothing where data is not asked for.
  default String problem(String file, Problem problem) throws IOException {
    return "";
  }

  /// A list for a person.
  static View list(ListPrinter printer) {
    var mapper = new ObjectMapper();
    return (file, json) -> printer.digest(InputFile.name(file), mapper.readTree(json));
  }
}
