package keypoints.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Key points as CSV (RFC 4180, UTF-8), one a row. Quote, offset and length are those of the
/// sentence that says it best.
///
/// What a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises
/// against "CSV injection"; so only such a cell is not the document's own words.
final class CsvView implements View {
  private static final List<String> COLUMNS =
      List.of(
          "document",
          "title",
          "documentDate",
          "id",
          "kind",
          "confidence",
          "actors",
          "recipients",
          "dates",
          "content",
          "quote",
          "offset",
          "length",
          "sentence",
          "reportedBy",
          "modes",
          "mentions",
          "cameo",
          "plover");

  /// The last four are the first ones' wide forms, which some programs take for the same.
  private static final String OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public String head() throws IOException {
    return rows(List.of(COLUMNS));
  }

  @Override
  public String show(String file, String json) throws IOException {
    var digest = mapper.readTree(json);
    var rows = new ArrayList<List<String>>();
    for (var point : digest.path("keyPoints")) {
      rows.add(row(InputFile.name(file), digest.path("document"), point));
    }
    return rows(rows);
  }

  private static List<String> row(String file, JsonNode document, JsonNode point) {
    var best = point.path("mentions").path(point.path("best").asInt());
    return List.of(
        file,
        document.path("title").asText(),
        document.path("date").path("value").asText(),
        point.path("id").asText(),
        point.path("kind").asText(),
        point.path("confidence").asText(),
        joined(point.path("actors"), "name"),
        joined(point.path("recipients"), "name"),
        joined(point.path("dates"), "value"),
        joined(best.path("content"), "text"),
        best.path("text").asText(),
        best.path("offset").asText(),
        best.path("length").asText(),
        best.path("sentence").asText(),
        joined(best.path("reportedBy"), "name"),
        best.path("modes").valueStream().map(JsonNode::asText).collect(Collectors.joining("; ")),
        Integer.toString(point.path("mentions").size()),
        best.path("codes").path("cameo").asText(),
        best.path("codes").path("plover").asText());
  }

  private static String joined(JsonNode list, String member) {
    return list.valueStream()
        .map(item -> item.path(member).asText())
        .collect(Collectors.joining("; "));
  }

  private static String rows(List<List<String>> rows) throws IOException {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (var row : rows) {
        csv.writeRecord(row.stream().map(CsvView::harmless).toList());
      }
    }
    return text.toString();
  }

  private static String harmless(String cell) {
    return cell.isEmpty() || OF_FORMULAS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
