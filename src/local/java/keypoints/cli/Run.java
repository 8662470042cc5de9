package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.app.Settings;
import keypoints.cli.InputFile.NotAFile;
import keypoints.format.DocumentReader.Reading;
import keypoints.local.ExitCodes;
import keypoints.text.Document;

/// One command's work: from what is read to what is printed.
final class Run {
  private final Streams streams;
  private final Inputs inputs;
  private final Function<Document, String> work;

  /// @param work gives the JSON of a document; called by several threads
  Run(Streams streams, Inputs inputs, Function<Document, String> work) {
    this.streams = streams;
    this.inputs = inputs;
    this.work = work;
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
    return each((file, progress) -> {
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

  private int each(Task task) throws IOException {
    var files = inputs.files(streams);
    if (files.isEmpty()) {
      streams.say("no FILE, and nothing on standard input; --help shows what can be given");
      return ExitCodes.USAGE;
    }
    int code = ExitCodes.DONE;
    try (var progress = new Progress(streams)) {
      for (var file : files) {
        code = Math.max(code, task.run(file, progress));
      }
    }
    return code;
  }

  private int file(String file, Print print, Excuse excuse) throws IOException {
    Reading reading;
    try (var opened = InputFile.open(file, streams.in())) {
      reading = opened.document(Settings.DEFAULT_LIMITS.maxBytes());
    } catch (IOException fault) {
      return unreadable(file, fault);
    }
    return switch (reading) {
      case Reading.Read(Document document) -> {
        var known = document.with(inputs.complete(document.metadata()));
        print(print.of(InputFile.name(file), known));
        yield ExitCodes.DONE;
      }
      case Reading.Unreadable(Problem problem) -> {
        print(excuse.of(problem));
        streams.say(
            "%s: %s. %s".formatted(problem.code().title(), problem.detail(), problem.hint()));
        yield ExitCodes.REJECTED;
      }
    };
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }

  /// Each line of each file is a document.
  int lines() throws IOException {
    return each(this::lines);
  }

  private int lines(String file, Progress progress) throws IOException {
    InputFile opened;
    try {
      opened = InputFile.open(file, streams.in());
    } catch (IOException fault) {
      return unreadable(file, fault);
    }
    try (opened;
        var pipeline = new LinePipeline(new InputLine(inputs), work)) {
      pipeline.start(opened.lines());
      return pipeline.writeTo(streams.out(), progress);
    }
  }

  private int unreadable(String file, IOException fault) {
    return switch (fault) {
      case NotAFile _ -> rejected(file + ": is a folder; give the files in it");
      case NoSuchFileException _ -> rejected(file + ": there is no such file");
      case AccessDeniedException _ -> rejected(file + ": reading it is not allowed");
      default -> {
        streams.say(file + ": cannot be read: " + Faults.described(fault));
        yield ExitCodes.TRY_AGAIN;
      }
    };
  }

  private int rejected(String message) {
    streams.say(message);
    return ExitCodes.REJECTED;
  }
}
