package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import keypoints.Problem;
import keypoints.cli.FileWork.Ended;
import keypoints.cli.FileWork.Print;
import keypoints.cli.FolderFiles.Found;
import keypoints.local.ExitCodes;
import keypoints.text.Document;
import org.jspecify.annotations.Nullable;

/// One command's work: from what is read to what is printed or kept.
final class Run {
  private final Streams streams;
  private final Inputs inputs;
  private final Function<Document, String> work;
  private final Failures failures;
  private int kept;
  private int written;

  /// @param work gives the JSON of a document; called by several threads
  Run(Streams streams, Inputs inputs, Function<Document, String> work) {
    this.streams = streams;
    this.inputs = inputs;
    this.work = work;
    this.failures = new Failures(streams);
  }

  /// Each file is a document. What is wrong with one does not keep the others from being printed.
  int files(View view) throws IOException {
    var files = inputs.documents(streams, null);
    if (!files.isEmpty()) {
      print(view.head());
    }
    return each(files, printed(view), null);
  }

  /// Each file's text, as it was taken out of the file and no more.
  int texts() throws IOException {
    return each(inputs.documents(streams, null), (_, document) -> document.text(), null);
  }

  /// One file for each document, but for those that are there already.
  int into(OutFolder out, Print print) throws IOException {
    var files = inputs.documents(streams, out.path());
    var clash = FolderFiles.clash(files);
    if (clash.isPresent()) {
      streams.say(clash.get() + " would be written twice: give each folder an --out of its own");
      return ExitCodes.USAGE;
    }
    int code = each(files, print, out);
    if (!files.isEmpty()) {
      streams.say("%d written to %s, %d were there already".formatted(written, out.path(), kept));
    }
    return code;
  }

  /// The only document.
  int one(Print print) throws IOException {
    var files = inputs.documents(streams, null);
    if (files.size() > 1) {
      streams.say("--format html prints one document; for %d give --out".formatted(files.size()));
      return ExitCodes.USAGE;
    }
    return each(files, print, null);
  }

  /// What a view shows of one document by itself.
  Print alone(View view) throws IOException {
    var head = view.head();
    return printed((file, json) -> head + view.show(file, json));
  }

  private Print printed(View view) {
    return new Print() {
      @Override
      public String document(String file, Document document) throws IOException {
        return view.show(file, work.apply(document));
      }

      @Override
      public String problem(String file, Problem problem) throws IOException {
        return view.problem(file, problem);
      }
    };
  }

  private int each(List<Found> files, Print print, @Nullable OutFolder out) throws IOException {
    if (files.isEmpty()) {
      return nothing();
    }
    var one = new FileWork(streams.in(), inputs, print, out);
    var code = new int[] {ExitCodes.DONE};
    try (var progress = new Progress(streams, files.size(), out != null);
        var order =
            new InOrder<Found, Ended>(
                one::of,
                (found, ended) -> {
                  code[0] = Math.max(code[0], taken(found, ended, out));
                  progress.step();
                })) {
      for (var file : files) {
        order.add(file);
      }
      order.finish();
    }
    failures.summarize(files.size());
    return code[0];
  }

  private int taken(Found found, Ended ended, @Nullable OutFolder out) throws IOException {
    return switch (ended) {
      case Ended.Printed(String text) -> {
        print(text);
        yield ExitCodes.DONE;
      }
      case Ended.Rejected(Problem problem, String text) -> {
        print(out == null ? text : "");
        yield failures.problem(InputFile.name(found.file()), problem);
      }
      case Ended.Unreadable(IOException fault) ->
          failures.fault(found.file(), fault, "is a folder with no file in it that would be read");
      case Ended.Unwritable(IOException fault) -> failures.unwritable(found.file(), fault);
      case Ended.Written(String stamp, long bytes) -> {
        if (out != null) {
          out.list(found.key(), stamp, bytes);
        }
        written++;
        yield ExitCodes.DONE;
      }
      case Ended.Kept() -> {
        kept++;
        yield ExitCodes.DONE;
      }
    };
  }

  private int nothing() {
    streams.say("no FILE, and nothing on standard input; --help shows what can be given");
    return ExitCodes.USAGE;
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }

  /// Each line of each file is a document.
  int lines() throws IOException {
    var files = inputs.files(streams);
    if (files.isEmpty()) {
      return nothing();
    }
    int code = ExitCodes.DONE;
    try (var progress = new Progress(streams, Progress.UNKNOWN, false)) {
      for (var file : files) {
        code = Math.max(code, lines(file, progress));
      }
    }
    failures.summarize(files.size());
    return code;
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
