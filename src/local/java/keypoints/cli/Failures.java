package keypoints.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.cli.InputFile.NotAFile;
import keypoints.local.ExitCodes;
import keypoints.local.Printable;

/// What was wrong with the files of a run: said at once, and once more as a table at its end, since
/// among many files it would be lost. Every failure gives the exit code that it asks for.
final class Failures {
  private final Streams streams;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String file, String code, String detail) {}

  Failures(Streams streams) {
    this.streams = streams;
  }

  /// A document that is none.
  int problem(String file, Problem problem) {
    streams.say("%s: %s. %s".formatted(problem.code().title(), problem.detail(), problem.hint()));
    // Details begin with the name, which has a column of its own.
    var detail = problem.detail();
    var named = file + " ";
    add(file, problem.code(), detail.startsWith(named) ? detail.substring(named.length()) : detail);
    return ExitCodes.REJECTED;
  }

  /// A file that cannot be opened or read.
  ///
  /// @param folder what to say of a folder
  int fault(String file, IOException fault, String folder) {
    return switch (fault) {
      case NotAFile _ -> unreadable(file, Code.FOLDER, folder);
      case NoSuchFileException _ -> unreadable(file, Code.NOT_FOUND, "there is no such file");
      case AccessDeniedException _ ->
          unreadable(file, Code.ACCESS_DENIED, "reading it is not allowed");
      default -> {
        unreadable(file, Code.UNAVAILABLE, "cannot be read: " + Faults.described(fault));
        yield ExitCodes.TRY_AGAIN;
      }
    };
  }

  /// A file whose result cannot be written; another try may have room for it.
  int unwritable(String file, IOException fault) {
    unreadable(file, Code.UNAVAILABLE, "cannot be kept: " + Faults.described(fault));
    return ExitCodes.TRY_AGAIN;
  }

  private int unreadable(String file, Code code, String detail) {
    streams.say(file + ": " + detail);
    add(file, code, detail);
    return ExitCodes.REJECTED;
  }

  private void add(String file, Code code, String detail) {
    rows.add(new Row(Printable.line(file), code.name(), Printable.line(detail)));
  }

  /// The table, where there was more than one file.
  void summarize(int files) {
    if (files < 2 || rows.isEmpty()) {
      return;
    }
    streams.say("%d of %d files failed:".formatted(rows.size(), files));
    int widest = rows.stream().mapToInt(row -> Printable.columns(row.file())).max().orElse(0);
    int longest = rows.stream().mapToInt(row -> row.code().length()).max().orElse(0);
    for (var row : rows) {
      var cells = padded(row.file(), widest) + "  " + padded(row.code(), longest);
      streams.err().println("  " + cells + "  " + row.detail());
    }
  }

  private static String padded(String cell, int columns) {
    return cell + " ".repeat(columns - Printable.columns(cell));
  }
}
