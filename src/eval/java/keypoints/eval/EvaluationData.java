package keypoints.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import keypoints.Annotation;
import keypoints.Digester;
import keypoints.keypoint.KeyPoint;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Span;
import org.jspecify.annotations.Nullable;

/// The data in the directory that `-Deval.data` names; none of it is part of this project.
final class EvaluationData {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Digester DIGESTER = new Digester();

  private EvaluationData() {}

  /// One text with what people made of it; which of the lists are there depends on the task.
  ///
  /// @param genre absent where the data has none
  /// @param sentences the text's
  /// @param references summaries of it, each a list of sentences
  record Item(
      Document document,
      @Nullable String genre,
      List<String> sentences,
      List<List<String>> references) {
    boolean isNews() {
      return "news".equals(genre);
    }

    String text() {
      return document.text();
    }
  }

  /// A text with the marks of others, as its file has them, and ours.
  record Marked(JsonNode gold, Annotation annotation) {
    String text() {
      return annotation.digest().document().text();
    }

    List<KeyPoint> keyPoints() {
      return annotation.digest().keyPoints();
    }

    /// A range in code points, as the files have it, in code units, as we do.
    Span span(int start, int end) {
      return new Span(text().offsetByCodePoints(0, start), text().offsetByCodePoints(0, end));
    }
  }

  /// The summaries or sentences of a file such as `summary/cnndm.jsonl`.
  static List<Item> read(String name) {
    return rows(name).stream().map(EvaluationData::item).toList();
  }

  /// The lines of a file such as `keypoints/kinds.jsonl`, each with what the engine makes of its
  /// text.
  static List<Marked> marked(String name) {
    return rows(name).stream().map(EvaluationData::marked).toList();
  }

  private static Marked marked(JsonNode json) {
    var text = json.path("text").textValue();
    var metadata = Metadata.ofText();
    for (var field : List.of("dct", "ref", "date")) {
      if (json.path(field).isTextual()) {
        metadata =
            metadata.withDate(LocalDate.parse(json.path(field).textValue().substring(0, 10)));
        break;
      }
    }
    var document = new Document("eval", text, metadata);
    return new Marked(json, DIGESTER.annotate(document, SummaryRequest.DEFAULT));
  }

  private static List<JsonNode> rows(String name) {
    var directory = System.getProperty("eval.data", "");
    assertThat(directory)
        .as(
            "-Deval.data=DIR is missing: the directory that holds segmentation/, summary/, keypoints/,"
                + " attribution/ and time/ with their .jsonl files")
        .isNotEmpty();
    var file = Path.of(directory, name);
    assertThat(file).as("the file " + name + " in the directory of -Deval.data").isRegularFile();
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(EvaluationData::json).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Item item(JsonNode json) {
    var title = json.path("title").textValue();
    var metadata = Metadata.ofText().withTitle(title == null || title.isEmpty() ? null : title);
    var document = new Document("eval", json.path("text").textValue(), metadata);
    return new Item(
        document,
        json.path("genre").textValue(),
        strings(json.path("sentences")),
        references(json));
  }

  /// NEWTS has two summaries of each of its tasks, one a topic: together they are one reference.
  private static List<List<String>> references(JsonNode json) {
    if (json.has("topic_summaries")) {
      var topics = lists(json.path("topic_summaries"));
      return IntStream.range(0, (topics.size() + 1) / 2)
          .mapToObj(i -> topics.subList(2 * i, Math.min(2 * i + 2, topics.size())))
          .map(pair -> pair.stream().flatMap(List::stream).toList())
          .toList();
    }
    return json.has("references")
        ? lists(json.path("references"))
        : List.of(strings(json.path("reference_sentences")));
  }

  private static List<List<String>> lists(JsonNode json) {
    return json.valueStream().map(EvaluationData::strings).toList();
  }

  private static List<String> strings(JsonNode json) {
    return json.valueStream().map(JsonNode::asText).toList();
  }
}
