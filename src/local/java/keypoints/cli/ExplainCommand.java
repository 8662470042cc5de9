package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import keypoints.Annotation;
import keypoints.Problem;
import keypoints.format.DocumentReader.Reading;
import keypoints.keypoint.KeyPoint;
import keypoints.local.ExitCodes;
import keypoints.local.ExplanationPrinter;
import keypoints.local.Near;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says why key points were found, and why a sentence made none.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Keypoints.Version.class,
    description = "Say why each key point of a document was found, or why a sentence made none.",
    footer = {
      "",
      "Examples:",
      "  keypoints explain article.txt",
      "  keypoints explain article.txt kp-003",
      "  keypoints explain article.txt --sentence 4"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(index = "0", paramLabel = "FILE", description = "The document; - is standard input.")
  private String file = Inputs.STANDARD_INPUT;

  @Parameters(
      index = "1..*",
      paramLabel = "ID",
      description = "Key points, such as kp-003; without any all are explained.")
  private List<String> ids = new ArrayList<>();

  @ArgGroup private final Place place = new Place();

  @Mixin private final Details details = new Details();
  @Mixin private final KindFiles kinds = new KindFiles();

  /// A sentence that is asked for.
  static final class Place {
    @Option(
        names = "--sentence",
        paramLabel = "N",
        converter = SummaryOptions.AtLeastOne.class,
        description = "Explain what became of this sentence, counted from 1 as lists count.")
    private @Nullable Integer sentence;

    @Option(
        names = "--at",
        paramLabel = "OFFSET",
        description = "The same, of the sentence at this offset, counted from 0 as JSON counts.")
    private @Nullable Integer offset;

    boolean isAsked() {
      return sentence != null || offset != null;
    }

    /// Its index; empty where there is no such sentence.
    Optional<Integer> in(Annotation annotation) {
      var sentences = annotation.sentences();
      if (sentence != null) {
        return sentence <= sentences.size() ? Optional.of(sentence - 1) : Optional.empty();
      }
      int at = offset == null ? 0 : offset;
      return IntStream.range(0, sentences.size())
          .filter(i -> sentences.get(i).start() <= at && at < sentences.get(i).end())
          .boxed()
          .findFirst();
    }
  }

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var failures = new Failures(streams);
    Reading reading;
    try (var opened = InputFile.open(file, streams.in())) {
      reading = opened.document();
    } catch (IOException fault) {
      return failures.fault(file, fault, "is a folder; give one of the files in it");
    }
    return switch (reading) {
      case Reading.Read(Document document) ->
          explained(document.with(details.complete(document.metadata())));
      case Reading.Unreadable(Problem problem) -> failures.problem(InputFile.name(file), problem);
    };
  }

  private int explained(Document document) throws IOException {
    var annotation = kinds.digester().annotate(document, SummaryRequest.DEFAULT);
    var printer = new ExplanationPrinter(streams.terminal(), document.text(), kinds.kinds());
    return place.isAsked()
        ? sentence(annotation, printer)
        : points(annotation.digest().keyPoints(), printer);
  }

  private int points(List<KeyPoint> points, ExplanationPrinter printer) throws IOException {
    var known = points.stream().map(KeyPoint::id).toList();
    var unknown = ids.stream().filter(id -> !known.contains(id)).findFirst();
    if (unknown.isPresent()) {
      streams.say(
          "no key point is called %s; there are: %s"
              .formatted(unknown.get(), known.isEmpty() ? "none" : String.join(", ", known)));
      return ExitCodes.REJECTED;
    }
    for (var point : points) {
      if (ids.isEmpty() || ids.contains(point.id())) {
        print(printer.point(point));
      }
    }
    if (points.isEmpty()) {
      streams.say("there is no key point; --sentence N says why a sentence made none");
    }
    return ExitCodes.DONE;
  }

  private int sentence(Annotation annotation, ExplanationPrinter printer) throws IOException {
    var sentences = annotation.sentences();
    var asked = place.in(annotation);
    if (asked.isEmpty() || !ids.isEmpty()) {
      streams.say(
          ids.isEmpty()
              ? "there is no such sentence; there are %d".formatted(sentences.size())
              : "ask for key points or for a sentence, not for both");
      return ids.isEmpty() ? ExitCodes.REJECTED : ExitCodes.USAGE;
    }
    int index = asked.get();
    var made =
        annotation.digest().keyPoints().stream()
            .filter(point ->
                point.mentions().stream().anyMatch(one -> one.evidence().sentence() == index))
            .map(KeyPoint::id)
            .collect(Collectors.toList());
    var document = annotation.digest().document();
    var obstacle = obstacle(annotation, index);
    List<Near> near =
        obstacle.isEmpty() ? new Trial(kinds.kinds(), document, index).near() : List.of();
    var words = sentences.get(index).in(document.text());
    print(printer.sentence(index + 1, words, made, obstacle, near));
    return ExitCodes.DONE;
  }

  /// What keeps key points from being sought in the sentence.
  private static String obstacle(Annotation annotation, int index) {
    if (!annotation.digest().analysis().language().equals("en")) {
      return "The text does not look like English: no key points were sought.";
    }
    var sentence = annotation.sentences().get(index);
    boolean skipped =
        annotation.digest().document().extraction().skipped().stream()
            .anyMatch(span -> span.start() < sentence.end() && sentence.start() < span.end());
    return skipped
        ? "It is a part that the document does not say itself (code, an earlier mail): left out."
        : "";
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }
}
