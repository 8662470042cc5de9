package keypoints.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import keypoints.local.ListPrinter;

/// How a document's JSON is shown.
@FunctionalInterface
interface View {
  /// Indented JSON, numbers as they were written.
  View JSON = (_, json) -> indented(json);

  /// The lines that show a document.
  ///
  /// @param name what the person knows the document by
  /// @param json of the digest
  /// @return whole lines
  String show(String name, String json) throws IOException;

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
