package keypoints.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import keypoints.Problem;
import keypoints.json.Json;
import keypoints.json.ProblemJson;
import org.jspecify.annotations.Nullable;

/// JSON of a document that came from a file, which it names: of many documents in one output nobody
/// could tell which is which, and two files may have the same text, and so the same id.
final class FileJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FileJson() {}

  /// The JSON with `document.source.file`, indented.
  static String indented(String json, String file) throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    return copied(
        json,
        file,
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /// The same on one line.
  static String line(String json, String file) throws IOException {
    return copied(json, file, null);
  }

  /// What is wrong with a file, on one line.
  static String problem(String file, Problem problem) {
    return Json.text(json -> {
      json.writeStartObject();
      source(json, file);
      json.writeFieldName("error");
      ProblemJson.write(json, problem);
      json.writeEndObject();
    });
  }

  private static String copied(String json, String file, @Nullable PrettyPrinter printer)
      throws IOException {
    var text = new StringWriter(json.length());
    try (var in = FACTORY.createParser(json);
        var out = FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(printer);
      while (in.nextToken() != null) {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
          Json.string(out, in.getText());
        } else {
          out.copyCurrentEventExact(in);
        }
        if (isDocumentId(in)) {
          source(out, file);
        }
      }
    }
    return text.append('\n').toString();
  }

  private static boolean isDocumentId(JsonParser in) {
    var document = in.getParsingContext();
    var root = document.getParent();
    return in.currentToken() == JsonToken.VALUE_STRING
        && "id".equals(document.getCurrentName())
        && root != null
        && "document".equals(root.getCurrentName())
        && root.getParent().inRoot();
  }

  /// Standard input has no name.
  private static void source(JsonGenerator json, String file) throws IOException {
    if (!file.equals(Inputs.STANDARD_INPUT)) {
      json.writeObjectFieldStart("source");
      Json.string(json, "file", file);
      json.writeEndObject();
    }
  }
}
