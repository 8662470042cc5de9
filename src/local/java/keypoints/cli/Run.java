package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.Settings;
import keypoints.format.DocumentReader.Reading;
import keypoints.local.ExitCodes;
import keypoints.text.Document;

/// One command's work: from what is read to what is printed.
final class Run {
  private final Streams streams;
  private final Inputs inputs;
  private final Function<Document, String> work;
  private final Failures failures;

  /// @param work gives the JSON of a document; called by several threads
  Run(Streams streams, Inputs inputs, Function<Document, String> work) {
    this.streams = streams;
    this.inputs = inputs;
    this.work = work;
    this.failures = new Failures(streams);
  }

  /// Each file is a document. What is wrong with one does not keep the others from being printed.
  int files(View view) throws IOException {
    return printed((name, document) -> view.show(name, work.apply(document)), view::problem);
  }

  /// Each file's text, as it was taken out of the file and no more.
  int texts() throws IOException {
    return printed((_, document) -> document.text(), _ -> "");
  }

  /// What is printed of a document.
  @FunctionalInterface
  private interface Print {
    String of(String name, Document document) throws IOException;
  }

  /// What is printed in its place when it is none.
  @FunctionalInterface
  private interface Excuse {
    String of(Problem problem) throws IOException;
  }

  private int printed(Print print, Excuse excuse) throws IOException {
    var files = inputs.documents(streams);
    return each(
        files,
        files.size(),
        (file, progress) -> {
          int code = file(file, print, excuse);
          progress.step();
          return code;
        });
  }

  /// What is done with one of the files.
  @FunctionalInterface
  private interface Task {
    /// Gives an exit code.
    int run(String file, Progress progress) throws IOException;
  }

  private int each(List<String> files, long documents, Task task) throws IOException {
    if (files.isEmpty()) {
      streams.say("no FILE, and nothing on standard input; --help shows what can be given");
      return ExitCodes.USAGE;
    }
    int code = ExitCodes.DONE;
    try (var progress = new Progress(streams, documents)) {
      for (var file : files) {
        code = Math.max(code, task.run(file, progress));
      }
    }
    failures.summarize(files.size());
    return code;
  }

  private int file(String file, Print print, Excuse excuse) throws IOException {
    Reading reading;
    try (var opened = InputFile.open(file, streams.in())) {
      reading = opened.document(Settings.DEFAULT_LIMITS.maxBytes());
    } catch (IOException fault) {
      return failures.fault(file, fault, "is a folder with no file in it that would be read");
    }
    return switch (reading) {
      case Reading.Read(Document document) -> document(file, document, print, excuse);
      case Reading.Unreadable(Problem problem) -> problem(file, problem, excuse);
    };
  }

  /// A fault of ours costs the file that shows it, not those that follow.
  private int document(String file, Document document, Print print, Excuse excuse)
      throws IOException {
    String text;
    try {
      var known = document.with(inputs.complete(document.metadata()));
      text = print.of(InputFile.name(file), known);
    } catch (RuntimeException | StackOverflowError fault) {
      var detail =
          "%s failed: %s".formatted(InputFile.name(file), fault.getClass().getSimpleName());
      var hint = "Report it with the file that shows it.";
      return problem(file, new Problem(Code.INTERNAL, detail, null, hint), excuse);
    }
    print(text);
    return ExitCodes.DONE;
  }

  private int problem(String file, Problem problem, Excuse excuse) throws IOException {
    print(excuse.of(problem));
    return failures.problem(InputFile.name(file), problem);
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }

  /// Each line of each file is a document.
  int lines() throws IOException {
    return each(inputs.files(streams), Progress.UNKNOWN, this::lines);
  }

  private int lines(String file, Progress progress) throws IOException {
    InputFile opened;
    try {
      opened = InputFile.open(file, streams.in());
    } catch (IOException fault) {
      return failures.fault(file, fault, "is a folder; give the files in it");
    }
    try (opened;
        var pipeline = new LinePipeline(new InputLine(inputs), work)) {
      pipeline.start(opened.lines());
      return pipeline.writeTo(streams.out(), progress);
    }
  }
}
