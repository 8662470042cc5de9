package keypoints.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import keypoints.Problem;
import keypoints.json.ProblemJson;
import keypoints.local.ListPrinter;

/// How a document's JSON is shown.
@FunctionalInterface
interface View {
  /// Indented JSON, numbers as they were written.
  View JSON =
      new View() {
        @Override
        public String show(String name, String json) throws IOException {
          return indented(json);
        }

        @Override
        public String problem(Problem problem) throws IOException {
          return indented("{\"error\":" + ProblemJson.text(problem) + "}");
        }
      };

  /// The lines that show a document.
  ///
  /// @param name what the person knows the document by
  /// @param json of the digest
  /// @return whole lines
  String show(String name, String json) throws IOException;

  /// What is shown in the place of a document that is none; nothing where data is not asked for.
  default String problem(Problem problem) throws IOException {
    return "";
  }

  /// A list for a person.
  static View list(ListPrinter printer) {
    var mapper = new ObjectMapper();
    return (name, json) -> printer.digest(name, mapper.readTree(json));
  }

  private static String indented(String json) throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    var text = new StringWriter();
    var factory = new JsonFactory();
    try (var in = factory.createParser(json);
        var out = factory.createGenerator(text).setPrettyPrinter(printer)) {
      while (in.nextToken() != null) {
        out.copyCurrentEventExact(in);
      }
    }
    return text.append('\n').toString();
  }
}
