package keypoints.cli;

import java.util.Locale;
import java.util.Optional;
import keypoints.local.ListPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Options that say in what form to read and print.
final class Format {
  @ArgGroup private final Choice choice = new Choice();

  /// At most one of them.
  static final class Choice {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description =
            "How to print documents: list (for people; the default), json, ndjson (one document a"
                + " line), csv (one key point a row), markdown or html (a page by itself; of more than"
                + " one document with --out).")
    private @Nullable Style style;

    @Option(names = "--json", description = "Print JSON: --format json.")
    private boolean json;

    @Option(
        names = "--ndjson",
        description =
            "Read one {\"id\", \"text\", \"title\"?, \"date\"?} a line; print one line of JSON for"
                + " each, in order.")
    private boolean ndjson;

    @Option(
        names = "--text",
        description = "Print the documents' text alone, to which all offsets refer.")
    private boolean text;
  }

  boolean isSet() {
    return choice.ndjson || choice.text || style().isPresent();
  }

  /// A form in which documents are printed.
  enum Style {
    LIST("txt"),
    JSON("json"),
    NDJSON("ndjson"),
    CSV("csv"),
    MARKDOWN("md"),
    HTML("html");

    private final String extension;

    Style(String extension) {
      this.extension = extension;
    }

    /// As it is written on the command line.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Of a file in this form, without a dot.
    String extension() {
      return extension;
    }

    /// How the JSON is shown in it; empty for pages, which are made of more.
    Optional<View> view(ListPrinter list) {
      return switch (this) {
        case LIST -> Optional.of(View.list(list));
        case JSON -> Optional.of(View.JSON);
        case NDJSON -> Optional.of(View.LINE);
        case CSV -> Optional.of(new CsvView());
        case MARKDOWN -> Optional.of(new MarkdownView());
        case HTML -> Optional.empty();
      };
    }
  }

  /// The form that was asked for; empty where none was.
  Optional<Style> style() {
    return choice.json ? Optional.of(Style.JSON) : Optional.ofNullable(choice.style);
  }

  /// Whether each line that is read is a document.
  boolean lines() {
    return choice.ndjson;
  }

  boolean text() {
    return choice.text;
  }
}
