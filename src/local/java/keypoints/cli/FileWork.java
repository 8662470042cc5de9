package keypoints.cli;

import java.io.IOException;
import java.io.InputStream;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.Settings;
import keypoints.cli.FolderFiles.Found;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Document;
import org.jspecify.annotations.Nullable;

/// What is done with one file, from its bytes to what is printed or kept of it. Thread-safe.
final class FileWork {
  private final InputStream standardInput;
  private final Inputs inputs;
  private final Print print;
  private final @Nullable OutFolder out;

  /// @param out where files are kept; absent where they are printed
  FileWork(InputStream standardInput, Inputs inputs, Print print, @Nullable OutFolder out) {
    this.standardInput = standardInput;
    this.inputs = inputs;
    this.print = print;
    this.out = out;
  }

  /// What is printed of a file.
  @FunctionalInterface
  interface Print {
    String document(String file, Document document) throws IOException;

    /// In its place where it is no document.
    default String problem(String file, Problem problem) throws IOException {
      return "";
    }
  }

  /// What became of a file.
  sealed interface Ended {
    record Printed(String text) implements Ended {}

    record Rejected(Problem problem, String text) implements Ended {}

    record Unreadable(IOException fault) implements Ended {}

    /// In the folder of what is kept, but not yet in its list.
    record Written(String stamp, long bytes) implements Ended {}

    record Unwritable(IOException fault) implements Ended {}

    /// An earlier run has written it.
    record Kept() implements Ended {}
  }

  Ended of(Found found) {
    byte[] bytes;
    Reading reading;
    var stamp = "";
    try (var opened = InputFile.open(found.file(), standardInput)) {
      long most = Settings.DEFAULT_LIMITS.maxBytes();
      bytes = opened.bytes(most);
      stamp = out == null ? "" : out.stamp(bytes);
      if (out != null && out.has(found.key(), stamp)) {
        return new Ended.Kept();
      }
      reading = opened.document(bytes, most);
    } catch (IOException fault) {
      return new Ended.Unreadable(fault);
    }
    try {
      var ended = ended(found, reading);
      return out == null ? ended : kept(out, found.key(), stamp, ended);
    } catch (IOException fault) {
      return new Ended.Unwritable(fault);
    }
  }

  private Ended ended(Found found, Reading reading) throws IOException {
    return switch (reading) {
      case Reading.Read(Document document) -> document(found, document);
      case Reading.Unreadable(Problem problem) -> rejected(found, problem);
    };
  }

  /// A fault of ours costs the file that shows it, not those that follow.
  private Ended document(Found found, Document document) throws IOException {
    try {
      var known = document.with(inputs.complete(document.metadata()));
      return new Ended.Printed(print.document(named(found), known));
    } catch (RuntimeException | StackOverflowError fault) {
      var name = InputFile.name(found.file());
      var detail = "%s failed: %s".formatted(name, fault.getClass().getSimpleName());
      var hint = "Report it with the file that shows it.";
      return rejected(found, new Problem(Code.INTERNAL, detail, null, hint));
    }
  }

  private Ended rejected(Found found, Problem problem) throws IOException {
    return new Ended.Rejected(problem, print.problem(named(found), problem));
  }

  /// What is kept does not depend on how the folder was named.
  private String named(Found found) {
    return out == null ? found.file() : found.key();
  }

  private static Ended kept(OutFolder out, String key, String stamp, Ended ended)
      throws IOException {
    if (ended instanceof Ended.Printed(String text)) {
      return new Ended.Written(stamp, out.write(key, text));
    }
    out.remove(key);
    return ended;
  }
}
