package keypoints.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Options that say in what form to read and print.
final class Format {
  @ArgGroup private final Choice choice = new Choice();

  /// At most one of them.
  static final class Choice {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
        names = "--ndjson",
        description = {
          "Read one {\"id\", \"text\", \"title\"?, \"date\"?} a line;",
          "print one line of JSON for each, in order."
        })
    private boolean ndjson;

    @Option(
        names = "--text",
        description = "Print the documents' text alone, to which all offsets refer.")
    private boolean text;
  }

  boolean json() {
    return choice.json;
  }

  boolean ndjson() {
    return choice.ndjson;
  }

  boolean text() {
    return choice.text;
  }
}
